"""The words by which files of centres are read: a file for each language."""
