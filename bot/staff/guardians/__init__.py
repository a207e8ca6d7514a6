"""What staff record of guardians' agreements, and whom they still wait for."""
