-- A Dateline store, schema 3: what geopackage.sql lays out, and tables of our own beside it;
-- rtree.sql with its triggers, facts.sql and reports.sql follow.

-- What we know of the store itself.
CREATE TABLE dateline_schema (version INTEGER NOT NULL);

INSERT INTO dateline_schema VALUES (3);

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
  content_hash TEXT NOT NULL,
  published_source TEXT
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
  corrected BOOLEAN NOT NULL,
  date_text TEXT,
  planned BOOLEAN NOT NULL DEFAULT FALSE,
  kind TEXT NOT NULL DEFAULT 'other',
  kind_text TEXT,
  published_precision TEXT,
  assertion TEXT NOT NULL DEFAULT 'reported',
  trigger TEXT,
  actors_by TEXT,
  actors_on TEXT,
  killed_least INTEGER,
  killed_most INTEGER,
  injured_least INTEGER,
  injured_most INTEGER,
  place_confidence DOUBLE NOT NULL DEFAULT 0
);

CREATE INDEX events_by_article ON events (article);

INSERT INTO gpkg_contents (table_name, data_type, identifier, description, min_x, min_y, max_x, max_y, srs_id)
VALUES
  ('events', 'features', 'events', 'An article reports something at a place', NULL, NULL, NULL, NULL, 4326),
  ('articles', 'attributes', 'articles', 'Articles as their publishers gave them out', NULL, NULL, NULL, NULL, NULL);

INSERT INTO gpkg_geometry_columns VALUES ('events', 'geom', 'POINT', 4326, 0, 0);

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
