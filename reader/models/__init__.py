"""Qt models: keys now, rows on demand."""
