"""The rules of the desk: the standard library alone, no await, no clock, no chance."""
