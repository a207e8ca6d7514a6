"""Questions to the centre in the desk without a store."""
