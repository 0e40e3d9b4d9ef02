-- How programs that hold facts in memory learn what has changed, by whichever of them, or by QGIS.

-- See changes.sql. Numbers have no gaps, and rows with a greater fid are newer: all who write to
-- events wait for each other, by a lock that is theirs until their transaction ends.
CREATE TABLE event_changes (n bigint PRIMARY KEY, fid bigint NOT NULL);

-- Which transaction was the last to write.
CREATE TABLE store_version (version xid8 NOT NULL);

INSERT INTO store_version VALUES (pg_current_xact_id());

CREATE FUNCTION dateline_wait_to_write() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(${lock});
  RETURN NULL;
END $$;

CREATE FUNCTION dateline_tell_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE store_version SET version = pg_current_xact_id() WHERE version <> pg_current_xact_id();
  RETURN NULL;
END $$;

CREATE FUNCTION dateline_tell_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO event_changes (n, fid)
  SELECT (SELECT COALESCE(max(n), 0) FROM event_changes) + row_number() OVER (), fid FROM gone;
  -- Whoever is further behind reads everything again.
  DELETE FROM event_changes WHERE n <= (SELECT max(n) FROM event_changes) - 100000;
  RETURN NULL;
END $$;

CREATE FUNCTION dateline_tell_updated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO event_changes (n, fid)
  SELECT COALESCE(max(n), 0) + 1, -1 FROM event_changes;
  RETURN NULL;
END $$;

CREATE TRIGGER wait_to_write BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON events
  FOR EACH STATEMENT EXECUTE FUNCTION dateline_wait_to_write();
CREATE TRIGGER wait_to_write BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON articles
  FOR EACH STATEMENT EXECUTE FUNCTION dateline_wait_to_write();
CREATE TRIGGER wait_to_write BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON corrections
  FOR EACH STATEMENT EXECUTE FUNCTION dateline_wait_to_write();

CREATE TRIGGER tell_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON events
  FOR EACH STATEMENT EXECUTE FUNCTION dateline_tell_change();
CREATE TRIGGER tell_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON articles
  FOR EACH STATEMENT EXECUTE FUNCTION dateline_tell_change();
CREATE TRIGGER tell_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON corrections
  FOR EACH STATEMENT EXECUTE FUNCTION dateline_tell_change();

CREATE TRIGGER tell_deleted AFTER DELETE ON events REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION dateline_tell_deleted();
CREATE TRIGGER tell_updated AFTER UPDATE OR TRUNCATE ON events
  FOR EACH STATEMENT EXECUTE FUNCTION dateline_tell_updated();
