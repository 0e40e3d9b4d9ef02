-- The index of events that GDAL and QGIS use (GeoPackage 1.3, annex F.3); its triggers apart, so that
-- many rows can be put in without them.

INSERT INTO gpkg_extensions VALUES
  ('events', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec130/#extension_rtree', 'write-only');

CREATE VIRTUAL TABLE rtree_events_geom USING rtree(id, minx, maxx, miny, maxy);
