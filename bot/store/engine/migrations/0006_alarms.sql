-- What staff were told of and not yet that it is over: a restart tells it neither again nor never.
CREATE TABLE alarms (
  name TEXT PRIMARY KEY,
  told_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
