-- The parcel of the letter that carries a share: staff are told its number.
ALTER TABLE shares ADD COLUMN letter INTEGER NOT NULL DEFAULT 0;
