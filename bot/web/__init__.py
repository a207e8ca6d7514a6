"""What the desk serves over HTTP: the webhook, how it is, and the pages its letters lead to."""
