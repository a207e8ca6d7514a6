"""The vocabulary of a result that is told in its owner's way: views, meaning, what can be done."""
