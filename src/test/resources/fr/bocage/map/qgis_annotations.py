"""Opens a Bocage project's annotations in QGIS, tells what it found, edits one and saves.

    QT_QPA_PLATFORM=offscreen /usr/bin/python3 qgis_annotations.py PROJECT.gpkg NEW_TITLE
"""

import json
import sys

from qgis.core import QgsApplication, QgsMapRendererSequentialJob, QgsMapSettings, QgsVectorLayer
from qgis.PyQt.QtCore import QSize

path, new_title = sys.argv[1:]
app = QgsApplication([], False)
app.initQgis()
layer = QgsVectorLayer(path + "|layername=annotation", "annotation", "ogr")
features = list(layer.getFeatures())
found = {
    "valid": layer.isValid(),
    "crs": layer.crs().authid(),
    "fields": {field.name(): field.typeName() for field in layer.fields()},
    "count": layer.featureCount(),
    "titles": [feature["title"] for feature in features],
    "shapes": [feature.geometry().asWkt(3) for feature in features],
}
styled = layer.loadDefaultStyle()[1]
found["style"] = [styled, layer.renderer().type(), layer.labelsEnabled()]
settings = QgsMapSettings()
settings.setLayers([layer])
settings.setOutputSize(QSize(200, 200))
settings.setDestinationCrs(layer.crs())
extent = layer.extent()
extent.grow(0.1)
settings.setExtent(extent)
job = QgsMapRendererSequentialJob(settings)
job.start()
job.waitForFinished()
image = job.renderedImage()
colours = [image.pixelColor(x, y).name() for x in range(200) for y in range(200)]
found["pins"] = colours.count("#d1495b") > 100
layer.startEditing()
title = layer.fields().indexOf("title")
found["edited"] = layer.changeAttributeValue(features[0].id(), title, new_title)
found["saved"] = layer.commitChanges()
print(json.dumps(found, ensure_ascii=False))
del layer
app.exitQgis()
