"""Every kind of Statement of Results there is, to be looked at."""
