-- Why: what breaks off is gone on with, a followed link waits for a network, wide pictures are made smaller, and a
-- finite set of stories can be carried on to an e-reader, to paper and to friends. Readers mark passages and write notes.

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

-- Passages a reader marks and what they write beside them. They are the reader's: a highlight holds on to the
-- words themselves, outlives its story, and finds it again when it comes back. Taken away it only says so, so that
-- taking it back loses nothing. article.is_highlighted is a copy kept by triggers; what is highlighted is protected
-- as what is saved is, and the rule for that stands in one place now.

CREATE TABLE highlight (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER REFERENCES article (id) ON DELETE SET NULL,
    address_key TEXT,
    entry_key TEXT,
    title TEXT NOT NULL,                 -- of its story, should that go
    url TEXT,
    publication TEXT NOT NULL,
    colour TEXT NOT NULL,
    exact TEXT NOT NULL,                 -- the passage; empty: a note to the whole story
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    start INTEGER NOT NULL,              -- letters before it when it was marked
    note TEXT NOT NULL DEFAULT '',
    tags TEXT NOT NULL DEFAULT '',       -- one a line
    made_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    removed_at INTEGER
);
CREATE INDEX highlight_story ON highlight (article_id, start) WHERE article_id IS NOT NULL;
CREATE INDEX highlight_age ON highlight (made_at DESC, id DESC) WHERE removed_at IS NULL;
CREATE INDEX highlight_address ON highlight (address_key) WHERE article_id IS NULL;
CREATE INDEX highlight_entry ON highlight (entry_key) WHERE article_id IS NULL;

ALTER TABLE article ADD COLUMN is_highlighted INTEGER NOT NULL DEFAULT 0;

CREATE TRIGGER highlight_made AFTER INSERT ON highlight WHEN NEW.article_id IS NOT NULL BEGIN
    UPDATE article SET is_highlighted = EXISTS (SELECT 1 FROM highlight h
        WHERE h.article_id = NEW.article_id AND h.removed_at IS NULL) WHERE id = NEW.article_id;
END;
CREATE TRIGGER highlight_changed AFTER UPDATE OF article_id, removed_at ON highlight BEGIN
    UPDATE article SET is_highlighted = EXISTS (SELECT 1 FROM highlight h
        WHERE h.article_id = article.id AND h.removed_at IS NULL) WHERE id IN (OLD.article_id, NEW.article_id);
END;

-- What is never thrown out to make room.
ALTER TABLE article ADD COLUMN is_protected INTEGER NOT NULL
    GENERATED ALWAYS AS (saved_at IS NOT NULL OR keeps_offline = 1 OR is_packed = 1 OR is_highlighted = 1) VIRTUAL;
DROP INDEX article_room;
CREATE INDEX article_room ON article (is_read, published_at, id) WHERE pictures_here > 0 AND is_protected = 0;
DROP TRIGGER article_protected;
CREATE TRIGGER article_protected AFTER UPDATE OF saved_at, keeps_offline, is_packed, is_highlighted ON article
WHEN NEW.is_protected = 1 AND OLD.is_protected = 0 BEGIN
    UPDATE picture SET due_at = 0, let_go_at = NULL, failure = NULL, failures = 0
        WHERE failure = 'no-room' AND asset_id IS NULL
        AND id IN (SELECT picture_id FROM article_picture WHERE article_id = NEW.id);
END;
DROP TRIGGER picture_shown;
CREATE TRIGGER picture_shown AFTER INSERT ON article_picture BEGIN
    UPDATE picture SET due_at = 0, let_go_at = NULL, failure = NULL, failures = 0
        WHERE id = NEW.picture_id AND let_go_at IS NOT NULL AND asset_id IS NULL
        AND EXISTS (SELECT 1 FROM article a WHERE a.id = NEW.article_id AND a.is_protected = 1);
END;
