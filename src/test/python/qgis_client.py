"""Opens layers in QGIS as a user does, and tells as JSON what came of it.

    python3 qgis_client.py FOLDER NAME=FORM:SOURCE…

FORM is `qlr` (a layer definition), `ogr` (a file or an address that GDAL reads) or `oapif` (the URI of
an OGC API - Features layer). Each layer is drawn to FOLDER/NAME.png. With `plays` before the form
(`plays-qlr`), it is drawn as the temporal controller draws 2014, too.
"""

import json
import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from qgis.core import (QgsApplication, QgsCoordinateReferenceSystem, QgsDateTimeRange, QgsExpression,
                       QgsExpressionContext, QgsFeatureRequest, QgsLayerDefinition,
                       QgsMapRendererParallelJob, QgsMapSettings, QgsProject, QgsVectorLayer,
                       QgsVectorLayerTemporalContext)
from qgis.PyQt.QtCore import QDate, QDateTime, QSize, Qt, QTime
from qgis.PyQt.QtGui import QColor

WIDTH, HEIGHT = 640, 320


def open_layer(name, form, source):
    if form == "qlr":
        project = QgsProject.instance()
        before = set(project.mapLayers())
        done, message = QgsLayerDefinition.loadLayerDefinition(source, project, project.layerTreeRoot())
        if not done:
            sys.exit(f"{name}: {message}")
        (new,) = set(project.mapLayers()) - before
        return project.mapLayer(new)
    return QgsVectorLayer(source, name, "OAPIF" if form == "oapif" else "ogr")


def draw(layer, path, span=None):
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    settings.setOutputSize(QSize(WIDTH, HEIGHT))
    settings.setBackgroundColor(QColor("white"))
    settings.setExtent(layer.extent().buffered(10))
    if span:
        settings.setIsTemporal(True)
        settings.setTemporalRange(span)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    image.save(path)
    labels = job.takeLabelingResults()
    return image, [label.labelText for label in labels.allLabels()] if labels else []


def count_pixels(image, color, tolerance=40):
    count = 0
    for y in range(image.height()):
        for x in range(image.width()):
            pixel = image.pixelColor(x, y)
            if (abs(pixel.red() - color.red()) <= tolerance and abs(pixel.green() - color.green()) <= tolerance
                    and abs(pixel.blue() - color.blue()) <= tolerance):
                count += 1
    return count


def marker_color(layer):
    """The colour in which the renderer draws what is most often there."""
    feature = next(layer.getFeatures())
    renderer = layer.renderer()
    if renderer.type() == "categorizedSymbol":
        # Named, so that Python keeps them while their symbol is looked at.
        categories = renderer.categories()
        context = QgsExpressionContext()
        context.setFields(layer.fields())
        context.setFeature(feature)
        value = QgsExpression(renderer.classAttribute()).evaluate(context)
        symbol = categories[renderer.categoryIndexForValue(value)].symbol()
        return QColor(symbol.color())
    return renderer.symbol().color()


def shown_in(layer, year):
    """How many events the temporal controller shows in a year."""
    begin = QDateTime(QDate(year, 1, 1), QTime(0, 0), Qt.UTC)
    end = QDateTime(QDate(year, 12, 31), QTime(23, 59), Qt.UTC)
    context = QgsVectorLayerTemporalContext()
    context.setLayer(layer)
    span = layer.temporalProperties().createFilterString(context, QgsDateTimeRange(begin, end))
    return sum(1 for _ in layer.getFeatures(QgsFeatureRequest().setFilterExpression(span)))


def describe(name, form, source, folder):
    plays, form = form.startswith("plays-"), form.replace("plays-", "")
    layer = open_layer(name, form, source)
    if not layer.isValid():
        return {"valid": False, "error": layer.error().summary()}
    _, labels = draw(layer, os.path.join(folder, name + ".png"))
    layer.setLabelsEnabled(False)  # they hide pins
    image, _ = draw(layer, os.path.join(folder, name + "-pins.png"))
    temporal = layer.temporalProperties()
    metadata = layer.metadata()
    told = {
        "valid": True,
        "features": sum(1 for _ in layer.getFeatures()),
        "fields": {field.name(): field.typeName() for field in layer.fields()},
        "dates": [field.name() for field in layer.fields() if field.type() == 14],
        "aliases": {field.name(): field.alias() for field in layer.fields()},
        "referenceSystem": layer.crs().authid(),
        "styles": layer.styleManager().styles(),
        "renderer": layer.renderer().type(),
        "labels": labels,
        "time": [temporal.startField(), temporal.endField()],
        "timeIsOn": temporal.isActive(),
        "licenses": metadata.licenses(),
        "pinPixels": count_pixels(image, marker_color(layer)),
    }
    if plays:
        # QGIS 3.22 takes the fields of time from a GeoPackage's style, but leaves switching it on to its user.
        temporal.setIsActive(True)
        told["shownIn"] = {str(year): shown_in(layer, year) for year in (-43, -42, 2014, 3000)}
        begin = QDateTime(QDate(2014, 1, 1), QTime(0, 0), Qt.UTC)
        end = QDateTime(QDate(2014, 12, 31), QTime(23, 59), Qt.UTC)
        playing, _ = draw(layer, os.path.join(folder, name + "-2014.png"), QgsDateTimeRange(begin, end))
        told["pinPixelsOf2014"] = count_pixels(playing, marker_color(layer))
    return told


def main(folder, *layers):
    application = QgsApplication([], False)
    application.initQgis()
    told = {}
    for layer in layers:
        name, rest = layer.split("=", 1)
        form, source = rest.split(":", 1)
        told[name] = describe(name, form, source, folder)
    with open(os.path.join(folder, "told.json"), "w", encoding="utf-8") as out:
        json.dump(told, out)
    # QGIS frees what is left in an order of its own; leave that to the end of the process.
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
