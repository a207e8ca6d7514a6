-- Which birth dates are left to forget, where no setting uses them.
CREATE INDEX entries_born ON entries (id) WHERE birth_date <> '';
