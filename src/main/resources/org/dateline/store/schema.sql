-- A Dateline store, schema 1: what geopackage.sql lays out, and tables of our own beside it;
-- rtree.sql and its triggers follow.

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
