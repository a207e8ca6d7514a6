-- Where an organisation is, as it was listed then; and when it answered a sending, or had it checked.
ALTER TABLE shares ADD COLUMN city TEXT NOT NULL DEFAULT '';
ALTER TABLE shares ADD COLUMN heard_at INTEGER;
-- A sending that its candidate declared void: of its papers, which outlive it.
ALTER TABLE papers ADD COLUMN revoked_at INTEGER;
CREATE INDEX papers_of_share ON papers (share) WHERE share <> 0;
