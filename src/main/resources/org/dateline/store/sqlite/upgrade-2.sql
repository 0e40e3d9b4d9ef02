-- From schema 1 to schema 2, before reports.sql. What the new columns would hold, nobody has looked for
-- yet: the events stand as they were, until their articles are read again.
ALTER TABLE articles ADD COLUMN published_source TEXT;

ALTER TABLE events ADD COLUMN date_text TEXT;
ALTER TABLE events ADD COLUMN planned BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE events ADD COLUMN kind TEXT NOT NULL DEFAULT 'other';
ALTER TABLE events ADD COLUMN kind_text TEXT;
ALTER TABLE events ADD COLUMN published_precision TEXT;

UPDATE events SET published_precision =
  (SELECT a.published_precision FROM articles a WHERE a.id = events.article);
