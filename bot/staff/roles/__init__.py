"""Who is staff: added, removed and invited by a link, and shown the commands they may use."""
