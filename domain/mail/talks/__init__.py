"""Conversations by letter: a letter of ours asks something, and the reply to it is the answer."""
