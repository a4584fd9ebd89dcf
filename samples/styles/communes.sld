<?xml version="1.0" encoding="UTF-8"?>
<!-- Circles in proportion to the population: the diameter goes with its square root.
     Who is named at which scale is a matter of rank: préfectures and the greatest towns always,
     then sous-préfectures, then towns above 20,000, 10,000, 5,000 and 2,000 inhabitants, then all. -->
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <Name>communes</Name>
    <UserStyle>
      <Name>communes</Name>
      <Title>Communes</Title>
      <FeatureTypeStyle>
        <Rule>
          <Name>villages</Name>
          <Title>Moins de 2 000 habitants</Title>
          <ogc:Filter>
            <ogc:PropertyIsLessThanOrEqualTo>
              <ogc:PropertyName>POPULATION</ogc:PropertyName>
              <ogc:Literal>2000</ogc:Literal>
            </ogc:PropertyIsLessThanOrEqualTo>
          </ogc:Filter>
          <MaxScaleDenominator>900000</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#9c9082</CssParameter>
                </Fill>
              </Mark>
              <Size>
                <ogc:Function name="max">
                  <ogc:Literal>2.6</ogc:Literal>
                  <ogc:Mul>
                    <ogc:Function name="sqrt">
                      <ogc:PropertyName>POPULATION</ogc:PropertyName>
                    </ogc:Function>
                    <ogc:Literal>0.045</ogc:Literal>
                  </ogc:Mul>
                </ogc:Function>
              </Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>bourgs</Name>
          <Title>2 000 à 5 000 habitants</Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsGreaterThan>
                <ogc:PropertyName>POPULATION</ogc:PropertyName>
                <ogc:Literal>2000</ogc:Literal>
              </ogc:PropertyIsGreaterThan>
              <ogc:PropertyIsLessThanOrEqualTo>
                <ogc:PropertyName>POPULATION</ogc:PropertyName>
                <ogc:Literal>5000</ogc:Literal>
              </ogc:PropertyIsLessThanOrEqualTo>
            </ogc:And>
          </ogc:Filter>
          <MaxScaleDenominator>1500000</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#93877a</CssParameter>
                </Fill>
              </Mark>
              <Size>
                <ogc:Function name="max">
                  <ogc:Literal>2.8</ogc:Literal>
                  <ogc:Mul>
                    <ogc:Function name="sqrt">
                      <ogc:PropertyName>POPULATION</ogc:PropertyName>
                    </ogc:Function>
                    <ogc:Literal>0.045</ogc:Literal>
                  </ogc:Mul>
                </ogc:Function>
              </Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>petites-villes</Name>
          <Title>5 000 à 20 000 habitants</Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsGreaterThan>
                <ogc:PropertyName>POPULATION</ogc:PropertyName>
                <ogc:Literal>5000</ogc:Literal>
              </ogc:PropertyIsGreaterThan>
              <ogc:PropertyIsLessThanOrEqualTo>
                <ogc:PropertyName>POPULATION</ogc:PropertyName>
                <ogc:Literal>20000</ogc:Literal>
              </ogc:PropertyIsLessThanOrEqualTo>
              <ogc:Not>
                <ogc:PropertyIsEqualTo>
                  <ogc:PropertyName>CHEF_LIEU</ogc:PropertyName>
                  <ogc:Literal>préfecture</ogc:Literal>
                </ogc:PropertyIsEqualTo>
              </ogc:Not>
            </ogc:And>
          </ogc:Filter>
          <MaxScaleDenominator>3000000</MaxScaleDenominator>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#6e645a</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#ffffff</CssParameter>
                  <CssParameter name="stroke-width">0.8</CssParameter>
                  <CssParameter name="stroke-linejoin">round</CssParameter>
                </Stroke>
              </Mark>
              <Size>
                <ogc:Function name="max">
                  <ogc:Literal>3.8</ogc:Literal>
                  <ogc:Mul>
                    <ogc:Function name="sqrt">
                      <ogc:PropertyName>POPULATION</ogc:PropertyName>
                    </ogc:Function>
                    <ogc:Literal>0.04</ogc:Literal>
                  </ogc:Mul>
                </ogc:Function>
              </Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>villes</Name>
          <Title>Plus de 20 000 habitants</Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsGreaterThan>
                <ogc:PropertyName>POPULATION</ogc:PropertyName>
                <ogc:Literal>20000</ogc:Literal>
              </ogc:PropertyIsGreaterThan>
              <ogc:Not>
                <ogc:PropertyIsEqualTo>
                  <ogc:PropertyName>CHEF_LIEU</ogc:PropertyName>
                  <ogc:Literal>préfecture</ogc:Literal>
                </ogc:PropertyIsEqualTo>
              </ogc:Not>
            </ogc:And>
          </ogc:Filter>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#4c463f</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#ffffff</CssParameter>
                  <CssParameter name="stroke-width">1</CssParameter>
                  <CssParameter name="stroke-linejoin">round</CssParameter>
                </Stroke>
              </Mark>
              <Size>
                <ogc:Function name="max">
                  <ogc:Literal>5.2</ogc:Literal>
                  <ogc:Mul>
                    <ogc:Function name="sqrt">
                      <ogc:PropertyName>POPULATION</ogc:PropertyName>
                    </ogc:Function>
                    <ogc:Literal>0.04</ogc:Literal>
                  </ogc:Mul>
                </ogc:Function>
              </Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
        <Rule>
          <Name>prefectures</Name>
          <Title>Préfectures</Title>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo>
              <ogc:PropertyName>CHEF_LIEU</ogc:PropertyName>
              <ogc:Literal>préfecture</ogc:Literal>
            </ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <PointSymbolizer>
            <Graphic>
              <Mark>
                <WellKnownName>circle</WellKnownName>
                <Fill>
                  <CssParameter name="fill">#33312c</CssParameter>
                </Fill>
                <Stroke>
                  <CssParameter name="stroke">#ffffff</CssParameter>
                  <CssParameter name="stroke-width">1.5</CssParameter>
                  <CssParameter name="stroke-linejoin">round</CssParameter>
                </Stroke>
              </Mark>
              <Size>
                <ogc:Function name="max">
                  <ogc:Literal>8</ogc:Literal>
                  <ogc:Mul>
                    <ogc:Function name="sqrt">
                      <ogc:PropertyName>POPULATION</ogc:PropertyName>
                    </ogc:Function>
                    <ogc:Literal>0.04</ogc:Literal>
                  </ogc:Mul>
                </ogc:Function>
              </Size>
            </Graphic>
          </PointSymbolizer>
        </Rule>
      </FeatureTypeStyle>
      <FeatureTypeStyle>
        <Rule>
          <Name>noms-prefectures</Name>
          <Title>Noms : préfectures, plus de 100 000 habitants</Title>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>CHEF_LIEU</ogc:PropertyName>
                <ogc:Literal>préfecture</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:PropertyIsGreaterThan>
                <ogc:PropertyName>POPULATION</ogc:PropertyName>
                <ogc:Literal>100000</ogc:Literal>
              </ogc:PropertyIsGreaterThan>
            </ogc:Or>
          </ogc:Filter>
          <TextSymbolizer>
            <Label>
              <ogc:PropertyName>NOM</ogc:PropertyName>
            </Label>
            <Font>
              <CssParameter name="font-family">DejaVu Sans Condensed</CssParameter>
              <CssParameter name="font-size">13</CssParameter>
              <CssParameter name="font-weight">bold</CssParameter>
            </Font>
            <LabelPlacement>
              <PointPlacement>
                <AnchorPoint>
                  <AnchorPointX>0</AnchorPointX>
                  <AnchorPointY>0.5</AnchorPointY>
                </AnchorPoint>
                <Displacement>
                  <DisplacementX>10</DisplacementX>
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
              <ogc:Add>
                <ogc:PropertyName>POPULATION</ogc:PropertyName>
                <ogc:Literal>1000000</ogc:Literal>
              </ogc:Add>
            </Priority>
            <VendorOption name="spaceAround">1</VendorOption>
          </TextSymbolizer>
        </Rule>
        <Rule>
          <Name>noms-sous-prefectures</Name>
          <Title>Noms : sous-préfectures</Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo>
                <ogc:PropertyName>CHEF_LIEU</ogc:PropertyName>
                <ogc:Literal>sous-préfecture</ogc:Literal>
              </ogc:PropertyIsEqualTo>
              <ogc:Not>
                <ogc:PropertyIsGreaterThan>
                  <ogc:PropertyName>POPULATION</ogc:PropertyName>
                  <ogc:Literal>100000</ogc:Literal>
                </ogc:PropertyIsGreaterThan>
              </ogc:Not>
            </ogc:And>
          </ogc:Filter>
          <MaxScaleDenominator>3000000</MaxScaleDenominator>
          <TextSymbolizer>
            <Label>
              <ogc:PropertyName>NOM</ogc:PropertyName>
            </Label>
            <Font>
              <CssParameter name="font-family">DejaVu Sans Condensed</CssParameter>
              <CssParameter name="font-size">11</CssParameter>
              <CssParameter name="font-weight">bold</CssParameter>
            </Font>
            <LabelPlacement>
              <PointPlacement>
                <AnchorPoint>
                  <AnchorPointX>0</AnchorPointX>
                  <AnchorPointY>0.5</AnchorPointY>
                </AnchorPoint>
                <Displacement>
                  <DisplacementX>7</DisplacementX>
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
              <ogc:Add>
                <ogc:PropertyName>POPULATION</ogc:PropertyName>
                <ogc:Literal>200000</ogc:Literal>
              </ogc:Add>
            </Priority>
            <VendorOption name="spaceAround">1</VendorOption>
          </TextSymbolizer>
        </Rule>
        <Rule>
          <Name>noms-20000</Name>
          <Title>Noms : plus de 20 000 habitants</Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsGreaterThan>
                <ogc:PropertyName>POPULATION</ogc:PropertyName>
                <ogc:Literal>20000</ogc:Literal>
              </ogc:PropertyIsGreaterThan>
              <ogc:Not>
                <ogc:Or>
                  <ogc:PropertyIsEqualTo>
                    <ogc:PropertyName>CHEF_LIEU</ogc:PropertyName>
                    <ogc:Literal>préfecture</ogc:Literal>
                  </ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsEqualTo>
                    <ogc:PropertyName>CHEF_LIEU</ogc:PropertyName>
                    <ogc:Literal>sous-préfecture</ogc:Literal>
                  </ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsGreaterThan>
                    <ogc:PropertyName>POPULATION</ogc:PropertyName>
                    <ogc:Literal>100000</ogc:Literal>
                  </ogc:PropertyIsGreaterThan>
                </ogc:Or>
              </ogc:Not>
            </ogc:And>
          </ogc:Filter>
          <MaxScaleDenominator>3000000</MaxScaleDenominator>
          <TextSymbolizer>
            <Label>
              <ogc:PropertyName>NOM</ogc:PropertyName>
            </Label>
            <Font>
              <CssParameter name="font-family">DejaVu Sans Condensed</CssParameter>
              <CssParameter name="font-size">11</CssParameter>
            </Font>
            <LabelPlacement>
              <PointPlacement>
                <AnchorPoint>
                  <AnchorPointX>0</AnchorPointX>
                  <AnchorPointY>0.5</AnchorPointY>
                </AnchorPoint>
                <Displacement>
                  <DisplacementX>6</DisplacementX>
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
              <ogc:PropertyName>POPULATION</ogc:PropertyName>
            </Priority>
            <VendorOption name="spaceAround">1</VendorOption>
          </TextSymbolizer>
        </Rule>
        <Rule>
          <Name>noms-10000</Name>
          <Title>Noms : plus de 10 000 habitants</Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsGreaterThan>
                <ogc:PropertyName>POPULATION</ogc:PropertyName>
                <ogc:Literal>10000</ogc:Literal>
              </ogc:PropertyIsGreaterThan>
              <ogc:PropertyIsLessThanOrEqualTo>
                <ogc:PropertyName>POPULATION</ogc:PropertyName>
                <ogc:Literal>20000</ogc:Literal>
              </ogc:PropertyIsLessThanOrEqualTo>
              <ogc:Not>
                <ogc:Or>
                  <ogc:PropertyIsEqualTo>
                    <ogc:PropertyName>CHEF_LIEU</ogc:PropertyName>
                    <ogc:Literal>préfecture</ogc:Literal>
                  </ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsEqualTo>
                    <ogc:PropertyName>CHEF_LIEU</ogc:PropertyName>
                    <ogc:Literal>sous-préfecture</ogc:Literal>
                  </ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsGreaterThan>
                    <ogc:PropertyName>POPULATION</ogc:PropertyName>
                    <ogc:Literal>100000</ogc:Literal>
                  </ogc:PropertyIsGreaterThan>
                </ogc:Or>
              </ogc:Not>
            </ogc:And>
          </ogc:Filter>
          <MaxScaleDenominator>1200000</MaxScaleDenominator>
          <TextSymbolizer>
            <Label>
              <ogc:PropertyName>NOM</ogc:PropertyName>
            </Label>
            <Font>
              <CssParameter name="font-family">DejaVu Sans Condensed</CssParameter>
              <CssParameter name="font-size">11</CssParameter>
            </Font>
            <LabelPlacement>
              <PointPlacement>
                <AnchorPoint>
                  <AnchorPointX>0</AnchorPointX>
                  <AnchorPointY>0.5</AnchorPointY>
                </AnchorPoint>
                <Displacement>
                  <DisplacementX>5</DisplacementX>
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
              <ogc:PropertyName>POPULATION</ogc:PropertyName>
            </Priority>
            <VendorOption name="spaceAround">1</VendorOption>
          </TextSymbolizer>
        </Rule>
        <Rule>
          <Name>noms-5000</Name>
          <Title>Noms : plus de 5 000 habitants</Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsGreaterThan>
                <ogc:PropertyName>POPULATION</ogc:PropertyName>
                <ogc:Literal>5000</ogc:Literal>
              </ogc:PropertyIsGreaterThan>
              <ogc:PropertyIsLessThanOrEqualTo>
                <ogc:PropertyName>POPULATION</ogc:PropertyName>
                <ogc:Literal>10000</ogc:Literal>
              </ogc:PropertyIsLessThanOrEqualTo>
              <ogc:Not>
                <ogc:Or>
                  <ogc:PropertyIsEqualTo>
                    <ogc:PropertyName>CHEF_LIEU</ogc:PropertyName>
                    <ogc:Literal>préfecture</ogc:Literal>
                  </ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsEqualTo>
                    <ogc:PropertyName>CHEF_LIEU</ogc:PropertyName>
                    <ogc:Literal>sous-préfecture</ogc:Literal>
                  </ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsGreaterThan>
                    <ogc:PropertyName>POPULATION</ogc:PropertyName>
                    <ogc:Literal>100000</ogc:Literal>
                  </ogc:PropertyIsGreaterThan>
                </ogc:Or>
              </ogc:Not>
            </ogc:And>
          </ogc:Filter>
          <MaxScaleDenominator>650000</MaxScaleDenominator>
          <TextSymbolizer>
            <Label>
              <ogc:PropertyName>NOM</ogc:PropertyName>
            </Label>
            <Font>
              <CssParameter name="font-family">DejaVu Sans Condensed</CssParameter>
              <CssParameter name="font-size">11</CssParameter>
            </Font>
            <LabelPlacement>
              <PointPlacement>
                <AnchorPoint>
                  <AnchorPointX>0</AnchorPointX>
                  <AnchorPointY>0.5</AnchorPointY>
                </AnchorPoint>
                <Displacement>
                  <DisplacementX>5</DisplacementX>
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
              <ogc:PropertyName>POPULATION</ogc:PropertyName>
            </Priority>
            <VendorOption name="spaceAround">1</VendorOption>
          </TextSymbolizer>
        </Rule>
        <Rule>
          <Name>noms-2000</Name>
          <Title>Noms : plus de 2 000 habitants</Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsGreaterThan>
                <ogc:PropertyName>POPULATION</ogc:PropertyName>
                <ogc:Literal>2000</ogc:Literal>
              </ogc:PropertyIsGreaterThan>
              <ogc:PropertyIsLessThanOrEqualTo>
                <ogc:PropertyName>POPULATION</ogc:PropertyName>
                <ogc:Literal>5000</ogc:Literal>
              </ogc:PropertyIsLessThanOrEqualTo>
              <ogc:Not>
                <ogc:Or>
                  <ogc:PropertyIsEqualTo>
                    <ogc:PropertyName>CHEF_LIEU</ogc:PropertyName>
                    <ogc:Literal>préfecture</ogc:Literal>
                  </ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsEqualTo>
                    <ogc:PropertyName>CHEF_LIEU</ogc:PropertyName>
                    <ogc:Literal>sous-préfecture</ogc:Literal>
                  </ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsGreaterThan>
                    <ogc:PropertyName>POPULATION</ogc:PropertyName>
                    <ogc:Literal>100000</ogc:Literal>
                  </ogc:PropertyIsGreaterThan>
                </ogc:Or>
              </ogc:Not>
            </ogc:And>
          </ogc:Filter>
          <MaxScaleDenominator>400000</MaxScaleDenominator>
          <TextSymbolizer>
            <Label>
              <ogc:PropertyName>NOM</ogc:PropertyName>
            </Label>
            <Font>
              <CssParameter name="font-family">DejaVu Sans Condensed</CssParameter>
              <CssParameter name="font-size">11</CssParameter>
            </Font>
            <LabelPlacement>
              <PointPlacement>
                <AnchorPoint>
                  <AnchorPointX>0</AnchorPointX>
                  <AnchorPointY>0.5</AnchorPointY>
                </AnchorPoint>
                <Displacement>
                  <DisplacementX>4</DisplacementX>
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
              <CssParameter name="fill">#4a4740</CssParameter>
            </Fill>
            <Priority>
              <ogc:PropertyName>POPULATION</ogc:PropertyName>
            </Priority>
            <VendorOption name="spaceAround">1</VendorOption>
          </TextSymbolizer>
        </Rule>
        <Rule>
          <Name>noms-tous</Name>
          <Title>Noms : toutes les communes</Title>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsLessThanOrEqualTo>
                <ogc:PropertyName>POPULATION</ogc:PropertyName>
                <ogc:Literal>2000</ogc:Literal>
              </ogc:PropertyIsLessThanOrEqualTo>
              <ogc:Not>
                <ogc:Or>
                  <ogc:PropertyIsEqualTo>
                    <ogc:PropertyName>CHEF_LIEU</ogc:PropertyName>
                    <ogc:Literal>préfecture</ogc:Literal>
                  </ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsEqualTo>
                    <ogc:PropertyName>CHEF_LIEU</ogc:PropertyName>
                    <ogc:Literal>sous-préfecture</ogc:Literal>
                  </ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsGreaterThan>
                    <ogc:PropertyName>POPULATION</ogc:PropertyName>
                    <ogc:Literal>100000</ogc:Literal>
                  </ogc:PropertyIsGreaterThan>
                </ogc:Or>
              </ogc:Not>
            </ogc:And>
          </ogc:Filter>
          <MaxScaleDenominator>150000</MaxScaleDenominator>
          <TextSymbolizer>
            <Label>
              <ogc:PropertyName>NOM</ogc:PropertyName>
            </Label>
            <Font>
              <CssParameter name="font-family">DejaVu Sans Condensed</CssParameter>
              <CssParameter name="font-size">11</CssParameter>
            </Font>
            <LabelPlacement>
              <PointPlacement>
                <AnchorPoint>
                  <AnchorPointX>0</AnchorPointX>
                  <AnchorPointY>0.5</AnchorPointY>
                </AnchorPoint>
                <Displacement>
                  <DisplacementX>4</DisplacementX>
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
              <CssParameter name="fill">#4a4740</CssParameter>
            </Fill>
            <Priority>
              <ogc:PropertyName>POPULATION</ogc:PropertyName>
            </Priority>
            <VendorOption name="spaceAround">1</VendorOption>
          </TextSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
