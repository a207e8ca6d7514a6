-- What must not be tried before a moment though the desk starts anew: a trial would be lost and not refused.
-- `breaker` names what is halted, `words` are the server's, in which nobody is named.
CREATE TABLE halts (
  breaker TEXT PRIMARY KEY,
  until INTEGER NOT NULL,
  words TEXT NOT NULL
) STRICT, WITHOUT ROWID;
