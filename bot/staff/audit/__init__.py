"""Who among staff does and sees what: who they are, and what is written down of it."""
