<?xml version="1.0" encoding="UTF-8"?>
<!-- A thin dashed line, barely darker than the sea. -->
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <Name>mer_territoriale</Name>
    <UserStyle>
      <Name>mer_territoriale</Name>
      <Title>Mer territoriale</Title>
      <FeatureTypeStyle>
        <Rule>
          <Name>limite</Name>
          <Title>Limite de la mer territoriale</Title>
          <LineSymbolizer>
            <Stroke>
              <CssParameter name="stroke">#8fb2c8</CssParameter>
              <CssParameter name="stroke-width">1</CssParameter>
              <CssParameter name="stroke-linejoin">round</CssParameter>
              <CssParameter name="stroke-dasharray">7 5</CssParameter>
            </Stroke>
          </LineSymbolizer>
        </Rule>
        <Rule>
          <Name>nom</Name>
          <Title>Limite (nom)</Title>
          <MaxScaleDenominator>1300000</MaxScaleDenominator>
          <TextSymbolizer>
            <Label>
              <ogc:PropertyName>nom</ogc:PropertyName>
            </Label>
            <Font>
              <CssParameter name="font-family">DejaVu Sans Condensed</CssParameter>
              <CssParameter name="font-size">11</CssParameter>
              <CssParameter name="font-style">italic</CssParameter>
            </Font>
            <LabelPlacement>
              <LinePlacement>
                <PerpendicularOffset>8</PerpendicularOffset>
              </LinePlacement>
            </LabelPlacement>
            <Halo>
              <Radius>2</Radius>
              <Fill>
                <CssParameter name="fill">#dbe7ee</CssParameter>
              </Fill>
            </Halo>
            <Fill>
              <CssParameter name="fill">#6f97ae</CssParameter>
            </Fill>
            <Priority>
              <ogc:Literal>100</ogc:Literal>
            </Priority>
            <VendorOption name="followLine">true</VendorOption>
            <VendorOption name="group">true</VendorOption>
          </TextSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
