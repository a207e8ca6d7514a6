-- Who stood in the settings ([staff]) when a desk last opened, and what they are called there: so that one who is taken
-- out is noticed, and still has a name in what they did. `left_at` is when that was noticed, NULL for who stands there.
CREATE TABLE staff_configured (
  person INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  left_at INTEGER
) STRICT;
