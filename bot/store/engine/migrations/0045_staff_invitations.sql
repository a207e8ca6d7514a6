-- The links by which approvers, or the machine, invite somebody to be staff: good once, until they expire. Of a link
-- only a keyed digest is kept; NULL until it is made. `inviter` is the Telegram id of who made it, 0 on the machine.
CREATE TABLE staff_invitations (
  id INTEGER PRIMARY KEY,
  digest TEXT,
  role TEXT NOT NULL CHECK (role IN ('officer', 'approver', 'technician')),
  name TEXT NOT NULL,
  ends_at INTEGER,
  made_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  made_by TEXT NOT NULL,
  inviter INTEGER NOT NULL DEFAULT 0,
  used_at INTEGER,
  used_by INTEGER,
  voided_at INTEGER
) STRICT;
CREATE UNIQUE INDEX staff_invitations_by_digest ON staff_invitations (digest);
