"""Staff at work in the chat: files that come in, results that go out."""
