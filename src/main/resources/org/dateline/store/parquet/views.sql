-- The tables that all stores have, as views of the files of an archive.
CREATE VIEW events AS SELECT *, geometry AS geom
FROM read_parquet(${events}, hive_partitioning = false);

CREATE VIEW event_facts AS SELECT
  fid, id, lon, lat, start_day, end_day, place_id AS place, country, article, role, confidence,
  mentions, CAST(planned AS INTEGER) AS planned, kind, published_day, published_end, assertion
FROM read_parquet(${events}, hive_partitioning = false);

CREATE VIEW articles AS SELECT * FROM read_parquet(${articles}, hive_partitioning = false);

CREATE VIEW article_mentions AS SELECT fid AS article_fid, mentions
FROM read_parquet(${articles}, hive_partitioning = false);

CREATE VIEW article_words AS SELECT * FROM read_parquet(${words});

CREATE VIEW corrections AS SELECT * FROM read_parquet(${corrections});

CREATE VIEW reports AS SELECT * FROM read_parquet(${reports});

CREATE VIEW report_articles AS SELECT * FROM read_parquet(${report_articles});

CREATE VIEW report_keys AS SELECT * FROM read_parquet(${report_keys});

-- An archive changes as a whole: whoever has read another one knows it by this number, and reads again.
CREATE VIEW event_changes AS SELECT 1 AS n,
  -1 - CAST(hash(content) % 1000000000000 AS BIGINT) AS fid
FROM read_text(${manifest});
