-- A Statement as it is handed out: of which result, in which language, to whom (0 is the candidate, else a share).
-- `code` is a keyed digest of what stands on it, `sealed` holds that code, the name and the session as printed;
-- once its candidate is erased it is gone, and `left_as` says how the result stood then.
CREATE TABLE papers (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  result INTEGER REFERENCES results ON DELETE SET NULL,
  language TEXT NOT NULL,
  share INTEGER NOT NULL,
  sealed BLOB,
  left_as TEXT NOT NULL DEFAULT '',
  made_at INTEGER NOT NULL
) STRICT;
CREATE INDEX papers_of_result ON papers (result);

-- The files of a paper that left, by keyed digests of their bytes: the centre's logo may change.
CREATE TABLE paper_files (
  digest TEXT PRIMARY KEY,
  paper INTEGER NOT NULL REFERENCES papers ON DELETE CASCADE,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_files_of_paper ON paper_files (paper);
