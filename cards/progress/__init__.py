"""Progress: reviews in, figures out."""
