package fr.bocage.map;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.Version;
import fr.bocage.style.Sld;
import fr.bocage.style.SldException;
import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Marks and layers for the tests of projects. */
final class ProjectFixtures {
  static final GeometryFactory GEOMETRY = new GeometryFactory();

  private static final String SLD =
      """
      <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld">
        <NamedLayer><Name>l</Name><UserStyle><FeatureTypeStyle><Rule><PolygonSymbolizer><Fill>
          <CssParameter name="fill">%s</CssParameter>
        </Fill></PolygonSymbolizer></Rule></FeatureTypeStyle></UserStyle></NamedLayer>
      </StyledLayerDescriptor>""";

  private ProjectFixtures() {}

  static MapAnnotation pin(String title, double x, double y) {
    return MapAnnotation.create(
        AnnotationKind.PIN, GEOMETRY.createPoint(new Coordinate(x, y)), title, "#d1495b", "Ana");
  }

  /** The annotation without the version that its project counts. */
  static MapAnnotation contentOf(MapAnnotation annotation) {
    return annotation.withVersion(Version.NONE).withEditor(annotation.author());
  }

  static List<MapAnnotation> contents(ProjectState state) {
    return state.annotations().stream().map(ProjectFixtures::contentOf).toList();
  }

  static Edit adding(MapAnnotation annotation) {
    return Edit.of("annotation.add", new Change.OfAnnotation(null, annotation));
  }

  static LayerRecord layer(String name, String fill) {
    try {
      return new LayerRecord(
          UUID.randomUUID(),
          name,
          new LayerSource("sample:" + name + ".geojson", name, null),
          Sld.read(SLD.formatted(fill)),
          0.8,
          true);
    } catch (SldException e) {
      throw new IllegalStateException(e);
    }
  }

  static Edit adding(int position, LayerRecord layer) {
    return Edit.of("layer.add", new Change.OfLayer(position, null, layer));
  }
}
