"""The outbox: parcels written by decisions, delivered by queue and lane, retried."""
