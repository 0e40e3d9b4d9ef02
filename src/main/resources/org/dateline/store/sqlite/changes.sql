-- Which rows of events are no longer what they were, so that a program that holds facts in memory
-- need not read all of them again. New rows are known by their greater fid. A row with fid -1 says
-- that everything may have changed. Added to stores of earlier versions when they are opened.
CREATE TABLE IF NOT EXISTS event_changes (n INTEGER PRIMARY KEY AUTOINCREMENT, fid INTEGER NOT NULL);

CREATE TRIGGER IF NOT EXISTS event_changes_delete AFTER DELETE ON events
BEGIN
  INSERT INTO event_changes (fid) VALUES (OLD.fid);
  -- Whoever is further behind reads everything again.
  DELETE FROM event_changes WHERE n <= (SELECT max(n) FROM event_changes) - 100000;
END;

CREATE TRIGGER IF NOT EXISTS event_changes_update AFTER UPDATE ON events
BEGIN
  INSERT INTO event_changes (fid) VALUES (-1);
END;
