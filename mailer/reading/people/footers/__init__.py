"""What stands below letters and is nobody's words: hours of rest, lawyers' lines."""
