-- The applicant's number at the organisation, and when a share holds no longer; its papers outlive it.
ALTER TABLE shares ADD COLUMN number TEXT NOT NULL DEFAULT '';
ALTER TABLE shares ADD COLUMN expires_at INTEGER;
ALTER TABLE papers ADD COLUMN expires_at INTEGER;
