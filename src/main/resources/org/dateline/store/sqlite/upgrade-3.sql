-- From schema 2 to schema 3: what the words that report an event say, and places that are only mentioned.
-- The events stay as they were until their articles are read again.
ALTER TABLE events ADD COLUMN assertion TEXT NOT NULL DEFAULT 'reported';
ALTER TABLE events ADD COLUMN trigger TEXT;
ALTER TABLE events ADD COLUMN actors_by TEXT;
ALTER TABLE events ADD COLUMN actors_on TEXT;
ALTER TABLE events ADD COLUMN killed_least INTEGER;
ALTER TABLE events ADD COLUMN killed_most INTEGER;
ALTER TABLE events ADD COLUMN injured_least INTEGER;
ALTER TABLE events ADD COLUMN injured_most INTEGER;
ALTER TABLE events ADD COLUMN place_confidence DOUBLE NOT NULL DEFAULT 0;

UPDATE events SET place_confidence = confidence;

UPDATE dateline_schema SET version = 3;
