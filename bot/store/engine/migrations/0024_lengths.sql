-- How long a text was tells of a secret that was typed: the journal forgets it.
UPDATE journal SET said = 'typed a text' WHERE said LIKE 'typed % characters';
