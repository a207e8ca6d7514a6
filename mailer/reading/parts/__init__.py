"""A letter's bytes taken apart: headers, parts, text, addresses, whatever is wrong with them."""
