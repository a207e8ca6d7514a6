"""Who is staff: the roles that were given."""
