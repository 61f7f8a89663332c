"""A learner that is simulated, to see whether the scheduler keeps what the dial promises."""
