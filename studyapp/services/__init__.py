"""What a user can do; each function works inside its caller's transaction."""
