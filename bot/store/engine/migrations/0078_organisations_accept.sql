-- What an organisation takes as proof of a result: extract, service, certificate, nothing; '' where unknown.
ALTER TABLE organisations ADD COLUMN accepts TEXT NOT NULL DEFAULT '';
