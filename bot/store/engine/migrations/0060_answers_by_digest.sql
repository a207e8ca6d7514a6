-- To whom an automatic answer went today, by a keyed digest of the address: counted, and named no more.
-- What was counted in clear goes: at worst somebody has one more answer on the day of the upgrade.
DROP TABLE automatic_answers;
CREATE TABLE automatic_answers (
  digest TEXT NOT NULL,
  kind TEXT NOT NULL,
  day TEXT NOT NULL,
  PRIMARY KEY (day, digest, kind)
) STRICT, WITHOUT ROWID;
