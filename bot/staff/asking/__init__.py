"""Staff answer what people ask the centre: words shown on demand, orders of the command line."""
