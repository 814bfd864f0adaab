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
    """
    CREATE TABLE ledger (
        id TEXT PRIMARY KEY,
        action TEXT NOT NULL,
        entities TEXT NOT NULL,
        value TEXT NOT NULL,
        releases TEXT NOT NULL,
        created TEXT NOT NULL,
        reason TEXT NOT NULL,
        author TEXT NOT NULL,
        undone TEXT
    ) WITHOUT ROWID;
    """,
)
"""Versions 1 and 2. Times are ISO 8601 in UTC; `tags`, `made_folders`,
`entities` and `releases` are JSON lists of strings."""
