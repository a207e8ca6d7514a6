"""Whether a parcel may go at all: owed still, and not stopped by staff."""
