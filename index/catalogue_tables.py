"""The tables of the catalogue, as steps from one version to the next.

`releases` holds each release as it was read: `day_first` and `month_first` tell which orders its clear dates
show, `is_open` that a date of it could be settled by one. `day_orders` holds what the sources decide.
Of `entity_names`, `name` is normalised and `written` as it stands in a text; `joined_entities` says which ids
surely name one thing in this archive, and which of them stays, `joined_at` for which generation of the index
that was found out. Never change a step: add one.
"""

STEPS = (
    """
    CREATE TABLE files (
        path TEXT PRIMARY KEY,
        size INTEGER NOT NULL,
        modified_ns INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        extractor TEXT NOT NULL,
        failure TEXT,
        message TEXT
    ) WITHOUT ROWID;
    CREATE TABLE releases (
        key TEXT PRIMARY KEY,
        path TEXT NOT NULL REFERENCES files(path) ON DELETE CASCADE,
        generation INTEGER NOT NULL,
        title TEXT NOT NULL,
        published TEXT,
        source TEXT,
        languages TEXT NOT NULL,
        format TEXT NOT NULL,
        text TEXT NOT NULL,
        details TEXT NOT NULL
    );
    CREATE INDEX releases_by_path ON releases(path);
    CREATE INDEX releases_by_generation ON releases(generation);
    CREATE INDEX files_by_hash ON files(sha256);
    CREATE TABLE syncs (finished TEXT NOT NULL);
    CREATE TABLE entities (id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE entity_names (name TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (name, id)) WITHOUT ROWID;
    """,
    """
    CREATE TABLE unread_members (
        key TEXT PRIMARY KEY,
        path TEXT NOT NULL REFERENCES files(path) ON DELETE CASCADE,
        failure TEXT NOT NULL,
        message TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX unread_members_by_path ON unread_members(path);
    """,
    """
    -- What a release's dates show of day and month is filled in as it is read again, by a newer extractor.
    ALTER TABLE releases ADD COLUMN day_first INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE releases ADD COLUMN month_first INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE releases ADD COLUMN is_open INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX releases_that_show_an_order ON releases(source) WHERE day_first OR month_first;
    CREATE INDEX releases_of_open_order ON releases(source) WHERE is_open;
    CREATE TABLE day_orders (source TEXT PRIMARY KEY, day_order TEXT NOT NULL) WITHOUT ROWID;
    """,
    """
    ALTER TABLE entity_names ADD COLUMN written TEXT NOT NULL DEFAULT '';
    CREATE INDEX entity_names_by_id ON entity_names(id);
    CREATE TABLE joined_entities (
        id TEXT PRIMARY KEY,
        canonical TEXT NOT NULL,
        reason TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE joined_at (generation INTEGER NOT NULL);
    """,
)
