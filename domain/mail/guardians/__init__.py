"""What a guardian answers, who was asked to agree that a child uses the desk."""
