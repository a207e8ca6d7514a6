-- The page of the step that a chat is at, where a secret is typed into no chat: one for each chat, since a new question takes
-- the place of the old one's. `id` stands in the page's token and is never given twice; no secret stands here, and no token.
CREATE TABLE secret_pages (
  chat INTEGER PRIMARY KEY,
  id INTEGER NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  kind TEXT NOT NULL,
  ends_at INTEGER NOT NULL,
  used INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX secret_pages_ending ON secret_pages (ends_at);
