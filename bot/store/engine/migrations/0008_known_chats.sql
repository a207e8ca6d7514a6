-- The chats that are or were once signed in to an account: who guesses there is most likely a stranger.
CREATE TABLE known_chats (
  chat INTEGER NOT NULL,
  account INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
  since INTEGER NOT NULL,
  PRIMARY KEY (chat, account)
) STRICT, WITHOUT ROWID;
CREATE INDEX known_chats_of_account ON known_chats (account);
INSERT INTO known_chats SELECT chat, account, opened_at FROM sign_ins;
CREATE INDEX mail_codes_of_chat ON mail_codes (chat, purpose, opened_at);
