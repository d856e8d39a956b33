-- Why: the first library. Articles are what sync writes; what the reader did (article_status, saved_story,
-- act) lives in tables of its own that outlive articles, feeds and publications. Flags and instants that a
-- list filters or orders by are copied next to the list's keys (article, placement), so that each list is one
-- walk along one partial index. Counts are kept by triggers, so that no writer can forget them.

-- What a window could show has changed: one row, grows with each such commit.
CREATE TABLE library_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    revision INTEGER NOT NULL
);
INSERT INTO library_state (id, revision) VALUES (1, 1);

CREATE TABLE publication (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    site_url TEXT,
    site_key TEXT,                       -- site_url folded: how the same site is known again
    profile TEXT,
    language TEXT NOT NULL DEFAULT '',
    is_subscribed INTEGER NOT NULL DEFAULT 1,
    unsubscribed_at INTEGER,
    added_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX publication_profile ON publication (profile) WHERE profile IS NOT NULL;
CREATE INDEX publication_site ON publication (site_key) WHERE site_key IS NOT NULL;

CREATE TABLE section (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    publication_id INTEGER NOT NULL REFERENCES publication (id) ON DELETE CASCADE,
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    UNIQUE (publication_id, slug)
);

CREATE TABLE feed (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    publication_id INTEGER NOT NULL REFERENCES publication (id) ON DELETE CASCADE,
    section_id INTEGER REFERENCES section (id) ON DELETE SET NULL,
    url TEXT NOT NULL,
    url_key TEXT NOT NULL UNIQUE,        -- url folded: how the same feed is known again
    title TEXT NOT NULL DEFAULT '',
    etag TEXT,
    last_modified TEXT,
    body_hash BLOB,
    last_success INTEGER,
    last_attempt INTEGER,
    failures INTEGER NOT NULL DEFAULT 0,
    problem TEXT,
    problem_sentence TEXT,
    not_before INTEGER,
    moved_target TEXT,                   -- where it redirects to, until that has proven itself
    moved_since INTEGER,
    moved_seen INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX feed_publication ON feed (publication_id);
CREATE INDEX feed_section ON feed (section_id);

CREATE TABLE article (
    -- AUTOINCREMENT: an id is never given twice, so that what remembers an id never means another story.
    id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id <= 9007199254740991),
    publication_id INTEGER NOT NULL REFERENCES publication (id) ON DELETE CASCADE,
    section_id INTEGER REFERENCES section (id) ON DELETE SET NULL,  -- the first of its sections
    url TEXT,
    canonical_url TEXT,
    title TEXT NOT NULL,
    dek TEXT NOT NULL,
    kicker TEXT NOT NULL,
    summary TEXT NOT NULL,
    kind TEXT,
    language TEXT NOT NULL,
    direction TEXT NOT NULL,
    published_at INTEGER NOT NULL,       -- orders lists: the stated instant, never after it was first seen
    stated_at INTEGER,                   -- what the source says, as it says it
    modified_at INTEGER,
    first_seen_at INTEGER NOT NULL,
    word_count INTEGER NOT NULL DEFAULT 0,
    text_state TEXT NOT NULL,
    text_origin TEXT,
    page_due_at INTEGER,                 -- when its page is to be fetched; NULL: not at all
    page_failures INTEGER NOT NULL DEFAULT 0,
    source_removed INTEGER NOT NULL DEFAULT 0,
    source_hash BLOB NOT NULL,
    hero_url TEXT,
    hero_width INTEGER,
    hero_height INTEGER,
    hero_alt TEXT,
    hero_caption TEXT,
    hero_credit TEXT,
    pictures_total INTEGER NOT NULL DEFAULT 0,
    pictures_here INTEGER NOT NULL DEFAULT 0,
    thumbnail BLOB,                      -- hash of the hero or the first picture on board
    is_listed INTEGER NOT NULL DEFAULT 1,  -- 0: its publication is unsubscribed
    is_read INTEGER NOT NULL DEFAULT 0,    -- copy of article_status
    saved_at INTEGER                       -- copy of saved_story
);
CREATE INDEX article_by_time ON article (published_at DESC, id DESC, kind) WHERE is_listed = 1;
CREATE INDEX article_unread ON article (published_at DESC, id DESC, kind) WHERE is_listed = 1 AND is_read = 0;
CREATE INDEX article_publication ON article (publication_id, published_at DESC, id DESC, kind) WHERE is_listed = 1;
CREATE INDEX article_publication_unread ON article (publication_id, published_at DESC, id DESC, kind)
    WHERE is_listed = 1 AND is_read = 0;
CREATE INDEX article_saved ON article (saved_at DESC, id DESC, kind, is_read) WHERE saved_at IS NOT NULL;
CREATE INDEX article_page_due ON article ((saved_at IS NOT NULL) DESC, published_at DESC, id DESC)
    WHERE page_due_at IS NOT NULL;
CREATE INDEX article_canonical ON article (canonical_url) WHERE canonical_url IS NOT NULL;
CREATE INDEX article_url ON article (url) WHERE url IS NOT NULL;
-- For the foreign keys and for unsubscribing, which also want the stories no list shows.
CREATE INDEX article_owner ON article (publication_id);
CREATE INDEX article_section ON article (section_id) WHERE section_id IS NOT NULL;

-- HTML and plain text of a story in one zstd frame: the text compresses to little after its own mark-up.
CREATE TABLE body (
    article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    html_bytes INTEGER NOT NULL,
    packed BLOB NOT NULL
);

-- An article as one feed names it. The hash is the feed's own, so that two feeds with two versions of one
-- story do not take turns in changing it.
CREATE TABLE entry (
    feed_id INTEGER NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
    entry_key TEXT NOT NULL,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    guid TEXT,
    source_hash BLOB NOT NULL,
    PRIMARY KEY (feed_id, entry_key)
) WITHOUT ROWID;
CREATE INDEX entry_article ON entry (article_id);

CREATE TABLE placement (
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    section_id INTEGER NOT NULL REFERENCES section (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    published_at INTEGER NOT NULL,       -- the rest: copies of article
    kind TEXT,
    is_listed INTEGER NOT NULL,
    is_read INTEGER NOT NULL,
    PRIMARY KEY (article_id, section_id)
) WITHOUT ROWID;
CREATE INDEX placement_by_time ON placement (section_id, published_at DESC, article_id DESC, kind)
    WHERE is_listed = 1;
CREATE INDEX placement_unread ON placement (section_id, published_at DESC, article_id DESC, kind)
    WHERE is_listed = 1 AND is_read = 0;
CREATE INDEX placement_section ON placement (section_id);

CREATE TABLE contributor (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    page_url TEXT
);

CREATE TABLE credit (
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    contributor_id INTEGER NOT NULL REFERENCES contributor (id) ON DELETE CASCADE,
    printed_name TEXT NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (article_id, ordinal)
) WITHOUT ROWID;
CREATE INDEX credit_contributor ON credit (contributor_id, article_id);

CREATE TABLE tag (
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (article_id, ordinal)
) WITHOUT ROWID;

CREATE TABLE enclosure (
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    url TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes INTEGER,
    PRIMARY KEY (article_id, ordinal)
) WITHOUT ROWID;

-- A file under pictures/, named by its hash.
CREATE TABLE asset (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    hash BLOB NOT NULL UNIQUE,
    media_type TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    stored_at INTEGER NOT NULL
);

-- An address stories show a picture from.
CREATE TABLE picture (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    url TEXT NOT NULL UNIQUE,
    asset_id INTEGER REFERENCES asset (id) ON DELETE SET NULL,
    failure TEXT,
    failures INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER,                      -- when it is to be fetched; NULL: not at all
    is_hero INTEGER NOT NULL,
    newest_at INTEGER NOT NULL           -- the newest story that shows it
);
CREATE INDEX picture_due ON picture (is_hero DESC, newest_at DESC, id) WHERE due_at IS NOT NULL;
CREATE INDEX picture_asset ON picture (asset_id) WHERE asset_id IS NOT NULL;

-- Ordinal 0 is the hero, 1 and on the pictures of the body.
CREATE TABLE article_picture (
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    picture_id INTEGER NOT NULL REFERENCES picture (id) ON DELETE CASCADE,
    width INTEGER,
    height INTEGER,
    PRIMARY KEY (article_id, ordinal)
) WITHOUT ROWID;
CREATE INDEX article_picture_picture ON article_picture (picture_id, article_id);

-- What the reader did. No cascade from anywhere: article_id empties when the article goes, the keys stay,
-- and the state returns when the same story comes again.
CREATE TABLE article_status (
    id INTEGER PRIMARY KEY,
    article_id INTEGER UNIQUE REFERENCES article (id) ON DELETE SET NULL,
    address_key TEXT,
    entry_key TEXT,
    is_read INTEGER NOT NULL DEFAULT 0,
    read_at INTEGER,
    progress_anchor TEXT,
    progress_share REAL,
    progress_at INTEGER
);
CREATE INDEX article_status_address ON article_status (address_key) WHERE article_id IS NULL;
CREATE INDEX article_status_entry ON article_status (entry_key) WHERE article_id IS NULL;

CREATE TABLE saved_story (
    id INTEGER PRIMARY KEY,
    article_id INTEGER UNIQUE REFERENCES article (id) ON DELETE SET NULL,
    address_key TEXT,
    entry_key TEXT,
    title TEXT NOT NULL,
    url TEXT,
    saved_at INTEGER NOT NULL
);
CREATE INDEX saved_story_address ON saved_story (address_key) WHERE article_id IS NULL;
CREATE INDEX saved_story_entry ON saved_story (entry_key) WHERE article_id IS NULL;

-- An act of the reader and what stood there before, for undo.
CREATE TABLE act (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    undone_at INTEGER,
    item_count INTEGER NOT NULL,
    publication_id INTEGER,
    before BLOB NOT NULL                 -- pairs of 64-bit little-endian integers: id, value before
);

CREATE TABLE library_count (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    total INTEGER NOT NULL,
    unread INTEGER NOT NULL,
    saved INTEGER NOT NULL
);
INSERT INTO library_count (id, total, unread, saved) VALUES (1, 0, 0, 0);
CREATE TABLE publication_count (
    publication_id INTEGER PRIMARY KEY REFERENCES publication (id) ON DELETE CASCADE,
    total INTEGER NOT NULL DEFAULT 0,
    unread INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE section_count (
    section_id INTEGER PRIMARY KEY REFERENCES section (id) ON DELETE CASCADE,
    total INTEGER NOT NULL DEFAULT 0,
    unread INTEGER NOT NULL DEFAULT 0
);

CREATE TRIGGER publication_counted AFTER INSERT ON publication BEGIN
    INSERT INTO publication_count (publication_id) VALUES (NEW.id);
END;
CREATE TRIGGER section_counted AFTER INSERT ON section BEGIN
    INSERT INTO section_count (section_id) VALUES (NEW.id);
END;
CREATE TRIGGER article_added AFTER INSERT ON article BEGIN
    UPDATE library_count SET total = total + NEW.is_listed,
        unread = unread + (NEW.is_listed AND NOT NEW.is_read), saved = saved + (NEW.saved_at IS NOT NULL);
    UPDATE publication_count SET total = total + NEW.is_listed,
        unread = unread + (NEW.is_listed AND NOT NEW.is_read) WHERE publication_id = NEW.publication_id;
END;
CREATE TRIGGER article_gone AFTER DELETE ON article BEGIN
    UPDATE library_count SET total = total - OLD.is_listed,
        unread = unread - (OLD.is_listed AND NOT OLD.is_read), saved = saved - (OLD.saved_at IS NOT NULL);
    UPDATE publication_count SET total = total - OLD.is_listed,
        unread = unread - (OLD.is_listed AND NOT OLD.is_read) WHERE publication_id = OLD.publication_id;
END;
CREATE TRIGGER article_recounted AFTER UPDATE OF is_listed, is_read, saved_at, publication_id ON article
WHEN OLD.is_listed <> NEW.is_listed OR OLD.is_read <> NEW.is_read
    OR (OLD.saved_at IS NULL) <> (NEW.saved_at IS NULL) OR OLD.publication_id <> NEW.publication_id BEGIN
    UPDATE library_count SET total = total + NEW.is_listed - OLD.is_listed,
        unread = unread + (NEW.is_listed AND NOT NEW.is_read) - (OLD.is_listed AND NOT OLD.is_read),
        saved = saved + (NEW.saved_at IS NOT NULL) - (OLD.saved_at IS NOT NULL);
    UPDATE publication_count SET total = total - OLD.is_listed,
        unread = unread - (OLD.is_listed AND NOT OLD.is_read) WHERE publication_id = OLD.publication_id;
    UPDATE publication_count SET total = total + NEW.is_listed,
        unread = unread + (NEW.is_listed AND NOT NEW.is_read) WHERE publication_id = NEW.publication_id;
END;
CREATE TRIGGER article_placed AFTER UPDATE OF is_listed, is_read, published_at, kind ON article
WHEN OLD.is_listed <> NEW.is_listed OR OLD.is_read <> NEW.is_read
    OR OLD.published_at <> NEW.published_at OR OLD.kind IS NOT NEW.kind BEGIN
    UPDATE placement SET is_listed = NEW.is_listed, is_read = NEW.is_read,
        published_at = NEW.published_at, kind = NEW.kind WHERE article_id = NEW.id;
END;
CREATE TRIGGER placement_added AFTER INSERT ON placement BEGIN
    UPDATE section_count SET total = total + NEW.is_listed,
        unread = unread + (NEW.is_listed AND NOT NEW.is_read) WHERE section_id = NEW.section_id;
END;
CREATE TRIGGER placement_gone AFTER DELETE ON placement BEGIN
    UPDATE section_count SET total = total - OLD.is_listed,
        unread = unread - (OLD.is_listed AND NOT OLD.is_read) WHERE section_id = OLD.section_id;
END;
CREATE TRIGGER placement_recounted AFTER UPDATE OF is_listed, is_read ON placement
WHEN OLD.is_listed <> NEW.is_listed OR OLD.is_read <> NEW.is_read BEGIN
    UPDATE section_count SET total = total + NEW.is_listed - OLD.is_listed,
        unread = unread + (NEW.is_listed AND NOT NEW.is_read) - (OLD.is_listed AND NOT OLD.is_read)
        WHERE section_id = NEW.section_id;
END;

-- The full-text index, contentless, filled in a second stage from index_queue. detail=full (the default): with
-- column or none bm25 silently answers 0.
CREATE VIRTUAL TABLE article_index USING fts5 (
    title, contributors, sections, body,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO article_index (article_index, rank) VALUES ('hashsize', 33554432);
CREATE TABLE index_queue (article_id INTEGER PRIMARY KEY);
CREATE TRIGGER article_unindexed AFTER DELETE ON article BEGIN
    DELETE FROM index_queue WHERE article_id = OLD.id;
    DELETE FROM article_index WHERE rowid = OLD.id;
END;

CREATE TABLE pending_address (
    url TEXT PRIMARY KEY,
    what TEXT NOT NULL,
    sentence TEXT NOT NULL,
    added_at INTEGER NOT NULL
);
CREATE TABLE allow_rule (rule TEXT PRIMARY KEY);
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE activity (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    happened_at INTEGER NOT NULL,
    sentence TEXT NOT NULL
);
