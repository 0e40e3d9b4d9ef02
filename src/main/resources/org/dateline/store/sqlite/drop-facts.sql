-- What earlier schemas derive from the events, before facts.sql makes it anew.
DROP TRIGGER event_facts_insert;
DROP TRIGGER event_facts_update;
DROP TRIGGER event_facts_delete;
DROP VIEW event_facts_of_events;
DROP TABLE event_facts;
DROP TABLE event_space_time;

-- It is added again when the store is opened.
DROP VIEW IF EXISTS reported_events;
DELETE FROM gpkg_geometry_columns WHERE table_name = 'reported_events';
DELETE FROM gpkg_contents WHERE table_name = 'reported_events';
