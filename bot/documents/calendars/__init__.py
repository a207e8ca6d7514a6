"""Days of somebody's for their own calendar: RFC 5545 files, sent in a chat."""
