package fr.bocage.style;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.raster.RasterGrid;
import fr.bocage.raster.RasterLevel;
import fr.bocage.raster.RasterSource;
import fr.bocage.raster.RasterStatistics;
import fr.bocage.raster.RasterTile;
import fr.bocage.raster.TileCache;
import fr.bocage.raster.TilePyramid;
import java.util.List;
import java.util.Optional;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;

class RasterStylesTest {
  private final StyleFactory styles = new StyleFactory();

  private static RasterSource raster(String name, RasterStatistics statistics) {
    TilePyramid pyramid =
        new TilePyramid(
            List.of(new RasterLevel(1, 1, 1, 1, 1, 1)),
            false,
            (level, column, row) -> RasterTile.EMPTY,
            new TileCache(1));
    return new RasterSource(
        name,
        null,
        RasterGrid.northUp(0, 0, 1, 1),
        new Envelope(0, 1, 0, 1),
        pyramid,
        Optional.ofNullable(statistics),
        "");
  }

  @Test
  void measurementsAreGreyBetweenThePercentilesAndHeightsInTheirColours() {
    RasterStatistics values = new RasterStatistics(-3, 10, 200, 400);
    assertThat(styles.rasterLook(styles.defaultFor(raster("pluie", values))))
        .contains(new RasterLook(10, 200, ColourRamp.GREY));
    assertThat(styles.rasterLook(styles.defaultFor(raster("MNT_50", values))))
        .contains(new RasterLook(10, 200, ColourRamp.HEIGHTS));
  }

  @Test
  void evenValuesStillHaveARange() {
    Style style = styles.defaultFor(raster("plat", new RasterStatistics(7, 7, 7, 7)));
    assertThat(styles.rasterLook(style)).contains(new RasterLook(7, 8, ColourRamp.GREY));
  }

  @Test
  void coloursHaveNoLookToChoose() {
    Style style = styles.defaultFor(raster("ortho", null));
    assertThat(styles.isRaster(style)).isTrue();
    assertThat(styles.rasterLook(style)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ColourRamp.class)
  void aLookSurvivesItsSld(ColourRamp ramp) throws SldException {
    RasterLook look = new RasterLook(-12.5, 0.1 + 0.2, ramp);
    Style style =
        styles.withRasterLook(
            styles.defaultFor(raster("r", new RasterStatistics(0, 0, 1, 1))), look);
    Style read = Sld.read(Sld.write(style));
    assertThat(styles.rasterLook(read)).contains(look);
    assertThat(Sld.write(read)).isEqualTo(Sld.write(style));
  }

  @Test
  void valuesBeyondTheRangeGetItsEndsAndMissingOnesNothing() {
    ValueColours colours = ValueColours.of(new RasterLook(0, 100, ColourRamp.GREY));
    assertThat(colours.argb(-1e30f)).isEqualTo(0xff000000);
    assertThat(colours.argb(1e30f)).isEqualTo(0xffffffff);
    assertThat(colours.argb(Float.NaN)).isZero();
    assertThat(colours.argb(50) & 255).isBetween(126, 129);
  }

  @Test
  void coloursOfOtherProgramsAreTaken() throws SldException {
    Style style =
        Sld.read(
            "<StyledLayerDescriptor><NamedLayer><UserStyle><FeatureTypeStyle><Rule>"
                + "<RasterSymbolizer><ColorMap type=\"values\">"
                + "<ColorMapEntry color=\"#00ff00\" quantity=\"1\"/>"
                + "<ColorMapEntry color=\"#ff0000\" quantity=\"2\" opacity=\"0\"/>"
                + "<ColorMapEntry color=\"#0000ff\"/>"
                + "</ColorMap></RasterSymbolizer></Rule></FeatureTypeStyle></UserStyle>"
                + "</NamedLayer></StyledLayerDescriptor>");
    ValueColours colours = ValueColours.of(style);
    assertThat(colours.argb(1)).isEqualTo(0xff00ff00);
    assertThat(colours.argb(1.9f)).isEqualTo(0xff00ff00);
    assertThat(colours.argb(2)).isZero();
  }

  @Test
  void aRasterIsTheSameByNight() {
    Style day = styles.defaultFor(raster("r", new RasterStatistics(0, 0, 1, 1)));
    assertThat(styles.rasterLook(new NightStyles().of(day))).isEqualTo(styles.rasterLook(day));
  }
}
