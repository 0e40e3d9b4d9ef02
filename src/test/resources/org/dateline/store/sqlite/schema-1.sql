-- A Dateline store, schema 1: a GeoPackage 1.3 with tables of our own beside the standard ones.
-- Standard parts: https://www.geopackage.org/spec130/

PRAGMA application_id = 0x47504B47;
PRAGMA user_version = 10300;

CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL PRIMARY KEY,
  organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL,
  definition TEXT NOT NULL,
  description TEXT
);

INSERT INTO gpkg_spatial_ref_sys VALUES
  ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'),
  ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
  ('WGS 84 geodetic', 4326, 'EPSG', 4326,
   'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]',
   'longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid');

CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY,
  data_type TEXT NOT NULL,
  identifier TEXT UNIQUE,
  description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE,
  min_y DOUBLE,
  max_x DOUBLE,
  max_y DOUBLE,
  srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
);

CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL,
  column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL,
  m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
);

CREATE TABLE gpkg_extensions (
  table_name TEXT,
  column_name TEXT,
  extension_name TEXT NOT NULL,
  definition TEXT NOT NULL,
  scope TEXT NOT NULL,
  CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name)
);

-- What we know of the store itself.
CREATE TABLE dateline_schema (version INTEGER NOT NULL);

INSERT INTO dateline_schema VALUES (1);

CREATE TABLE articles (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  byline TEXT,
  publisher TEXT,
  url TEXT,
  published DATE,
  published_precision TEXT,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  content_hash TEXT NOT NULL
);

CREATE INDEX articles_by_date ON articles (published DESC, id);

-- Beside the articles, not in them: a list of articles must not read past their mentions.
CREATE TABLE article_mentions (
  article_fid INTEGER PRIMARY KEY NOT NULL REFERENCES articles (fid) ON DELETE CASCADE,
  mentions TEXT NOT NULL
);

CREATE TABLE events (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom POINT NOT NULL,
  id TEXT NOT NULL UNIQUE,
  place TEXT NOT NULL,
  place_id TEXT NOT NULL,
  country TEXT,
  admin1 TEXT,
  feature_code TEXT NOT NULL,
  precision_m INTEGER NOT NULL,
  event_start DATE,
  event_end DATE,
  date_precision TEXT,
  date_source TEXT,
  year INTEGER,
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  publisher TEXT,
  url TEXT,
  published DATE,
  sentence TEXT NOT NULL,
  mentions INTEGER NOT NULL,
  role TEXT NOT NULL,
  confidence DOUBLE NOT NULL,
  corrected BOOLEAN NOT NULL
);

CREATE INDEX events_by_article ON events (article);

INSERT INTO gpkg_contents (table_name, data_type, identifier, description, min_x, min_y, max_x, max_y, srs_id)
VALUES
  ('events', 'features', 'events', 'An article reports something at a place', NULL, NULL, NULL, NULL, 4326),
  ('articles', 'attributes', 'articles', 'Articles as their publishers gave them out', NULL, NULL, NULL, NULL, NULL);

INSERT INTO gpkg_geometry_columns VALUES ('events', 'geom', 'POINT', 4326, 0, 0);

INSERT INTO gpkg_extensions VALUES
  ('events', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec130/#extension_rtree', 'write-only');

-- The index that GDAL and QGIS use, with the triggers of GeoPackage 1.3, annex F.3.
CREATE VIRTUAL TABLE rtree_events_geom USING rtree(id, minx, maxx, miny, maxy);

CREATE TRIGGER rtree_events_geom_insert AFTER INSERT ON events
  WHEN (new.geom NOT NULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN
  INSERT OR REPLACE INTO rtree_events_geom VALUES (
    NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;

CREATE TRIGGER rtree_events_geom_update1 AFTER UPDATE OF geom ON events
  WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN
  INSERT OR REPLACE INTO rtree_events_geom VALUES (
    NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;

CREATE TRIGGER rtree_events_geom_update2 AFTER UPDATE OF geom ON events
  WHEN OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN
  DELETE FROM rtree_events_geom WHERE id = OLD.fid;
END;

CREATE TRIGGER rtree_events_geom_update3 AFTER UPDATE ON events
  WHEN OLD.fid != NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN
  DELETE FROM rtree_events_geom WHERE id = OLD.fid;
  INSERT OR REPLACE INTO rtree_events_geom VALUES (
    NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;

CREATE TRIGGER rtree_events_geom_update4 AFTER UPDATE ON events
  WHEN OLD.fid != NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN
  DELETE FROM rtree_events_geom WHERE id IN (OLD.fid, NEW.fid);
END;

CREATE TRIGGER rtree_events_geom_delete AFTER DELETE ON events
  WHEN old.geom NOT NULL
BEGIN
  DELETE FROM rtree_events_geom WHERE id = OLD.fid;
END;

-- What queries filter and count by, narrow enough to be scanned whole: a row of events is ten times
-- as wide. Days count from 1970-01-01. Triggers keep it, so that an edit in QGIS stays right.
CREATE TABLE event_facts (
  fid INTEGER PRIMARY KEY NOT NULL,
  id TEXT NOT NULL,
  lon DOUBLE NOT NULL,
  lat DOUBLE NOT NULL,
  start_day INTEGER,
  end_day INTEGER,
  place TEXT NOT NULL,
  country TEXT,
  article TEXT NOT NULL,
  role TEXT NOT NULL,
  confidence DOUBLE NOT NULL,
  mentions INTEGER NOT NULL
);

CREATE INDEX event_facts_in_order ON event_facts (start_day, id);
CREATE INDEX event_facts_by_article ON event_facts (article);
CREATE INDEX event_facts_by_place ON event_facts (place);

-- Place and time in one: with a two-dimensional tree, a box with a range of years reads all years.
-- It holds single-precision numbers rounded outwards, so event_facts has the last word.
-- Undated events lie a billion days off, where no query looks.
CREATE VIRTUAL TABLE event_space_time USING rtree(
  fid, min_lon, max_lon, min_lat, max_lat, first_day, last_day);

CREATE VIEW event_facts_of_events AS
SELECT
  fid, id, ST_MinX(geom) AS lon, ST_MinY(geom) AS lat,
  CAST(julianday(event_start) - 2440587.5 AS INTEGER) AS start_day,
  CAST(julianday(COALESCE(event_end, event_start)) - 2440587.5 AS INTEGER) AS end_day,
  place_id AS place, country, article, role, confidence, mentions
FROM events;

CREATE TRIGGER event_facts_insert AFTER INSERT ON events
BEGIN
  INSERT INTO event_facts SELECT * FROM event_facts_of_events WHERE fid = NEW.fid;
  INSERT INTO event_space_time
  SELECT fid, lon, lon, lat, lat, COALESCE(start_day, -1e9), COALESCE(end_day, -1e9)
  FROM event_facts WHERE fid = NEW.fid;
END;

CREATE TRIGGER event_facts_update AFTER UPDATE ON events
BEGIN
  DELETE FROM event_facts WHERE fid = OLD.fid;
  DELETE FROM event_space_time WHERE fid = OLD.fid;
  INSERT INTO event_facts SELECT * FROM event_facts_of_events WHERE fid = NEW.fid;
  INSERT INTO event_space_time
  SELECT fid, lon, lon, lat, lat, COALESCE(start_day, -1e9), COALESCE(end_day, -1e9)
  FROM event_facts WHERE fid = NEW.fid;
END;

CREATE TRIGGER event_facts_delete AFTER DELETE ON events
BEGIN
  DELETE FROM event_facts WHERE fid = OLD.fid;
  DELETE FROM event_space_time WHERE fid = OLD.fid;
END;

-- Full text over what articles already hold: no second copy.
CREATE VIRTUAL TABLE article_text USING fts5(
  title, text, content = 'articles', content_rowid = 'fid',
  tokenize = 'unicode61 remove_diacritics 2');

CREATE TRIGGER article_text_insert AFTER INSERT ON articles
BEGIN
  INSERT INTO article_text (rowid, title, text) VALUES (NEW.fid, NEW.title, NEW.text);
END;

CREATE TRIGGER article_text_delete AFTER DELETE ON articles
BEGIN
  INSERT INTO article_text (article_text, rowid, title, text)
  VALUES ('delete', OLD.fid, OLD.title, OLD.text);
END;

CREATE TRIGGER article_text_update AFTER UPDATE OF fid, title, text ON articles
BEGIN
  INSERT INTO article_text (article_text, rowid, title, text)
  VALUES ('delete', OLD.fid, OLD.title, OLD.text);
  INSERT INTO article_text (rowid, title, text) VALUES (NEW.fid, NEW.title, NEW.text);
END;
