-- How often Statements were checked in an hour, by which way and with which verdict: of nobody, and by nobody.
CREATE TABLE checks (
  hour TEXT NOT NULL,
  way TEXT NOT NULL,
  verdict TEXT NOT NULL,
  times INTEGER NOT NULL,
  PRIMARY KEY (hour, way, verdict)
) STRICT, WITHOUT ROWID;
