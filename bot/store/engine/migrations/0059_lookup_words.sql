-- By which words an entry is found: of its names and addresses, folded, and the trigrams of each word.
-- An ordinary table, since another engine has no full-text search of SQLite's. Folding is no business
-- of SQL: a trigger says which entries have changed, and the desk puts their words anew.
CREATE TABLE name_words (
  word TEXT NOT NULL,
  entry INTEGER NOT NULL REFERENCES entries ON DELETE CASCADE,
  PRIMARY KEY (word, entry)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_words_of_entry ON name_words (entry);

-- A word once, however many bear it.
CREATE TABLE word_grams (
  gram TEXT NOT NULL,
  word TEXT NOT NULL,
  PRIMARY KEY (gram, word)
) STRICT, WITHOUT ROWID;
CREATE INDEX word_grams_of_word ON word_grams (word);

CREATE TABLE words_due (
  entry INTEGER PRIMARY KEY REFERENCES entries ON DELETE CASCADE
) STRICT;

CREATE TRIGGER entries_reworded AFTER INSERT ON entries BEGIN
  INSERT INTO words_due (entry) VALUES (NEW.id) ON CONFLICT (entry) DO NOTHING;
END;
CREATE TRIGGER entries_reworded_elsewhere
AFTER UPDATE OF first_name, family_name, email, guardian_email ON entries
WHEN (NEW.first_name, NEW.family_name, NEW.email, NEW.guardian_email)
  <> (OLD.first_name, OLD.family_name, OLD.email, OLD.guardian_email)
BEGIN
  INSERT INTO words_due (entry) VALUES (NEW.id) ON CONFLICT (entry) DO NOTHING;
END;
CREATE TRIGGER accounts_reworded AFTER INSERT ON accounts BEGIN
  INSERT INTO words_due (entry) VALUES (NEW.entry) ON CONFLICT (entry) DO NOTHING;
END;
CREATE TRIGGER accounts_reworded_elsewhere AFTER UPDATE OF email ON accounts
WHEN NEW.email <> OLD.email BEGIN
  INSERT INTO words_due (entry) VALUES (NEW.entry) ON CONFLICT (entry) DO NOTHING;
END;
CREATE TRIGGER accounts_reworded_no_more AFTER DELETE ON accounts BEGIN
  INSERT INTO words_due (entry) SELECT id FROM entries WHERE id = OLD.entry
  ON CONFLICT (entry) DO NOTHING;
END;

INSERT INTO words_due (entry) SELECT id FROM entries;

CREATE INDEX accounts_by_small_email ON accounts (lower(email));
CREATE INDEX entries_by_birth ON entries (birth_date) WHERE birth_date <> '';
