"""The vocabulary of an officer's home: how sessions stand, what is looked at, what is said."""
