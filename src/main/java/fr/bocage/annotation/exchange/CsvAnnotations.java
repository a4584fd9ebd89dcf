package fr.bocage.annotation.exchange;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import fr.bocage.annotation.AnnotationAttributes;
import fr.bocage.annotation.MapAnnotation;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * Annotations as comma-separated values, their places as Well-Known Text. What a spreadsheet would
 * take for a formula gets an apostrophe in front, and loses it when it is read.
 */
final class CsvAnnotations implements AnnotationFormat {
  private static final String WKT = "wkt";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  @Override
  public void write(List<MapAnnotation> annotations, Writer target) throws IOException {
    target.write(BYTE_ORDER_MARK); // or spreadsheets read the accents wrongly
    List<String> columns = new ArrayList<>(List.of(WKT));
    columns.addAll(AnnotationAttributes.COLUMNS.keySet());
    columns.add(FlatAnnotation.PHOTO);
    CsvWriter csv = CsvWriter.builder().build(target);
    csv.writeRecord(columns);
    for (MapAnnotation mark : annotations) {
      Map<String, Object> values = FlatAnnotation.values(mark);
      values.put(WKT, ExactWkt.write(mark.geometry()));
      csv.writeRecord(columns.stream().map(name -> cell(values.get(name))).toList());
    }
    csv.flush();
  }

  private static String cell(Object value) {
    if (value == null || !(value instanceof String text)) {
      return value == null ? "" : value.toString();
    }
    return text.matches("(?s)'*[=+\\-@\\t\\r].*") ? "'" + text : text;
  }

  private static String text(String cell) {
    return cell.matches("(?s)'+[=+\\-@\\t\\r].*") ? cell.substring(1) : cell;
  }

  @Override
  public ReadAnnotations read(Reader source) throws IOException {
    List<MapAnnotation> read = new ArrayList<>();
    int unreadable = 0;
    List<String> columns = null;
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder().detectBomHeader(false).ofCsvRecord(source)) {
      for (CsvRecord row : csv) {
        if (columns == null) {
          columns = header(row);
          continue;
        }
        Map<String, Object> values = values(columns, row);
        Geometry geometry = geometry(values);
        if (geometry == null || !FlatAnnotation.isOnEarth(geometry)) {
          unreadable++;
        } else {
          read.add(FlatAnnotation.of(values, geometry));
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (RuntimeException e) { // quotes that never close
      throw new IOException(e.getMessage(), e);
    }
    return new ReadAnnotations(read, unreadable);
  }

  private static List<String> header(CsvRecord row) {
    List<String> columns = new ArrayList<>();
    for (String name : row.getFields()) {
      columns.add(name.replace(BYTE_ORDER_MARK, "").strip().toLowerCase(java.util.Locale.ROOT));
    }
    return columns;
  }

  private static Map<String, Object> values(List<String> columns, CsvRecord row) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < Math.min(columns.size(), row.getFieldCount()); i++) {
      if (!row.getField(i).isEmpty()) { // an empty text is read as the usual value: empty
        values.put(columns.get(i), text(row.getField(i)));
      }
    }
    return values;
  }

  private static Geometry geometry(Map<String, Object> values) {
    Object wkt = values.remove(WKT);
    if (wkt != null) {
      return ExactWkt.read(wkt.toString());
    }
    Object longitude = values.getOrDefault("longitude", values.get("lon"));
    Object latitude = values.getOrDefault("latitude", values.get("lat"));
    return longitude == null || latitude == null
        ? null
        : ExactWkt.read("POINT (" + longitude + " " + latitude + ")");
  }
}
