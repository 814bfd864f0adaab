"""The window: it assembles the panels and is the only one that connects them."""
