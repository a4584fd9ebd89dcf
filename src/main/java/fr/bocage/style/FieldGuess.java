package fr.bocage.style;

import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.FieldType;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Guesses from field names, French and English, what a field is good for on a map. */
public final class FieldGuess {
  /** The likeliest first. */
  private static final List<String> NAMES =
      List.of(
          "nom",
          "name",
          "libelle",
          "label",
          "toponyme",
          "nom_com",
          "nom_commune",
          "nomcom",
          "libgeo",
          "intitule",
          "titre",
          "title",
          "designation",
          "nom_officiel",
          "nom_code");

  private static final List<String> NAME_BEGINNINGS = List.of("nom_", "name_", "lib_");

  private static final Set<String> QUANTITIES =
      Set.of(
          "population",
          "pop",
          "habitants",
          "nb_hab",
          "nb_habitants",
          "pmun",
          "ptot",
          "pop_tot",
          "pop_total",
          "poptot",
          "popul",
          "inhabitants",
          "effectif");

  private static final List<String> WATER =
      List.of(
          "seine",
          "rivi",
          "fleuve",
          "cours_d",
          "cours d",
          "coursd",
          "hydro",
          "ruisseau",
          "canal",
          "canaux",
          "river",
          "stream",
          "water",
          "eaux",
          "littoral",
          "coast",
          "mer_",
          "maritime");

  private FieldGuess() {}

  /** The field that names the features, or null when none obviously does. */
  public static String name(FeatureTable table) {
    for (String wanted : NAMES) {
      for (AttributeColumn column : table.columns()) {
        if (isText(column) && plain(column.field().name()).equals(wanted)) {
          return column.field().name();
        }
      }
    }
    for (AttributeColumn column : table.columns()) {
      String name = plain(column.field().name());
      if (isText(column) && NAME_BEGINNINGS.stream().anyMatch(name::startsWith)) {
        return column.field().name();
      }
    }
    return null;
  }

  /** The one field that counts people, or null when none does or several do. */
  public static AttributeColumn quantity(FeatureTable table) {
    List<AttributeColumn> found =
        table.columns().stream()
            .filter(FieldGuess::isNumber)
            .filter(column -> QUANTITIES.contains(plain(column.field().name())))
            .toList();
    return found.size() == 1 ? found.get(0) : null;
  }

  /** Whether a layer's name hints at water. */
  static boolean isWater(String layerName) {
    String name = plain(layerName);
    return WATER.stream().anyMatch(name::contains);
  }

  private static boolean isText(AttributeColumn column) {
    return column.field().type() == FieldType.TEXT;
  }

  private static boolean isNumber(AttributeColumn column) {
    FieldType type = column.field().type();
    return type == FieldType.INTEGER || type == FieldType.REAL;
  }

  private static String plain(String name) {
    String parted = Normalizer.normalize(name, Normalizer.Form.NFD);
    return parted.replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
  }
}
