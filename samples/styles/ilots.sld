<?xml version="1.0" encoding="UTF-8"?>
<!-- Islets that the land layer lacks; Mont-Saint-Michel is named early, for whom would not look for it. -->
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <Name>ilots</Name>
    <UserStyle>
      <Name>ilots</Name>
      <Title>Îlots</Title>
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
          <Name>mont</Name>
          <Title>Mont-Saint-Michel</Title>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>nom</ogc:PropertyName>
              <ogc:Literal>Mont-Saint-Michel</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <MaxScaleDenominator>1300000</MaxScaleDenominator>
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
                  <AnchorPointX>1</AnchorPointX>
                  <AnchorPointY>0.5</AnchorPointY>
                </AnchorPoint>
                <Displacement>
                  <DisplacementX>-5</DisplacementX>
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
              <CssParameter name="fill">#33312c</CssParameter>
            </Fill>
            <Priority>
              <ogc:Literal>250000</ogc:Literal>
            </Priority>
          </TextSymbolizer>
        </Rule>
        <Rule>
          <Name>autres</Name>
          <Title>Autres îlots</Title>
          <ogc:Filter>
            <ogc:PropertyIsNotEqualTo>
              <ogc:PropertyName>nom</ogc:PropertyName>
              <ogc:Literal>Mont-Saint-Michel</ogc:Literal>
            </ogc:PropertyIsNotEqualTo>
          </ogc:Filter>
          <MaxScaleDenominator>300000</MaxScaleDenominator>
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
                  <AnchorPointY>0</AnchorPointY>
                </AnchorPoint>
                <Displacement>
                  <DisplacementX>0</DisplacementX>
                  <DisplacementY>5</DisplacementY>
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
              <ogc:Literal>20000</ogc:Literal>
            </Priority>
            <VendorOption name="autoWrap">90</VendorOption>
          </TextSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
