-- The events, without places that are only mentioned, with what is known of their reports, as the exports have them, for programs that open the
-- store itself. A view, so that a new copy of a report rewrites no event of its other copies; its first
-- part takes columns as they are, as from there programs learn their types.
-- Added to stores of earlier versions when they are opened.
CREATE VIEW reported_events AS
SELECT e.fid AS OGC_FID, e.geom, e.id, e.place, e.place_id, e.country, e.event_start, e.event_end,
  e.date_precision, e.date_text, e.year, e.planned, e.kind, e.assertion,
  e.trigger, e.actors_by, e.actors_on, e.killed_least, e.killed_most, e.injured_least, e.injured_most, e.article, e.title, e.publisher, e.published,
  e.sentence, e.mentions, e.role, e.confidence, e.place_confidence, e.corrected,
  'r' || g.report AS report_group, r.articles AS reports, g.is_first AS is_first_report
FROM events e JOIN report_articles g ON g.article = e.article JOIN reports r ON r.id = g.report
WHERE e.assertion <> 'mentioned'
UNION ALL
SELECT e.fid, e.geom, e.id, e.place, e.place_id, e.country, e.event_start, e.event_end,
  e.date_precision, e.date_text, e.year, e.planned, e.kind, e.assertion,
  e.trigger, e.actors_by, e.actors_on, e.killed_least, e.killed_most, e.injured_least, e.injured_most, e.article, e.title, e.publisher, e.published,
  e.sentence, e.mentions, e.role, e.confidence, e.place_confidence, e.corrected, e.article, 1, 1
FROM events e WHERE e.assertion <> 'mentioned'
  AND NOT EXISTS (SELECT 1 FROM report_articles g WHERE g.article = e.article);

INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
VALUES ('reported_events', 'features', 'reported_events', 'The events, with how many articles report them', 4326);

INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m)
VALUES ('reported_events', 'geom', 'POINT', 4326, 0, 0);
