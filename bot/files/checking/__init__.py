"""Whether rows hold: cell by cell, together, and against what the store knows."""
