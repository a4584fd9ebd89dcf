<?xml version="1.0" encoding="UTF-8"?>
<!-- Land over two tones of shallow water, and the names of the islands.
     Small islands are named only once they have some size on the map. -->
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <Name>terre</Name>
    <UserStyle>
      <Name>terre</Name>
      <Title>Terre</Title>
      <FeatureTypeStyle>
        <Rule>
          <Name>hauts-fonds</Name>
          <Title>Hauts-fonds</Title>
          <LineSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#d3e2ea</CssParameter>
              <CssParameter name="stroke-width">11</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </LineSymbolizer>
        </Rule>
      </FeatureTypeStyle>
      <FeatureTypeStyle>
        <Rule>
          <Name>bas-fonds</Name>
          <Title>Bas-fonds</Title>
          <LineSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#c9dbe6</CssParameter>
              <CssParameter name="stroke-width">5</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </LineSymbolizer>
        </Rule>
      </FeatureTypeStyle>
      <FeatureTypeStyle>
        <Rule>
          <Name>terre</Name>
          <Title>Terre</Title>
          <PolygonSymbolizer>
            <Fill>
              <CssParameter name="fill">#f7f4ec</CssParameter>
            </Fill>
            <Stroke>
              <CssParameter name="stroke">#8fb0c1</CssParameter>
              <CssParameter name="stroke-width">0.9</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
            </Stroke>
          </PolygonSymbolizer>
        </Rule>
      </FeatureTypeStyle>
      <FeatureTypeStyle>
        <Rule>
          <Name>iles</Name>
          <Title>Îles</Title>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>nom</ogc:PropertyName>
                <ogc:Literal>Jersey</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>nom</ogc:PropertyName>
                <ogc:Literal>Guernesey</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>nom</ogc:PropertyName>
                <ogc:Literal>Aurigny</ogc:Literal>
              </ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <MaxScaleDenominator>2000000</MaxScaleDenominator>
          <TextSymbolizer>
            <Label>
              <ogc:PropertyName>nom</ogc:PropertyName>
            </Label>
            <Font>
              <CssParameter name="font-family">DejaVu Sans Condensed</CssParameter>
              <CssParameter name="font-size">13</CssParameter>
              <CssParameter name="font-style">italic</CssParameter>
            </Font>
            <LabelPlacement>
              <PointPlacement>
                <AnchorPoint>
                  <AnchorPointX>0.5</AnchorPointX>
                  <AnchorPointY>0.5</AnchorPointY>
                </AnchorPoint>
                <Displacement>
                  <DisplacementX>0</DisplacementX>
                  <DisplacementY>0</DisplacementY>
                </Displacement>
              </PointPlacement>
            </LabelPlacement>
            <Halo>
              <Radius>2</Radius>
              <Fill>
                <CssParameter name="fill">#f7f4ec</CssParameter>
              </Fill>
            </Halo>
            <Fill>
              <CssParameter name="fill">#6b6357</CssParameter>
            </Fill>
            <Priority>
              <ogc:Literal>300000</ogc:Literal>
            </Priority>
          </TextSymbolizer>
        </Rule>
        <Rule>
          <Name>petites-iles</Name>
          <Title>Petites îles</Title>
          <ogc:Filter>
            <ogc:Not>
              <ogc:Or>
                <ogc:PropertyIsEqualTo>
                  <ogc:PropertyName>nom</ogc:PropertyName>
                  <ogc:Literal>Continent</ogc:Literal>
                </ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo>
                  <ogc:PropertyName>nom</ogc:PropertyName>
                  <ogc:Literal>Jersey</ogc:Literal>
                </ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo>
                  <ogc:PropertyName>nom</ogc:PropertyName>
                  <ogc:Literal>Guernesey</ogc:Literal>
                </ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo>
                  <ogc:PropertyName>nom</ogc:PropertyName>
                  <ogc:Literal>Aurigny</ogc:Literal>
                </ogc:PropertyIsEqualTo>
              </ogc:Or>
            </ogc:Not>
          </ogc:Filter>
          <MaxScaleDenominator>350000</MaxScaleDenominator>
          <TextSymbolizer>
            <Label>
              <ogc:PropertyName>nom</ogc:PropertyName>
            </Label>
            <Font>
              <CssParameter name="font-family">DejaVu Sans Condensed</CssParameter>
              <CssParameter name="font-size">11</CssParameter>
            </Font>
            <LabelPlacement>
              <PointPlacement>
                <AnchorPoint>
                  <AnchorPointX>0.5</AnchorPointX>
                  <AnchorPointY>0.5</AnchorPointY>
                </AnchorPoint>
                <Displacement>
                  <DisplacementX>0</DisplacementX>
                  <DisplacementY>0</DisplacementY>
                </Displacement>
              </PointPlacement>
            </LabelPlacement>
            <Halo>
              <Radius>2</Radius>
              <Fill>
                <CssParameter name="fill">#f7f4ec</CssParameter>
              </Fill>
            </Halo>
            <Fill>
              <CssParameter name="fill">#6b6357</CssParameter>
            </Fill>
            <Priority>
              <ogc:Literal>300000</ogc:Literal>
            </Priority>
            <VendorOption name="autoWrap">90</VendorOption>
          </TextSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
