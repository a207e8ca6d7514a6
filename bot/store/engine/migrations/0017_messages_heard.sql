-- What came from a chat on a day (UTC), for its budget: kept in all and in this hour, and dropped.
CREATE TABLE messages_heard (
  day TEXT NOT NULL,
  chat INTEGER NOT NULL,
  today INTEGER NOT NULL,
  hour INTEGER NOT NULL,
  this_hour INTEGER NOT NULL,
  dropped INTEGER NOT NULL,
  silent_until INTEGER,
  asked INTEGER NOT NULL,
  PRIMARY KEY (day, chat)
) STRICT, WITHOUT ROWID;
