"""The vocabulary of the rules: steps, events, effects, changes, facts, and how a decision ends."""
