-- Who is locked out after wrong secret numbers in a row is one chat, no more the ID number for all.
CREATE TABLE secret_tries_of_chats (
  id_digest TEXT NOT NULL,
  person INTEGER NOT NULL,
  in_a_row INTEGER NOT NULL,
  locked_until INTEGER,
  day TEXT NOT NULL, -- of the newest
  newcomer INTEGER NOT NULL, -- on that day the person had never been signed in to any account
  PRIMARY KEY (id_digest, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX secret_tries_of_chats_by_day ON secret_tries_of_chats (day);
ALTER TABLE secret_tries DROP COLUMN in_a_row;
ALTER TABLE secret_tries DROP COLUMN locked_until;
