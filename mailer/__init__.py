"""Mail alone: a letter that arrives becomes an event, an effect becomes a letter sent."""
