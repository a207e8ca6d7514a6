-- Of a share that was delivered, once its candidate is erased: whoever got a wrong result must be
-- told of the right one. No candidate is named but by the reference the organisation was given.
CREATE TABLE kept_shares (
  id INTEGER PRIMARY KEY,
  organisation TEXT NOT NULL,
  email TEXT NOT NULL,
  reference TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX kept_shares_by_age ON kept_shares (at);
CREATE INDEX shares_of_result ON shares (result);
