-- What staff said of a header that the desk does not know, by kind of file: never asked again.
-- `header` is folded; `meant` a standard header, or - for a column that is not to be used.
CREATE TABLE column_names (
  kind TEXT NOT NULL,
  header TEXT NOT NULL,
  meant TEXT NOT NULL,
  PRIMARY KEY (kind, header)
) STRICT;
