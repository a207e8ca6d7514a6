"""When something has gone wrong: what goes out is stopped, and whom it touches is found."""
