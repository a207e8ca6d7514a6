"""Every sentence of the desk, by language, and the letters made of them."""
