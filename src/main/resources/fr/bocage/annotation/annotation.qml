<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology|Labeling" labelsEnabled="1">
  <renderer-v2 type="RuleRenderer" symbollevels="0" enableorderby="0" forceraster="0">
    <rules key="{root}">
      <rule filter="geometry_type($geometry) = 'Point' and coalesce(&quot;kind&quot;, 'pin') not in ('photo', 'text')" key="{rule0}" label="Pin" symbol="0"/>
      <rule filter="geometry_type($geometry) = 'Point' and &quot;kind&quot; = 'photo'" key="{rule1}" label="Photo" symbol="1"/>
      <rule filter="geometry_type($geometry) = 'Point' and &quot;kind&quot; = 'text'" key="{rule2}" label="Text" symbol="2"/>
      <rule filter="geometry_type($geometry) = 'Line' and coalesce(&quot;kind&quot;, 'line') not in ('arrow', 'highlight')" key="{rule3}" label="Line" symbol="3"/>
      <rule filter="geometry_type($geometry) = 'Line' and &quot;kind&quot; = 'arrow'" key="{rule4}" label="Arrow" symbol="4"/>
      <rule filter="geometry_type($geometry) = 'Line' and &quot;kind&quot; = 'highlight'" key="{rule5}" label="Highlight" symbol="5"/>
      <rule filter="geometry_type($geometry) = 'Polygon' and coalesce(&quot;kind&quot;, 'area') != 'highlight'" key="{rule6}" label="Area" symbol="6"/>
      <rule filter="geometry_type($geometry) = 'Polygon' and &quot;kind&quot; = 'highlight'" key="{rule7}" label="Highlighted area" symbol="7"/>
    </rules>
    <symbols>
    <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="0" type="marker">
      <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
        <Option type="Map"><Option name="name" type="QString" value="circle"/><Option name="color" type="QString" value="209,73,91,255"/><Option name="outline_color" type="QString" value="255,255,255,255"/><Option name="outline_width" type="QString" value="1.5"/><Option name="outline_width_unit" type="QString" value="Pixel"/><Option name="size" type="QString" value="16"/><Option name="size_unit" type="QString" value="Pixel"/></Option>
        <data_defined_properties><Option type="Map"><Option name="name" type="QString" value=""/><Option name="properties" type="Map"><Option name="fillColor" type="Map"><Option name="active" type="bool" value="true"/><Option name="expression" type="QString" value="coalesce(&quot;colour&quot;, '#d1495b')"/><Option name="type" type="int" value="3"/></Option></Option><Option name="type" type="QString" value="collection"/></Option></data_defined_properties>
      </layer>
    </symbol>
    <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="1" type="marker">
      <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
        <Option type="Map"><Option name="name" type="QString" value="square"/><Option name="color" type="QString" value="209,73,91,255"/><Option name="outline_color" type="QString" value="255,255,255,255"/><Option name="outline_width" type="QString" value="3"/><Option name="outline_width_unit" type="QString" value="Pixel"/><Option name="size" type="QString" value="18"/><Option name="size_unit" type="QString" value="Pixel"/></Option>
        <data_defined_properties><Option type="Map"><Option name="name" type="QString" value=""/><Option name="properties" type="Map"><Option name="fillColor" type="Map"><Option name="active" type="bool" value="true"/><Option name="expression" type="QString" value="coalesce(&quot;colour&quot;, '#d1495b')"/><Option name="type" type="int" value="3"/></Option></Option><Option name="type" type="QString" value="collection"/></Option></data_defined_properties>
      </layer>
    </symbol>
    <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="2" type="marker">
      <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
        <Option type="Map"><Option name="name" type="QString" value="circle"/><Option name="color" type="QString" value="0,0,0,0"/><Option name="outline_style" type="QString" value="no"/><Option name="size" type="QString" value="1"/><Option name="size_unit" type="QString" value="Pixel"/></Option>
      </layer>
    </symbol>
    <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="3" type="line">
      <layer class="SimpleLine" enabled="1" locked="0" pass="0">
        <Option type="Map"><Option name="line_color" type="QString" value="255,255,255,255"/><Option name="line_width" type="QString" value="5"/><Option name="line_width_unit" type="QString" value="Pixel"/><Option name="capstyle" type="QString" value="round"/><Option name="joinstyle" type="QString" value="round"/></Option>
        <data_defined_properties><Option type="Map"><Option name="name" type="QString" value=""/><Option name="properties" type="Map"><Option name="outlineWidth" type="Map"><Option name="active" type="bool" value="true"/><Option name="expression" type="QString" value="coalesce(&quot;width&quot;, 3) + 2"/><Option name="type" type="int" value="3"/></Option></Option><Option name="type" type="QString" value="collection"/></Option></data_defined_properties>
      </layer>
      <layer class="SimpleLine" enabled="1" locked="0" pass="0">
        <Option type="Map"><Option name="line_color" type="QString" value="209,73,91,255"/><Option name="line_width" type="QString" value="3"/><Option name="line_width_unit" type="QString" value="Pixel"/><Option name="capstyle" type="QString" value="round"/><Option name="joinstyle" type="QString" value="round"/></Option>
        <data_defined_properties><Option type="Map"><Option name="name" type="QString" value=""/><Option name="properties" type="Map"><Option name="outlineColor" type="Map"><Option name="active" type="bool" value="true"/><Option name="expression" type="QString" value="coalesce(&quot;colour&quot;, '#d1495b')"/><Option name="type" type="int" value="3"/></Option><Option name="outlineWidth" type="Map"><Option name="active" type="bool" value="true"/><Option name="expression" type="QString" value="coalesce(&quot;width&quot;, 3)"/><Option name="type" type="int" value="3"/></Option></Option><Option name="type" type="QString" value="collection"/></Option></data_defined_properties>
      </layer>
    </symbol>
    <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="4" type="line">
      <layer class="SimpleLine" enabled="1" locked="0" pass="0">
        <Option type="Map"><Option name="line_color" type="QString" value="255,255,255,255"/><Option name="line_width" type="QString" value="5"/><Option name="line_width_unit" type="QString" value="Pixel"/><Option name="capstyle" type="QString" value="round"/><Option name="joinstyle" type="QString" value="round"/></Option>
        <data_defined_properties><Option type="Map"><Option name="name" type="QString" value=""/><Option name="properties" type="Map"><Option name="outlineWidth" type="Map"><Option name="active" type="bool" value="true"/><Option name="expression" type="QString" value="coalesce(&quot;width&quot;, 3) + 2"/><Option name="type" type="int" value="3"/></Option></Option><Option name="type" type="QString" value="collection"/></Option></data_defined_properties>
      </layer>
      <layer class="SimpleLine" enabled="1" locked="0" pass="0">
        <Option type="Map"><Option name="line_color" type="QString" value="209,73,91,255"/><Option name="line_width" type="QString" value="3"/><Option name="line_width_unit" type="QString" value="Pixel"/><Option name="capstyle" type="QString" value="round"/><Option name="joinstyle" type="QString" value="round"/></Option>
        <data_defined_properties><Option type="Map"><Option name="name" type="QString" value=""/><Option name="properties" type="Map"><Option name="outlineColor" type="Map"><Option name="active" type="bool" value="true"/><Option name="expression" type="QString" value="coalesce(&quot;colour&quot;, '#d1495b')"/><Option name="type" type="int" value="3"/></Option><Option name="outlineWidth" type="Map"><Option name="active" type="bool" value="true"/><Option name="expression" type="QString" value="coalesce(&quot;width&quot;, 3)"/><Option name="type" type="int" value="3"/></Option></Option><Option name="type" type="QString" value="collection"/></Option></data_defined_properties>
      </layer>
      <layer class="MarkerLine" enabled="1" locked="0" pass="0">
        <Option type="Map"><Option name="placement" type="QString" value="lastvertex"/><Option name="rotate" type="QString" value="1"/></Option>
        <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="@4@2" type="marker">
      <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
        <Option type="Map"><Option name="name" type="QString" value="filled_arrowhead"/><Option name="color" type="QString" value="209,73,91,255"/><Option name="outline_style" type="QString" value="no"/><Option name="size" type="QString" value="14"/><Option name="size_unit" type="QString" value="Pixel"/></Option>
        <data_defined_properties><Option type="Map"><Option name="name" type="QString" value=""/><Option name="properties" type="Map"><Option name="fillColor" type="Map"><Option name="active" type="bool" value="true"/><Option name="expression" type="QString" value="coalesce(&quot;colour&quot;, '#d1495b')"/><Option name="type" type="int" value="3"/></Option></Option><Option name="type" type="QString" value="collection"/></Option></data_defined_properties>
      </layer>
        </symbol>
      </layer>
    </symbol>
    <symbol alpha="0.5" clip_to_extent="1" force_rhr="0" name="5" type="line">
      <layer class="SimpleLine" enabled="1" locked="0" pass="0">
        <Option type="Map"><Option name="line_color" type="QString" value="237,174,73,255"/><Option name="line_width" type="QString" value="16"/><Option name="line_width_unit" type="QString" value="Pixel"/><Option name="capstyle" type="QString" value="flat"/><Option name="joinstyle" type="QString" value="round"/></Option>
        <data_defined_properties><Option type="Map"><Option name="name" type="QString" value=""/><Option name="properties" type="Map"><Option name="outlineColor" type="Map"><Option name="active" type="bool" value="true"/><Option name="expression" type="QString" value="coalesce(&quot;colour&quot;, '#d1495b')"/><Option name="type" type="int" value="3"/></Option><Option name="outlineWidth" type="Map"><Option name="active" type="bool" value="true"/><Option name="expression" type="QString" value="coalesce(&quot;width&quot;, 16)"/><Option name="type" type="int" value="3"/></Option></Option><Option name="type" type="QString" value="collection"/></Option></data_defined_properties>
      </layer>
    </symbol>
    <symbol alpha="1" clip_to_extent="1" force_rhr="0" name="6" type="fill">
      <layer class="SimpleFill" enabled="1" locked="0" pass="0">
        <Option type="Map"><Option name="color" type="QString" value="209,73,91,46"/><Option name="outline_color" type="QString" value="209,73,91,255"/><Option name="outline_width" type="QString" value="2"/><Option name="outline_width_unit" type="QString" value="Pixel"/><Option name="joinstyle" type="QString" value="round"/></Option>
        <data_defined_properties><Option type="Map"><Option name="name" type="QString" value=""/><Option name="properties" type="Map"><Option name="fillColor" type="Map"><Option name="active" type="bool" value="true"/><Option name="expression" type="QString" value="set_color_part(coalesce(&quot;colour&quot;, '#d1495b'), 'alpha', 46)"/><Option name="type" type="int" value="3"/></Option><Option name="outlineColor" type="Map"><Option name="active" type="bool" value="true"/><Option name="expression" type="QString" value="coalesce(&quot;colour&quot;, '#d1495b')"/><Option name="type" type="int" value="3"/></Option><Option name="outlineWidth" type="Map"><Option name="active" type="bool" value="true"/><Option name="expression" type="QString" value="coalesce(&quot;width&quot;, 2)"/><Option name="type" type="int" value="3"/></Option></Option><Option name="type" type="QString" value="collection"/></Option></data_defined_properties>
      </layer>
    </symbol>
    <symbol alpha="0.5" clip_to_extent="1" force_rhr="0" name="7" type="fill">
      <layer class="SimpleFill" enabled="1" locked="0" pass="0">
        <Option type="Map"><Option name="color" type="QString" value="237,174,73,255"/><Option name="outline_style" type="QString" value="no"/><Option name="style" type="QString" value="solid"/></Option>
        <data_defined_properties><Option type="Map"><Option name="name" type="QString" value=""/><Option name="properties" type="Map"><Option name="fillColor" type="Map"><Option name="active" type="bool" value="true"/><Option name="expression" type="QString" value="coalesce(&quot;colour&quot;, '#d1495b')"/><Option name="type" type="int" value="3"/></Option></Option><Option name="type" type="QString" value="collection"/></Option></data_defined_properties>
      </layer>
    </symbol>
    </symbols>
  </renderer-v2>
  <labeling type="rule-based">
    <rules key="{labels}">
      <rule description="points" filter="geometry_type($geometry) = 'Point' and coalesce(&quot;kind&quot;, 'pin') != 'text'" key="{labelpoints}">
        <settings calloutType="simple">
          <text-style fieldName="title" isExpression="0" fontFamily="DejaVu Sans" fontSize="12" fontSizeUnit="Pixel" fontWeight="50" textColor="51,49,44,255">
            <text-buffer bufferDraw="1" bufferColor="255,255,255,230" bufferSize="2" bufferSizeUnits="Pixel"/>
          </text-style>
          <placement placement="1" quadOffset="5" xOffset="10" yOffset="0" offsetUnits="Pixel"/>
          <dd_properties><Option type="Map"><Option name="name" type="QString" value=""/><Option name="properties" type="Map"><Option name="Color" type="Map"><Option name="active" type="bool" value="true"/><Option name="expression" type="QString" value="'#33312c'"/><Option name="type" type="int" value="3"/></Option></Option><Option name="type" type="QString" value="collection"/></Option></dd_properties>
        </settings>
      </rule>
      <rule description="texts" filter="geometry_type($geometry) = 'Point' and &quot;kind&quot; = 'text'" key="{labeltexts}">
        <settings calloutType="simple">
          <text-style fieldName="title" isExpression="0" fontFamily="DejaVu Sans" fontSize="14" fontSizeUnit="Pixel" fontWeight="75" textColor="51,49,44,255">
            <text-buffer bufferDraw="1" bufferColor="255,255,255,230" bufferSize="2" bufferSizeUnits="Pixel"/>
          </text-style>
          <placement placement="1" quadOffset="4"/>
          <dd_properties><Option type="Map"><Option name="name" type="QString" value=""/><Option name="properties" type="Map"><Option name="Color" type="Map"><Option name="active" type="bool" value="true"/><Option name="expression" type="QString" value="coalesce(&quot;colour&quot;, '#d1495b')"/><Option name="type" type="int" value="3"/></Option></Option><Option name="type" type="QString" value="collection"/></Option></dd_properties>
        </settings>
      </rule>
      <rule description="lines" filter="geometry_type($geometry) = 'Line'" key="{labellines}">
        <settings calloutType="simple">
          <text-style fieldName="title" isExpression="0" fontFamily="DejaVu Sans" fontSize="12" fontSizeUnit="Pixel" fontWeight="50" textColor="51,49,44,255">
            <text-buffer bufferDraw="1" bufferColor="255,255,255,230" bufferSize="2" bufferSizeUnits="Pixel"/>
          </text-style>
          <placement placement="2" placementFlags="2" dist="3" distUnits="Pixel"/>
          <dd_properties><Option type="Map"><Option name="name" type="QString" value=""/><Option name="properties" type="Map"><Option name="Color" type="Map"><Option name="active" type="bool" value="true"/><Option name="expression" type="QString" value="'#33312c'"/><Option name="type" type="int" value="3"/></Option></Option><Option name="type" type="QString" value="collection"/></Option></dd_properties>
        </settings>
      </rule>
      <rule description="areas" filter="geometry_type($geometry) = 'Polygon'" key="{labelareas}">
        <settings calloutType="simple">
          <text-style fieldName="title" isExpression="0" fontFamily="DejaVu Sans" fontSize="12" fontSizeUnit="Pixel" fontWeight="50" textColor="51,49,44,255">
            <text-buffer bufferDraw="1" bufferColor="255,255,255,230" bufferSize="2" bufferSizeUnits="Pixel"/>
          </text-style>
          <placement placement="1" quadOffset="4"/>
          <dd_properties><Option type="Map"><Option name="name" type="QString" value=""/><Option name="properties" type="Map"><Option name="Color" type="Map"><Option name="active" type="bool" value="true"/><Option name="expression" type="QString" value="'#33312c'"/><Option name="type" type="int" value="3"/></Option></Option><Option name="type" type="QString" value="collection"/></Option></dd_properties>
        </settings>
      </rule>
    </rules>
  </labeling>
</qgis>
