-- What schema 2 derives from the events, in place of what a later schema has.
DROP TRIGGER event_facts_insert;
DROP TRIGGER event_facts_update;
DROP TRIGGER event_facts_delete;
DROP VIEW event_facts_of_events;
DROP TABLE event_facts;
DROP TABLE event_space_time;

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
  mentions INTEGER NOT NULL,
  planned INTEGER NOT NULL,
  kind TEXT NOT NULL,
  published_day INTEGER,
  published_end INTEGER
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
  place_id AS place, country, article, role, confidence, mentions, planned, kind,
  CAST(julianday(published) - 2440587.5 AS INTEGER) AS published_day,
  CAST(julianday(published,
    CASE published_precision WHEN 'year' THEN '+1 year' WHEN 'month' THEN '+1 month' ELSE '+1 day' END,
    '-1 day') - 2440587.5 AS INTEGER) AS published_end
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
