#!/usr/bin/python3
"""Times QGIS on the views of `bocage bench`, in the same look: qgis_views.py FILE VIEWS [LABEL] [REPEAT]

Needs Debian's package python3-qgis. VIEWS has lines NAME X Y RESOLUTION in EPSG:2154. Prints the
same tab-separated lines: dataset, view, median, shortest and longest milliseconds.
"""
import os
import statistics
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from qgis.core import (  # noqa: E402
    QgsApplication, QgsCoordinateReferenceSystem, QgsFillSymbol, QgsMapRendererParallelJob,
    QgsMapSettings, QgsPalLayerSettings, QgsRectangle, QgsSingleSymbolRenderer, QgsVectorLayer,
    QgsVectorLayerSimpleLabeling)
from qgis.PyQt.QtCore import QSize  # noqa: E402
from qgis.PyQt.QtGui import QColor  # noqa: E402

WIDTH, HEIGHT, WARM_UPS = 1600, 1000, 2


def main(path, views, label=None, repeat="7"):
    application = QgsApplication([], False)
    application.initQgis()
    layer = QgsVectorLayer(path, "layer", "ogr")
    assert layer.isValid(), path
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple({
        "color": "#d9c8a9", "outline_color": "#7a6a50",
        "outline_width": "1", "outline_width_unit": "Pixel"})))
    if label:
        settings = QgsPalLayerSettings()
        settings.fieldName = label
        layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
        layer.setLabelsEnabled(True)
    for line in open(views):
        name, x, y, resolution = line.split()
        half = float(resolution) * WIDTH / 2, float(resolution) * HEIGHT / 2
        map_settings = QgsMapSettings()
        map_settings.setLayers([layer])
        map_settings.setOutputSize(QSize(WIDTH, HEIGHT))
        map_settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:2154"))
        map_settings.setBackgroundColor(QColor("white"))
        map_settings.setFlag(QgsMapSettings.Antialiasing, True)
        map_settings.setExtent(QgsRectangle(
            float(x) - half[0], float(y) - half[1], float(x) + half[0], float(y) + half[1]))
        times = []
        for i in range(-WARM_UPS, int(repeat)):
            start = time.perf_counter()
            job = QgsMapRendererParallelJob(map_settings)
            job.start()
            job.waitForFinished()
            job.renderedImage()
            if i >= 0:
                times.append((time.perf_counter() - start) * 1000)
        dataset = os.path.splitext(os.path.basename(path))[0]
        print(f"{dataset}\t{name}\t{statistics.median(times):.1f}\t{min(times):.1f}\t{max(times):.1f}",
              flush=True)
    sys.stdout.flush()
    os._exit(0)  # tearing the application down crashes in some versions


if __name__ == "__main__":
    main(*sys.argv[1:])
