-- Letters to organisations that come back are listed as well.
ALTER TABLE bounces ADD COLUMN organisation TEXT NOT NULL DEFAULT '';
