"""The application: everything with a handle on the world, and the wiring."""
