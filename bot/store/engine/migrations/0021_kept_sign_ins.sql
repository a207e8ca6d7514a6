-- Somebody said: this is my own phone. The sign-in is not ended by silence until the result is out.
ALTER TABLE sign_ins ADD COLUMN kept INTEGER NOT NULL DEFAULT 0;
