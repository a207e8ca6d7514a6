"""What staff look at and decide before a release is made."""
