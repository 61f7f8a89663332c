"""Study: what to ask, when to ask it again, and what an answer means."""
