"""The embedded Telegram, mailboxes and page behind `results-desk demo` and the tests."""
