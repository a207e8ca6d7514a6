"""Measurements of what the design promises; run with `python -m tests.benchmarks [FOLDER]`."""
