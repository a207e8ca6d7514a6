"""Staff invite candidates without an account to open one by replying to a letter."""
