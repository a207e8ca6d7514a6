-- The roles that people were given by an approver, or on the machine itself; those by the settings are no rows.
-- Who has one is a Telegram id; once that is forgotten it is NULL, and the row still says that there was an approver.
CREATE TABLE staff_roles (
  id INTEGER PRIMARY KEY,
  person INTEGER,
  name TEXT NOT NULL DEFAULT '',
  role TEXT NOT NULL CHECK (role IN ('officer', 'approver', 'technician')),
  given_at INTEGER NOT NULL,
  given_by TEXT NOT NULL,
  ends_at INTEGER,
  taken_at INTEGER,
  taken_by TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX staff_roles_held ON staff_roles (person, role) WHERE taken_at IS NULL;
