"""The rules of the Cambridge exams: their names, scales, sessions, and who takes their results."""
