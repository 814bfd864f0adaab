"""Putting releases on the screen: blocks become a QTextDocument, spans become formats."""
