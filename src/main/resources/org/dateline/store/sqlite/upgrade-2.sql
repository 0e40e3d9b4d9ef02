-- From schema 1 to schema 2, before facts.sql. What the new columns would hold, nobody has looked for
-- yet: the events stand as they were, until their articles are read again.
DROP TRIGGER event_facts_insert;
DROP TRIGGER event_facts_update;
DROP TRIGGER event_facts_delete;
DROP VIEW event_facts_of_events;
DROP TABLE event_facts;
DROP TABLE event_space_time;

ALTER TABLE articles ADD COLUMN published_source TEXT;

ALTER TABLE events ADD COLUMN date_text TEXT;
ALTER TABLE events ADD COLUMN planned BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE events ADD COLUMN kind TEXT NOT NULL DEFAULT 'other';
ALTER TABLE events ADD COLUMN kind_text TEXT;
ALTER TABLE events ADD COLUMN published_precision TEXT;

UPDATE events SET published_precision =
  (SELECT a.published_precision FROM articles a WHERE a.id = events.article);

UPDATE dateline_schema SET version = 2;
