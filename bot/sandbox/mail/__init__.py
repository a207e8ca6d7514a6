"""Embedded mail servers and everybody's mailboxes, for the demo and the tests."""
