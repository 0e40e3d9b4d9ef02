-- The rows of an archive in the order of its files, numbered anew in that order: a reader that knows a
-- number reads one group of rows.
CREATE TABLE ordered_articles AS
WITH dated AS (
  SELECT *, CAST(published AS DATE) AS day, year(CAST(published AS DATE)) AS published_year
  FROM articles)
SELECT
  row_number() OVER (ORDER BY published_year NULLS LAST, id) AS fid,
  d.* EXCLUDE (fid, day) REPLACE (day AS published), m.mentions
FROM dated d LEFT JOIN article_mentions m ON m.article_fid = d.fid;

CREATE TABLE renumbered AS
SELECT a.fid AS old, o.fid FROM articles a JOIN ordered_articles o ON o.id = a.id;

-- Near places lie near each other. Boxes are of single precision, rounded outwards.
CREATE MACRO below(x) AS
  CASE WHEN CAST(CAST(x AS FLOAT) AS DOUBLE) > x
    THEN nextafter(CAST(x AS FLOAT), CAST('-Infinity' AS FLOAT)) ELSE CAST(x AS FLOAT) END;
CREATE MACRO above(x) AS
  CASE WHEN CAST(CAST(x AS FLOAT) AS DOUBLE) < x
    THEN nextafter(CAST(x AS FLOAT), CAST('Infinity' AS FLOAT)) ELSE CAST(x AS FLOAT) END;
CREATE MACRO days(day) AS CAST(day - DATE '1970-01-01' AS INTEGER);

CREATE TABLE ordered_events AS
WITH dated AS (
  SELECT * REPLACE (
      CAST(event_start AS DATE) AS event_start, CAST(event_end AS DATE) AS event_end,
      CAST(published AS DATE) AS published, CAST(year AS INTEGER) AS year),
    year(CAST(published AS DATE)) AS published_year
  FROM events)
SELECT
  row_number() OVER (
    ORDER BY published_year NULLS LAST, dateline_hilbert(lon, lat), lon, lat, event_start, id) AS fid,
  * EXCLUDE (fid),
  {'xmin': below(lon), 'ymin': below(lat), 'xmax': above(lon), 'ymax': above(lat)} AS bbox,
  days(event_start) AS start_day,
  days(COALESCE(event_end, event_start)) AS end_day,
  days(published) AS published_day,
  days(CAST(published + CAST('1 ' || published_precision AS INTERVAL) - INTERVAL 1 DAY AS DATE))
    AS published_end
FROM dated;

CREATE VIEW ordered_words AS
SELECT word, r.fid AS article_fid, CAST(place AS INTEGER) AS place
FROM (
  SELECT article_fid, unnest(w) AS word, unnest(range(len(w))) AS place
  FROM (SELECT article_fid, string_split(words, ' ') AS w FROM article_words)) w
JOIN renumbered r ON r.old = w.article_fid
WHERE word <> '';

CREATE VIEW ordered_corrections AS SELECT * FROM corrections;

CREATE VIEW ordered_reports AS SELECT * FROM reports;

CREATE VIEW ordered_report_articles AS SELECT * FROM report_articles;

CREATE VIEW ordered_report_keys AS
SELECT k.hash, r.fid AS article_fid FROM report_keys k JOIN renumbered r ON r.old = k.article_fid;
