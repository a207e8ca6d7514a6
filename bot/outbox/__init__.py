"""What is owed to the world: written by decisions, delivered by queue and lane, retried."""
