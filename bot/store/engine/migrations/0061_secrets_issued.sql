-- How many secret numbers staff have issued for an entry in the place of others: what they derive from.
ALTER TABLE entries ADD COLUMN secrets_issued INTEGER NOT NULL DEFAULT 0;
