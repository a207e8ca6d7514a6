"""Letters out: from plain values to bytes, their signature, and the way to the mail server."""
