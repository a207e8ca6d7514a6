"""When the centre's office answers: its hours, its closing days, public holidays."""
