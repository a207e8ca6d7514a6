"""What somebody wants who types in words of their own: concepts by language, rules for all."""
