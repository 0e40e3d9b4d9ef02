-- What the words that report an event say, and places that are only mentioned. The events stay as they
-- were until their articles are read again.
ALTER TABLE events
  ADD COLUMN assertion text COLLATE "C" NOT NULL DEFAULT 'reported',
  ADD COLUMN trigger text COLLATE "C",
  ADD COLUMN actors_by text COLLATE "C",
  ADD COLUMN actors_on text COLLATE "C",
  ADD COLUMN killed_least integer,
  ADD COLUMN killed_most integer,
  ADD COLUMN injured_least integer,
  ADD COLUMN injured_most integer,
  ADD COLUMN place_confidence double precision NOT NULL DEFAULT 0;

UPDATE events SET place_confidence = confidence;

CREATE OR REPLACE VIEW event_facts AS
SELECT
  fid, id, geom, ST_X(geom) AS lon, ST_Y(geom) AS lat,
  event_start - DATE '1970-01-01' AS start_day,
  COALESCE(event_end, event_start) - DATE '1970-01-01' AS end_day,
  place_id AS place, country, article, role, confidence, mentions,
  planned::integer AS planned, kind,
  published - DATE '1970-01-01' AS published_day,
  (published + CASE published_precision
      WHEN 'year' THEN interval '1 year' WHEN 'month' THEN interval '1 month'
      ELSE interval '1 day' END - interval '1 day')::date - DATE '1970-01-01' AS published_end,
  -- 1 BCE is the year 0.
  (extract(year FROM event_start) + CASE WHEN event_start < DATE '0001-01-01' THEN 1 ELSE 0 END)
    ::integer AS year,
  assertion
FROM events;
