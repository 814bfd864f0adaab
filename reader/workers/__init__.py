"""What may take longer than a frame, away from the GUI thread. No widgets here."""
