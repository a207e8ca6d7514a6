-- By which a Statement is known again once its candidate is erased; it names nobody.
CREATE TABLE issued (
  digest TEXT PRIMARY KEY,
  released_at INTEGER NOT NULL,
  corrected INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX results_by_reference ON results (reference);
