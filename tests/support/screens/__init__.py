"""Every sentence as it is written, and every screen that the rules show."""
