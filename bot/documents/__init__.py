"""The Statement of Results: from a result to a PDF."""
