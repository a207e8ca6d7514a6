-- Since when a row is perhaps delivered: its answer was lost, or the program died before it came.
ALTER TABLE outbox ADD COLUMN doubted_at INTEGER;
