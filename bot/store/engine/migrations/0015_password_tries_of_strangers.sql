-- Wrong passwords on an ID number by chats that were never signed in to its account, together.
CREATE TABLE password_tries_of_strangers (
  id_digest TEXT PRIMARY KEY,
  wrong INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
