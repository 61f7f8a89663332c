"""What a user can do, in words of the field; each function works inside the caller's transaction."""
