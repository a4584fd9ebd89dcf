package fr.bocage.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.FieldType;
import fr.bocage.feature.SmallTable;
import java.util.List;
import java.util.Locale;
import org.geotools.api.filter.Filter;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SldTest {
  /** As QGIS 3 exports it. */
  private static final String QGIS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <StyledLayerDescriptor xmlns="http://www.opengis.net/sld" version="1.1.0" xmlns:ogc="http://www.opengis.net/ogc" xmlns:se="http://www.opengis.net/se" xmlns:xlink="http://www.w3.org/1999/xlink">
        <NamedLayer>
          <se:Name>villes</se:Name>
          <UserStyle>
            <se:Name>villes</se:Name>
            <se:FeatureTypeStyle>
              <se:Rule>
                <se:Name>grandes</se:Name>
                <se:Description><se:Title>Grandes villes</se:Title></se:Description>
                <ogc:Filter xmlns:ogc="http://www.opengis.net/ogc">
                  <ogc:And>
                    <ogc:PropertyIsGreaterThan><ogc:PropertyName>POP</ogc:PropertyName><ogc:Literal>1000</ogc:Literal></ogc:PropertyIsGreaterThan>
                    <ogc:PropertyIsLike wildCard="%" singleChar="_" escape="\\"><ogc:PropertyName>NOM</ogc:PropertyName><ogc:Literal>C%</ogc:Literal></ogc:PropertyIsLike>
                  </ogc:And>
                </ogc:Filter>
                <se:MinScaleDenominator>1000</se:MinScaleDenominator>
                <se:MaxScaleDenominator>500000</se:MaxScaleDenominator>
                <se:PointSymbolizer>
                  <se:Graphic>
                    <se:Mark>
                      <se:WellKnownName>triangle</se:WellKnownName>
                      <se:Fill><se:SvgParameter name="fill">#e15989</se:SvgParameter><se:SvgParameter name="fill-opacity">0.5</se:SvgParameter></se:Fill>
                      <se:Stroke><se:SvgParameter name="stroke">#232323</se:SvgParameter><se:SvgParameter name="stroke-width">0.5</se:SvgParameter></se:Stroke>
                    </se:Mark>
                    <se:Size>
                      <se:Interpolate fallbackValue="4"><se:LookupValue><ogc:PropertyName>POP</ogc:PropertyName></se:LookupValue>
                        <se:InterpolationPoint><se:Data>0</se:Data><se:Value>2</se:Value></se:InterpolationPoint>
                        <se:InterpolationPoint><se:Data>2000</se:Data><se:Value>12</se:Value></se:InterpolationPoint>
                      </se:Interpolate>
                    </se:Size>
                    <se:Rotation><ogc:Literal>45</ogc:Literal></se:Rotation>
                  </se:Graphic>
                </se:PointSymbolizer>
                <se:TextSymbolizer>
                  <se:Label><ogc:PropertyName>NOM</ogc:PropertyName></se:Label>
                  <se:Font><se:SvgParameter name="font-family">Open Sans</se:SvgParameter><se:SvgParameter name="font-size">13</se:SvgParameter></se:Font>
                  <se:LabelPlacement><se:PointPlacement><se:AnchorPoint><se:AnchorPointX>0</se:AnchorPointX><se:AnchorPointY>0.5</se:AnchorPointY></se:AnchorPoint></se:PointPlacement></se:LabelPlacement>
                  <se:Fill><se:SvgParameter name="fill">#323232</se:SvgParameter></se:Fill>
                  <se:VendorOption name="maxDisplacement">1</se:VendorOption>
                </se:TextSymbolizer>
              </se:Rule>
            </se:FeatureTypeStyle>
          </UserStyle>
        </NamedLayer>
      </StyledLayerDescriptor>
      """;

  /** As GeoServer's manual writes them, with a prefix on every element. */
  private static final String GEOSERVER =
      """
      <sld:StyledLayerDescriptor version="1.0.0" xmlns:sld="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:gml="http://www.opengis.net/gml">
        <sld:UserLayer><sld:UserStyle><sld:Name>roads</sld:Name><sld:IsDefault>1</sld:IsDefault>
          <sld:FeatureTypeStyle>
            <sld:Rule>
              <ogc:Filter><ogc:Or>
                <ogc:PropertyIsNull><ogc:PropertyName>NOM</ogc:PropertyName></ogc:PropertyIsNull>
                <ogc:Not><ogc:PropertyIsBetween><ogc:PropertyName>POP</ogc:PropertyName><ogc:LowerBoundary><ogc:Literal>1</ogc:Literal></ogc:LowerBoundary><ogc:UpperBoundary><ogc:Literal>10</ogc:Literal></ogc:UpperBoundary></ogc:PropertyIsBetween></ogc:Not>
              </ogc:Or></ogc:Filter>
              <sld:LineSymbolizer><sld:Stroke>
                <sld:CssParameter name="stroke"><ogc:Literal>#f00</ogc:Literal></sld:CssParameter>
                <sld:CssParameter name="stroke-width"><ogc:Literal>2.5</ogc:Literal></sld:CssParameter>
                <sld:CssParameter name="stroke-linecap">square</sld:CssParameter>
                <sld:CssParameter name="stroke-linejoin">bevel</sld:CssParameter>
                <sld:CssParameter name="stroke-dasharray">5, 2</sld:CssParameter>
              </sld:Stroke></sld:LineSymbolizer>
              <sld:RasterSymbolizer/>
              <sld:TextSymbolizer>
                <sld:Label>Ville : <ogc:PropertyName>NOM</ogc:PropertyName></sld:Label>
                <sld:LabelPlacement><sld:LinePlacement><sld:PerpendicularOffset>4</sld:PerpendicularOffset></sld:LinePlacement></sld:LabelPlacement>
                <sld:Halo/>
                <sld:Priority><ogc:Mul><ogc:PropertyName>POP</ogc:PropertyName><ogc:Literal>2</ogc:Literal></ogc:Mul></sld:Priority>
                <sld:VendorOption name="followLine">true</sld:VendorOption>
                <sld:VendorOption name="repeat">300</sld:VendorOption>
              </sld:TextSymbolizer>
            </sld:Rule>
            <sld:Rule><sld:ElseFilter/><sld:PolygonSymbolizer><sld:Fill/></sld:PolygonSymbolizer></sld:Rule>
          </sld:FeatureTypeStyle>
        </sld:UserStyle></sld:UserLayer>
      </sld:StyledLayerDescriptor>
      """;

  private final FeatureTable towns =
      new SmallTable("towns")
          .points(2)
          .column("NOM", FieldType.TEXT, "Caen", "Vire")
          .column("POP", FieldType.INTEGER, 2000L, 5L)
          .build();

  @ParameterizedTest
  @ValueSource(strings = {QGIS, GEOSERVER})
  void givesTheSameTextAgainAfterReadingIt(String sld) throws SldException {
    String written = Sld.write(Sld.read(sld));
    assertThat(Sld.write(Sld.read(written))).isEqualTo(written);
    assertThat(CompiledStyle.of(Sld.read(written), towns).toString().length()).isGreaterThan(100);
  }

  @Test
  void readsWhatQgisExports() throws SldException {
    CompiledRule rule = CompiledStyle.of(Sld.read(QGIS), towns).passes().get(0).get(0);
    assertThat(rule.minScale()).isEqualTo(1000);
    assertThat(rule.maxScale()).isEqualTo(500_000);
    assertThat(rule.rows().test(0)).isTrue();
    assertThat(rule.rows().test(1)).isFalse();
    MarkPaint mark = (MarkPaint) rule.paints().get(0);
    assertThat(mark.shape()).isEqualTo(MarkShape.TRIANGLE);
    assertThat(mark.fillArgb()).isEqualTo(0x80e15989);
    assertThat(mark.rotationDegrees()).isEqualTo(45);
    assertThat(mark.size().pixels(0)).isEqualTo(12);
    LabelPaint label = (LabelPaint) rule.paints().get(1);
    assertThat(label.text(0)).isEqualTo("Caen");
    assertThat(label.font()).isEqualTo(new LabelFont("Open Sans", 13, false, false));
    assertThat(label.options().maxDisplacementPixels()).isEqualTo(1);
  }

  @Test
  void readsWhatGeoServerWrites() throws SldException {
    CompiledStyle style = CompiledStyle.of(Sld.read(GEOSERVER), towns);
    CompiledRule rule = style.passes().get(0).get(0);
    assertThat(rule.rows().test(0)).isTrue();
    assertThat(rule.rows().test(1)).isFalse();
    StrokePaint stroke = (StrokePaint) rule.paints().get(0);
    assertThat(stroke.argb()).isEqualTo(0xffff0000);
    assertThat(stroke.widthPixels()).isEqualTo(2.5);
    assertThat(stroke.cap()).isEqualTo(StrokePaint.Cap.SQUARE);
    assertThat(stroke.join()).isEqualTo(StrokePaint.Join.BEVEL);
    assertThat(stroke.dashPixels()).containsExactly(5, 2);
    LabelPaint label = (LabelPaint) rule.paints().get(1);
    assertThat(label.text(0)).isEqualTo("Ville : Caen");
    assertThat(label.priority(0)).isEqualTo(4000);
    assertThat(label.haloArgb()).isEqualTo(0xffffffff);
    assertThat(label.haloRadiusPixels()).isEqualTo(1);
    assertThat(label.placement().kind()).isEqualTo(LabelPlacement.Kind.LINE);
    assertThat(label.placement().repeatPixels()).isEqualTo(300);
    assertThat(label.options().followLine()).isTrue();
    assertThat(style.passes().get(0).get(1).elseRule()).isTrue();
    assertThat(style.passes().get(0).get(1).paints()).containsExactly(new FillPaint(0xff808080));
  }

  @Test
  void keepsTitlesAndNamesThroughARoundTrip() throws SldException {
    Rule rule = Sld.read(Sld.write(Sld.read(QGIS))).featureTypeStyles().get(0).rules().get(0);
    assertThat(rule.getName()).isEqualTo("grandes");
    assertThat(rule.getDescription().getTitle().toString()).isEqualTo("Grandes villes");
  }

  @Test
  void escapesWhatXmlCannotHold() throws SldException {
    Symbols symbols = new Symbols();
    Rule rule = symbols.rule("a<b & \"c\"\u0000\u0008 é 𝄞");
    rule.setFilter(symbols.filters.equals(symbols.property("N"), symbols.literal(" <Saint-Lô>\n")));
    Style style = symbols.style("s", List.of(rule));
    Rule again = Sld.read(Sld.write(style)).featureTypeStyles().get(0).rules().get(0);
    assertThat(again.getName()).isEqualTo("a<b & \"c\" é 𝄞");
    assertThat(again.getFilter().toString()).contains("<Saint-Lô>");
  }

  @Test
  void drawsNothingWhereAFilterSaysMoreThanItKnows() throws SldException {
    String sld =
        QGIS.replace("<ogc:And>", "<ogc:And><ogc:BBOX/>").replace("PropertyIsLike", "Unknown");
    Filter filter = Sld.read(sld).featureTypeStyles().get(0).rules().get(0).getFilter();
    assertThat(filter).isEqualTo(Filter.EXCLUDE);
  }

  @Test
  void refusesDocumentTypesAndOpensNoFile() {
    String xxe =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
            + "<StyledLayerDescriptor><UserStyle><Name>&e;</Name></UserStyle></StyledLayerDescriptor>";
    assertThatThrownBy(() -> Sld.read(xxe))
        .isInstanceOfSatisfying(
            SldException.class, e -> assertThat(e.code()).isIn("sld-forbidden", "sld-not-xml"));
    String bomb =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><x>&b;</x>";
    assertThatThrownBy(() -> Sld.read(bomb)).isInstanceOf(SldException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not xml", "<a>", "<a/>", "{}", "<StyledLayerDescriptor/>", "\u0000"})
  void saysInWordsThatATextIsNoStyle(String text) {
    assertThatThrownBy(() -> Sld.read(text))
        .isInstanceOfSatisfying(
            SldException.class,
            e -> {
              assertThat(e.code()).isIn("sld-not-xml", "sld-not-a-style");
              assertThat(e.words().in(Locale.FRENCH)).isNotEqualTo(e.getMessage());
            });
  }

  @Test
  void refusesNestingWithoutEnd() {
    String deep = "<a>".repeat(5000) + "</a>".repeat(5000);
    assertThatThrownBy(() -> Sld.read(deep)).hasMessageContaining("too deeply nested");
  }

  @Test
  void fallsBackOnDefaultsForValuesThatMakeNoSense() throws SldException {
    String sld =
        GEOSERVER
            .replace("#f00", "crimson-ish")
            .replace("2.5", "-3")
            .replace("5, 2", "5, x")
            .replace("square", "wobbly");
    StrokePaint stroke =
        (StrokePaint) CompiledStyle.of(Sld.read(sld), towns).passes().get(0).get(0).paints().get(0);
    assertThat(stroke)
        .isEqualTo(
            new StrokePaint(
                0xff000000, 1, StrokePaint.Cap.BUTT, StrokePaint.Join.BEVEL, null, 0, false));
  }
}
