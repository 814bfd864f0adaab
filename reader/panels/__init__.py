"""The parts of the window. Panels never import each other: they emit requests."""
