"""What people keep and cannot make again: bookmarks, first readings, imports. No rebuild touches it."""

from index.notebook.anchoring import CONTEXT, anchor, orphaned_files, reanchor, rekey
from index.notebook.citing import Citation, CitationWords, citations_html, citations_text, cite
from index.notebook.entries import FirstSeen, ImportedFile, ImportRecord, timestamp
from index.notebook.store import Notebook

__all__ = [
    "CONTEXT",
    "Citation",
    "CitationWords",
    "FirstSeen",
    "ImportRecord",
    "ImportedFile",
    "Notebook",
    "anchor",
    "citations_html",
    "citations_text",
    "cite",
    "orphaned_files",
    "reanchor",
    "rekey",
    "timestamp",
]
