-- Before the day: a session by school, and who was imported without any address, found without
-- going through everybody.
CREATE INDEX entries_of_school ON entries (session, school);
CREATE INDEX entries_unaddressed ON entries (session) WHERE email = '' AND guardian_email = '';
