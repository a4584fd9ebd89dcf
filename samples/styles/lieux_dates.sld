<?xml version="1.0" encoding="UTF-8"?>
<!-- Dated places: stars in the accent colour; the fact and its year when close. -->
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <Name>lieux_dates</Name>
    <UserStyle>
      <Name>lieux_dates</Name>
      <Title>Lieux et dates</Title>
      <FeatureTypeStyle>
        <Rule>
          <Name>lieux</Name>
          <Title>Lieux et dates</Title>
          <MinScaleDenominator>150000</MinScaleDenominator>
          <MaxScaleDenominator>500000</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>star</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#c4512d</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#ffffff</CssParameter>
                  <CssParameter name="stroke-width">0.8</CssParameter>
                  <CssParameter name="stroke-linejoin">round</CssParameter>
                </Stroke>
              </Mark>
              <Size>13</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>lieux-proches</Name>
          <Title>Lieux et dates</Title>
          <MaxScaleDenominator>150000</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>star</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#c4512d</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#ffffff</CssParameter>
                  <CssParameter name="stroke-width">1</CssParameter>
                  <CssParameter name="stroke-linejoin">round</CssParameter>
                </Stroke>
              </Mark>
              <Size>17</Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>noms</Name>
          <Title>Faits et années</Title>
          <MaxScaleDenominator>110000</MaxScaleDenominator>
          <TextSymbolizer>
            <Label>
              <ogc:Function name="Concatenate">
                <ogc:PropertyName>nom</ogc:PropertyName>
                <ogc:Literal> (</ogc:Literal>
                <ogc:PropertyName>annee</ogc:PropertyName>
                <ogc:Literal>)</ogc:Literal>
              </ogc:Function>
            </Label>
            <Font>
              <CssParameter name="font-family">DejaVu Sans Condensed</CssParameter>
              <CssParameter name="font-size">11</CssParameter>
              <CssParameter name="font-style">italic</CssParameter>
            </Font>
            <LabelPlacement>
              <PointPlacement>
                <AnchorPoint>
                  <AnchorPointX>0.5</AnchorPointX>
                  <AnchorPointY>1</AnchorPointY>
                </AnchorPoint>
                <Displacement>
                  <DisplacementX>0</DisplacementX>
                  <DisplacementY>-9</DisplacementY>
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
              <CssParameter name="fill">#8e3a20</CssParameter>
            </Fill>
            <Priority>
              <ogc:Literal>80000</ogc:Literal>
            </Priority>
            <VendorOption name="autoWrap">150</VendorOption>
          </TextSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
