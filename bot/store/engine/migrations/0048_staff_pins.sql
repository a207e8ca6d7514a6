-- The PIN that somebody of staff has chosen, as an Argon2id hash. Until `open_until` none is asked for, until `closed_until`
-- none is taken; `wrong` counts those since the last right one. A row goes when its person is staff no more.
CREATE TABLE staff_pins (
  person INTEGER PRIMARY KEY,
  pin_hash TEXT NOT NULL,
  open_until INTEGER NOT NULL DEFAULT 0,
  wrong INTEGER NOT NULL DEFAULT 0,
  closed_until INTEGER NOT NULL DEFAULT 0
) STRICT;
