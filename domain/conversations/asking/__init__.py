"""Questions to the centre: somebody asks, one of staff takes it, answers and is done with it."""
