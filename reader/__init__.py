"""What people see: the window, in PySide6 Widgets. It knows the archive through `index` alone."""
