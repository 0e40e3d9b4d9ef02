"""Compares what GDAL finds through OGC API - Features with what it finds in the GeoJSON layer.

    python3 gdal_filters.py LAYER.geojson SERVICE COLLECTION

SERVICE is the address of the landing page. Each property is compared with some of its own values, by all
operators that GDAL hands to a service. Prints as JSON the number of filters and those that differ.
"""

import json
import sys

from osgeo import gdal, ogr

gdal.UseExceptions()

VALUES = 3
OF_TEXT = ("=", "<>", "LIKE", "ILIKE")
OF_NUMBERS = ("=", "<>", "<", ">=", ">")


def literal(field, value):
    if field.GetType() in (ogr.OFTInteger, ogr.OFTInteger64, ogr.OFTReal):
        return repr(value)
    return "'" + str(value).replace("'", "''") + "'"


def values(layer, index):
    found = []
    layer.ResetReading()
    for feature in layer:
        if feature.IsFieldSetAndNotNull(index):
            # GDAL reads no years before the first of four digits in a filter.
            value = feature.GetField(index)
            if value not in found and not str(value).startswith("-0"):
                found.append(value)
    step = max(1, len(found) // VALUES)
    return found[::step][:VALUES]


def filters(layer):
    definition = layer.GetLayerDefn()
    for index in range(definition.GetFieldCount()):
        field = definition.GetFieldDefn(index)
        name = field.GetName()
        if name == "id":
            continue
        yield f"{name} IS NULL"
        yield f"{name} IS NOT NULL"
        for value in values(layer, index):
            text = field.GetType() == ogr.OFTString
            for sign in OF_TEXT if text else OF_NUMBERS:
                yield f"{name} {sign} {literal(field, value)}"
            if not text:
                yield f"{name} BETWEEN {literal(field, value)} AND {literal(field, value)}"
            yield f"{name} IN ({literal(field, value)})"
            yield f"{name} = {literal(field, value)} AND confidence >= 0.5"
            yield f"{name} = {literal(field, value)} OR mentions >= 2"


def ids(layer, where):
    layer.SetAttributeFilter(where)
    return sorted(feature.GetField("id") for feature in layer)


def main(file, service, collection):
    # A service may have more features than a page, and types do not depend on the first page.
    options = gdal.OF_VECTOR | gdal.OF_READONLY
    here = gdal.OpenEx(file, options)
    there = gdal.OpenEx("OAPIF:" + service, options, open_options=["PAGE_SIZE=1000"])
    local, remote = here.GetLayer(0), there.GetLayerByName(collection)
    differing, count = [], 0
    for where in list(filters(local)):
        count += 1
        try:
            expected, actual = ids(local, where), ids(remote, where)
            if expected != actual:
                differing.append(f"{where}: {len(expected)} in the file, {len(actual)} in the service")
        except RuntimeError as error:
            differing.append(f"{where}: {error}")
    print(json.dumps({"filters": count, "differing": differing}, indent=1))


main(*sys.argv[1:])
