"""What a person wrote, without quotation and signature, and what they ask for."""
