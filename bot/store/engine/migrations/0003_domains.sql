-- A letter also belongs to a mail domain, which may ask for less: then all letters to it rest.
ALTER TABLE outbox ADD COLUMN domain TEXT NOT NULL DEFAULT '';
UPDATE outbox SET domain = substr(lane, instr(lane, '@') + 1)
  WHERE class IN ('mail', 'circular') AND instr(lane, '@') > 0;
CREATE INDEX outbox_of_domain ON outbox (domain, class, due_at, id)
  WHERE state = 'waiting' AND domain <> '';
CREATE INDEX outbox_of_mailbox ON outbox (lane, id) WHERE domain <> '';

CREATE TABLE resting (
  domain TEXT PRIMARY KEY,
  until INTEGER NOT NULL,
  wait INTEGER NOT NULL, -- how long this rest is
  tried INTEGER NOT NULL DEFAULT 0 -- it is over, and a letter tries for all
) STRICT, WITHOUT ROWID;
