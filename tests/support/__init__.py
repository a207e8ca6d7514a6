"""What tests share: people, a world around the desk, mail servers, and how to look at them."""
