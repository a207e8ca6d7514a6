"""The desk without a store, a socket or a clock: what tests of the rules play against."""
