"""The notebook's tables, as steps from each version to the next. Never change a step: add one."""

from __future__ import annotations

STEPS = (
    """
    CREATE TABLE bookmarks (
        id TEXT PRIMARY KEY,
        release TEXT NOT NULL,
        quote TEXT NOT NULL,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        extractor TEXT NOT NULL,
        note TEXT NOT NULL,
        tags TEXT NOT NULL,
        colour TEXT NOT NULL,
        created TEXT NOT NULL,
        state TEXT NOT NULL
    );
    CREATE INDEX bookmarks_by_release ON bookmarks(release);
    CREATE TABLE first_seen (
        key TEXT PRIMARY KEY,
        sha256 TEXT NOT NULL,
        seen TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE imports (
        id TEXT PRIMARY KEY,
        folder TEXT NOT NULL,
        begun TEXT NOT NULL,
        undone TEXT,
        made_folders TEXT NOT NULL
    );
    CREATE TABLE imported_files (
        import TEXT NOT NULL REFERENCES imports(id) ON DELETE CASCADE,
        target TEXT NOT NULL,
        source TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        PRIMARY KEY (import, target)
    ) WITHOUT ROWID;
    """,
)
"""Version 1. Times are ISO 8601 in UTC; `tags` and `made_folders` are JSON lists of strings."""
