"""Whether all is ready for results day: what is well, and what there is to do."""
