"""What a chat waits for, a module a conversation; all of them together are `Step`."""
