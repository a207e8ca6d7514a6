"""Letters in and out as the desk sees them: kept, matched with what was sent, decided."""
