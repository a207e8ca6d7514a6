"""A file of the centre on its way into the store: compared, let in, and told of."""
