-- What people ask the centre, in a chat or, from `address`, by mail: who of staff has it (`owner`, as acts name them), by when
-- it is answered, and a version that changes with it. `account` and `entry`: as whom it was asked and about whom, 0 for
-- nobody known. Its words are sealed; `by` is '' for the asker's. `letter` is the number of the e-mail they came in, 0 for none.
CREATE TABLE questions (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  owner TEXT NOT NULL DEFAULT '',
  chat INTEGER NOT NULL DEFAULT 0,
  address TEXT NOT NULL DEFAULT '',
  proven INTEGER NOT NULL,
  account INTEGER NOT NULL DEFAULT 0,
  entry INTEGER NOT NULL DEFAULT 0,
  language TEXT NOT NULL,
  message_id TEXT NOT NULL DEFAULT '',
  asked_at INTEGER NOT NULL,
  heard_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  done_at INTEGER
) STRICT;
CREATE INDEX questions_open ON questions (due_at, id) WHERE state = 'open';
CREATE INDEX questions_owned ON questions (owner) WHERE state = 'open' AND owner <> '';
CREATE INDEX questions_address ON questions (address) WHERE address <> '';
CREATE INDEX questions_chat ON questions (chat) WHERE chat <> 0;
CREATE INDEX questions_account ON questions (account) WHERE account <> 0;
CREATE INDEX questions_entry ON questions (entry) WHERE entry <> 0;
CREATE INDEX questions_heard ON questions (heard_at);
CREATE TABLE question_words (
  id INTEGER PRIMARY KEY,
  question INTEGER NOT NULL REFERENCES questions ON DELETE CASCADE,
  at INTEGER NOT NULL,
  by TEXT NOT NULL DEFAULT '',
  letter INTEGER NOT NULL DEFAULT 0,
  sealed BLOB NOT NULL
) STRICT;
CREATE INDEX question_words_question ON question_words (question, id);
CREATE INDEX question_words_letter ON question_words (letter) WHERE letter <> 0;
