-- A broadcast to everybody waits until a second approver agrees, and ends by itself at `ends_at`. `chat`: that of who
-- prepared it, 0 for the command line. `recipients`: how many it was to reach then. None for a broadcast that needed nobody.
CREATE TABLE broadcast_approvals (
  broadcast INTEGER PRIMARY KEY REFERENCES broadcasts,
  recipients INTEGER NOT NULL,
  chat INTEGER NOT NULL,
  quiet INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  agreed_at INTEGER,
  agreed_by TEXT NOT NULL DEFAULT ''
) STRICT;
