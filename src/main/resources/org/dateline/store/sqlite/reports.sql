-- Which articles are versions of one report. Only those that share one have rows. The head of a group
-- is the one that others are compared with; the first is the one that was published first.
CREATE TABLE reports (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  articles INTEGER NOT NULL
);

CREATE TABLE report_articles (
  article TEXT PRIMARY KEY NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  report INTEGER NOT NULL REFERENCES reports (id),
  is_head INTEGER NOT NULL,
  is_first INTEGER NOT NULL
);

CREATE INDEX report_articles_by_report ON report_articles (report, is_first);
