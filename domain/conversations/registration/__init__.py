"""From the Confirmation of Entry to an account: the form's questions, and what answers mean."""
