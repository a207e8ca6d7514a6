"""The pages that the whole world may ask for: where the links in letters lead."""
