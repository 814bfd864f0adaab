"""The interface in other languages: Qt's translation files, and the command that keeps them up to date."""
