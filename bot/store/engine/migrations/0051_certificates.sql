-- What has become of an entry's certificate on paper. `brought_by` is the import that first said that it had arrived: its
-- candidate is told on account of that one, once.
CREATE TABLE certificates (
  entry INTEGER PRIMARY KEY REFERENCES entries ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('arrived', 'collected')),
  day TEXT,
  brought_by INTEGER
) STRICT;
CREATE INDEX certificates_brought ON certificates (brought_by, entry);
