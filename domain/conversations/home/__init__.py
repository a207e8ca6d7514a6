"""An officer's home: one message that shows how sessions stand, and leads to what can be done."""
