"""What people type, made comparable and checked: addresses, passwords, ID and secret numbers."""
