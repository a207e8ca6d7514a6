-- Whether a person's tries at passwords were wrong, whatever the ID number.
CREATE INDEX password_tries_of_person ON password_tries (person);
