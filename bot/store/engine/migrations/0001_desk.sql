-- Times are microseconds since 1970 (UTC), dates are ISO text, a session is YYYY-MM.

CREATE TABLE numbers (
  name TEXT PRIMARY KEY,
  next INTEGER NOT NULL
) STRICT;
INSERT INTO numbers VALUES ('row', 1);

-- What the centre imported.

CREATE TABLE entries (
  id INTEGER PRIMARY KEY,
  id_number TEXT NOT NULL UNIQUE,
  secret_hash TEXT NOT NULL,
  centre_number TEXT NOT NULL,
  candidate_number TEXT NOT NULL,
  first_name TEXT NOT NULL,
  family_name TEXT NOT NULL,
  birth_date TEXT NOT NULL,
  email TEXT NOT NULL,
  exam TEXT NOT NULL,
  delivery TEXT NOT NULL,
  session TEXT NOT NULL,
  exam_date TEXT NOT NULL,
  results_from TEXT NOT NULL,
  results_by TEXT NOT NULL,
  language TEXT NOT NULL,
  digest TEXT NOT NULL
) STRICT;
CREATE INDEX entries_of_session ON entries (session, exam);
CREATE INDEX entries_by_candidate ON entries (centre_number, candidate_number);

CREATE TABLE results (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES entries,
  version INTEGER NOT NULL,
  exam TEXT NOT NULL,
  status TEXT NOT NULL,
  grade TEXT NOT NULL,
  overall INTEGER,
  cefr TEXT NOT NULL,
  skills TEXT NOT NULL,
  reference TEXT NOT NULL,
  result_date TEXT,
  digest TEXT NOT NULL,
  imported_at INTEGER NOT NULL,
  release INTEGER REFERENCES releases,
  UNIQUE (entry, version)
) STRICT;
CREATE INDEX results_of_release ON results (release, id) WHERE release IS NOT NULL;
CREATE INDEX results_waiting ON results (entry, version) WHERE release IS NULL;

CREATE TABLE releases (
  id INTEGER PRIMARY KEY,
  exam TEXT NOT NULL,
  session TEXT NOT NULL,
  opens_at INTEGER, -- none while results are being added to it
  made_at INTEGER NOT NULL,
  made_by TEXT NOT NULL
) STRICT;
CREATE INDEX releases_in_the_making ON releases (id) WHERE opens_at IS NULL;

CREATE TABLE organisations (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  city TEXT NOT NULL,
  country TEXT NOT NULL,
  website TEXT NOT NULL,
  email TEXT NOT NULL,
  language TEXT NOT NULL,
  folded TEXT NOT NULL,
  UNIQUE (name, city, country, type)
) STRICT;

-- A file on its way in: what it brings, slice by slice, as JSON.

CREATE TABLE imports (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  made_by TEXT NOT NULL,
  begun_at INTEGER NOT NULL,
  slices INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL DEFAULT 'staging'
) STRICT;
CREATE INDEX imports_open ON imports (id) WHERE state IN ('staging', 'accepted');

CREATE TABLE staged (
  id INTEGER PRIMARY KEY,
  import INTEGER NOT NULL REFERENCES imports,
  content TEXT NOT NULL
) STRICT;

-- People at the desk.

CREATE TABLE accounts (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL UNIQUE REFERENCES entries,
  email TEXT NOT NULL,
  confirmed_at INTEGER,
  password_hash TEXT NOT NULL,
  password_version INTEGER NOT NULL,
  terms_version TEXT NOT NULL,
  terms_at INTEGER NOT NULL,
  news INTEGER NOT NULL,
  statement_by_mail INTEGER NOT NULL DEFAULT 0,
  language TEXT NOT NULL,
  opened_at INTEGER NOT NULL
) STRICT;
CREATE INDEX accounts_by_email ON accounts (email COLLATE NOCASE);

CREATE TABLE chats (
  id INTEGER PRIMARY KEY,
  language TEXT NOT NULL,
  step TEXT NOT NULL,
  version INTEGER NOT NULL,
  shown INTEGER REFERENCES accounts ON DELETE SET NULL,
  panel INTEGER,
  last_message INTEGER NOT NULL DEFAULT 0,
  blocked INTEGER NOT NULL DEFAULT 0,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX chats_by_shown ON chats (shown);

CREATE TABLE sign_ins (
  chat INTEGER NOT NULL REFERENCES chats,
  account INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
  opened_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  given_at INTEGER NOT NULL,
  PRIMARY KEY (chat, account)
) STRICT, WITHOUT ROWID;
CREATE INDEX sign_ins_of_account ON sign_ins (account);

CREATE TABLE mail_codes (
  id INTEGER PRIMARY KEY,
  purpose TEXT NOT NULL,
  account INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
  email TEXT NOT NULL,
  chat INTEGER NOT NULL,
  opened_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used INTEGER NOT NULL DEFAULT 0,
  tries INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX mail_codes_of_account ON mail_codes (account, purpose, opened_at);

CREATE TABLE shares (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL,
  result INTEGER NOT NULL REFERENCES results,
  organisation INTEGER NOT NULL,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  website TEXT NOT NULL,
  state TEXT NOT NULL,
  reason TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX shares_of_account ON shares (account, id);

-- Wrong tries; ID numbers stand as digests, since most of them are nobody's.

CREATE TABLE secret_tries (
  id_digest TEXT PRIMARY KEY,
  in_a_row INTEGER NOT NULL,
  ever INTEGER NOT NULL,
  locked_until INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE secret_tries_by_person (
  person INTEGER NOT NULL,
  day TEXT NOT NULL,
  wrong INTEGER NOT NULL,
  PRIMARY KEY (day, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE secret_tries_by_hour (
  hour TEXT PRIMARY KEY,
  wrong INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE password_tries (
  id_digest TEXT NOT NULL,
  person INTEGER NOT NULL,
  wrong INTEGER NOT NULL,
  locked_until INTEGER,
  PRIMARY KEY (id_digest, person)
) STRICT, WITHOUT ROWID;

-- What arrives: kept sealed, decided once, then erased; the reference stays for seven days.

CREATE TABLE inbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- keys and tokens name it: never given twice
  source TEXT NOT NULL,
  ref TEXT NOT NULL,
  sealed BLOB,
  state TEXT NOT NULL DEFAULT 'waiting',
  tries INTEGER NOT NULL DEFAULT 0,
  kept_at INTEGER NOT NULL,
  UNIQUE (source, ref)
) STRICT;
CREATE INDEX inbox_waiting ON inbox (id) WHERE state = 'waiting';
CREATE INDEX inbox_by_age ON inbox (kept_at);

CREATE TABLE offsets (
  source TEXT PRIMARY KEY,
  next INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE letters (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- keys and tokens name it: never given twice
  mailbox TEXT NOT NULL,
  folder TEXT NOT NULL,
  uid_validity INTEGER NOT NULL,
  uid INTEGER NOT NULL,
  digest TEXT NOT NULL,
  sealed BLOB,
  state TEXT NOT NULL DEFAULT 'waiting',
  kind TEXT NOT NULL DEFAULT '',
  tries INTEGER NOT NULL DEFAULT 0,
  kept_at INTEGER NOT NULL,
  UNIQUE (mailbox, folder, uid_validity, uid)
) STRICT;
CREATE INDEX letters_waiting ON letters (id) WHERE state = 'waiting';
CREATE INDEX letters_by_digest ON letters (digest);
CREATE INDEX letters_by_age ON letters (kept_at) WHERE sealed IS NOT NULL;

CREATE TABLE folders (
  mailbox TEXT NOT NULL,
  folder TEXT NOT NULL,
  uid_validity INTEGER NOT NULL,
  last_uid INTEGER NOT NULL,
  PRIMARY KEY (mailbox, folder)
) STRICT, WITHOUT ROWID;

CREATE TABLE automatic_answers (
  sender TEXT NOT NULL,
  kind TEXT NOT NULL,
  day TEXT NOT NULL,
  PRIMARY KEY (day, sender, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE bounces (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL,
  email TEXT NOT NULL,
  hard INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX bounces_of_account ON bounces (account, at);

-- What is owed: one row an effect.

CREATE TABLE outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- keys and tokens name it: never given twice
  key TEXT NOT NULL UNIQUE,
  class TEXT NOT NULL,
  lane TEXT NOT NULL,
  chat INTEGER NOT NULL,
  version INTEGER NOT NULL,
  effect TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  made_at INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'waiting',
  tries INTEGER NOT NULL DEFAULT 0,
  sealed BLOB,
  copied INTEGER NOT NULL DEFAULT 0,
  settled_at INTEGER,
  receipt TEXT NOT NULL DEFAULT '',
  cause TEXT NOT NULL DEFAULT '',
  words TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX outbox_due ON outbox (class, due_at, id) WHERE state = 'waiting';
CREATE INDEX outbox_lane ON outbox (lane, id) WHERE state IN ('waiting', 'sending');
CREATE INDEX outbox_sending ON outbox (id) WHERE state = 'sending';
CREATE INDEX outbox_dead ON outbox (id) WHERE state IN ('dead', 'doubtful');
CREATE INDEX outbox_settled ON outbox (class, settled_at) WHERE state = 'sent';
CREATE INDEX outbox_by_age ON outbox (made_at);
CREATE INDEX outbox_of_chat ON outbox (chat, id);

CREATE TABLE files_at_telegram (
  key TEXT PRIMARY KEY,
  file_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE broadcasts (
  id INTEGER PRIMARY KEY,
  session TEXT NOT NULL,
  exam TEXT NOT NULL,
  news INTEGER NOT NULL,
  texts TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  made_by TEXT NOT NULL
) STRICT;

-- What happened, redacted: `results-desk why` reads it.

CREATE TABLE journal (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  chat INTEGER NOT NULL,
  account INTEGER NOT NULL DEFAULT 0,
  said TEXT NOT NULL,
  step TEXT NOT NULL
) STRICT;
CREATE INDEX journal_of_chat ON journal (chat, id);
CREATE INDEX journal_of_account ON journal (account, id);
