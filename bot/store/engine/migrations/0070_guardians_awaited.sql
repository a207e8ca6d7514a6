-- Whose guardian was asked and has not answered is looked up without reading every entry.
CREATE INDEX entries_by_agreement ON entries (agreement) WHERE agreement <> '';
