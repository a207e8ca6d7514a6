"""What a letter that arrived says and changes."""
