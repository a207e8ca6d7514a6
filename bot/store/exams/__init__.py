"""What exams lead to in the store: results, and the organisations they are shared with."""
