"""The store's engine: one file, one writer, many transactions to a commit."""
