-- What people say of single mentions. Added to stores of earlier versions when they are opened; they
-- can do without. It refers to no row of articles: people's work outlives an article that is removed
-- and comes back.
CREATE TABLE IF NOT EXISTS corrections (
  id TEXT PRIMARY KEY NOT NULL,
  article TEXT NOT NULL,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  start_offset INTEGER NOT NULL,
  verdict TEXT NOT NULL,
  author TEXT NOT NULL,
  made_at TEXT NOT NULL,
  ended_at TEXT,
  ended_by TEXT
);

CREATE INDEX IF NOT EXISTS corrections_by_article ON corrections (article);
