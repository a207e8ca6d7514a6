-- When staff stopped everything that goes out, and lifted it. `stands`: a parcel that was about to go
-- meanwhile, in a queue whose others go on.
CREATE TABLE standstills (
  id INTEGER PRIMARY KEY,
  began_at INTEGER NOT NULL,
  began_by TEXT NOT NULL,
  hides INTEGER NOT NULL,
  lifted_at INTEGER,
  lifted_by TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX standstills_one ON standstills ((1)) WHERE lifted_at IS NULL;

ALTER TABLE outbox ADD COLUMN stands INTEGER NOT NULL DEFAULT 0;
CREATE INDEX outbox_stands ON outbox (id) WHERE stands = 1;
