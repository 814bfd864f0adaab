"""What needs a page of its own for a moment: import review, shortcuts, the question language, about."""
