-- By these hashes of its text an article is found by those that resemble it. Only heads of groups and
-- articles that stand alone are in here. Added to stores of earlier versions when they are opened.
DROP TABLE IF EXISTS report_bands;
CREATE TABLE report_keys (
  hash INTEGER NOT NULL,
  article_fid INTEGER NOT NULL,
  PRIMARY KEY (hash, article_fid)
) WITHOUT ROWID;
