"""The tests, by what they need: see `docs/architecture.md` for the rooms."""
