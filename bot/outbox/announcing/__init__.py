"""Notices to everybody concerned: one effect becomes a parcel for each of them, page by page."""
