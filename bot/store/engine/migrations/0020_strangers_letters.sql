-- What strangers wrote on a day (UTC): bytes that were kept, and letters that were read and not kept.
CREATE TABLE strangers_letters (
  day TEXT PRIMARY KEY,
  kept INTEGER NOT NULL,
  passed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- `size`: all of the letter, as the server says; 0 where that is not known. `passing`: beyond the
-- budget of strangers, so that its bytes go once it is decided.
ALTER TABLE letters ADD COLUMN size INTEGER NOT NULL DEFAULT 0;
ALTER TABLE letters ADD COLUMN passing INTEGER NOT NULL DEFAULT 0;
