-- Why: what breaks off is gone on with, a followed link waits for a network, wide pictures are made smaller, and a
-- finite set of stories can be carried on to an e-reader, to paper and to friends.

-- Away from the network, and online again.

-- What came of a file before the connection broke: the rest is asked for by its range, if it is still the same file.
CREATE TABLE partial_file (
    url TEXT PRIMARY KEY,
    validator TEXT NOT NULL,             -- a strong ETag, or Last-Modified
    received_bytes INTEGER NOT NULL,
    total_bytes INTEGER,
    touched_at INTEGER NOT NULL
);

-- A picture wider than screens is made smaller once, or left as it came once it was looked at. The smaller one
-- answers to the name of the larger as well: a window may still show it.
ALTER TABLE asset ADD COLUMN is_settled INTEGER NOT NULL DEFAULT 0;
ALTER TABLE asset ADD COLUMN larger BLOB;
CREATE INDEX asset_wide ON asset (bytes DESC, id) WHERE is_settled = 0 AND width > 1600;
CREATE INDEX asset_larger ON asset (larger) WHERE larger IS NOT NULL;

-- The reader asked for all of its story: wanted whatever the policy, and it may stand in the place of others.
ALTER TABLE picture ADD COLUMN is_asked INTEGER NOT NULL DEFAULT 0;
CREATE INDEX picture_asked ON picture (id) WHERE is_asked = 1;

-- A link followed with no network waits as an address does, and remembers where it stood. What of it the reader was
-- asked about is not asked about again.
ALTER TABLE pending_address ADD COLUMN title TEXT NOT NULL DEFAULT '';
ALTER TABLE pending_address ADD COLUMN asked_at INTEGER;
ALTER TABLE pending_address ADD COLUMN from_article INTEGER REFERENCES article (id) ON DELETE SET NULL;

-- Editions: a library that is read away from home is also carried on to an e-reader, to paper and to friends.

-- A finite, dated, ordered set of stories.
CREATE TABLE edition (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,                  -- week, trip, series, contributor, selection, pack
    title TEXT NOT NULL,
    made_at INTEGER NOT NULL
);
CREATE TABLE edition_story (
    edition_id INTEGER NOT NULL REFERENCES edition (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    heading TEXT NOT NULL,               -- the section it stands under
    PRIMARY KEY (edition_id, ordinal)
) WITHOUT ROWID;
CREATE INDEX edition_story_article ON edition_story (article_id);
