"""From bytes to cells: tables, headers, columns and the words that exports use."""
