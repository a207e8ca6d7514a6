"""What results say that are no grade: the shields of young learners, Linguaskill's modules."""
