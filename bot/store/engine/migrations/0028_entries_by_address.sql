-- An address that stands for many entries is asked about when somebody gives it.
CREATE INDEX entries_by_address ON entries (lower(email));
