-- By which what never went finds its end. Wrong tries of before count as of the day this was written.
CREATE INDEX entries_by_age ON entries (results_by);
CREATE INDEX shares_by_age ON shares (at) WHERE state <> 'queued';
CREATE INDEX bounces_by_age ON bounces (at);
CREATE INDEX chats_by_age ON chats (changed_at);
CREATE INDEX letters_seen_by_age ON letters (kept_at) WHERE sealed IS NULL;
ALTER TABLE secret_tries ADD COLUMN day TEXT NOT NULL DEFAULT '2026-11-30';
ALTER TABLE password_tries ADD COLUMN day TEXT NOT NULL DEFAULT '2026-11-30';
ALTER TABLE password_tries_of_strangers ADD COLUMN day TEXT NOT NULL DEFAULT '2026-11-30';
CREATE INDEX secret_tries_by_age ON secret_tries (day);
CREATE INDEX password_tries_by_age ON password_tries (day);
CREATE INDEX password_tries_of_strangers_by_age ON password_tries_of_strangers (day);
