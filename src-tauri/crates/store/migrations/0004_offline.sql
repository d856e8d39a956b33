-- Why: what is taken along is chosen, fetched, checked from disk, and never thrown out to make room. A trip, its
-- wishes and its stories are the reader's: wishes keep a key to be found again by, as follows do. article.is_packed
-- is a copy of what trips say, kept by triggers, so that no writer can forget it. A picture let go to make room
-- says so and is not fetched again by itself. Audio is fetched on request alone. How fast one reads is measured.

CREATE TABLE trip (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    leaves_at INTEGER NOT NULL,
    returns_at INTEGER NOT NULL,
    reading_minutes INTEGER NOT NULL,    -- how much reading it shall hold
    room_bytes INTEGER,                  -- most its files may take; NULL: as much as the budget gives
    made_at INTEGER NOT NULL,
    verified_at INTEGER,                 -- when it was last checked from disk
    frozen_at INTEGER,                   -- departed: nothing joins and nothing leaves
    ended_at INTEGER                     -- tidied up: its stories are like any others again
);

-- What a trip takes from. subject_id empties when the subject goes; the key finds it when it comes again.
CREATE TABLE trip_wish (
    trip_id INTEGER NOT NULL REFERENCES trip (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL,                  -- publication, section, contributor, series, view, saved, following, queued, all
    subject_id INTEGER,
    subject_key TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL,
    PRIMARY KEY (trip_id, ordinal)
) WITHOUT ROWID;

-- The chosen set, in its order.
CREATE TABLE trip_story (
    trip_id INTEGER NOT NULL REFERENCES trip (id) ON DELETE CASCADE,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    minutes INTEGER NOT NULL,            -- at the reader's pace when it was chosen
    is_pinned INTEGER NOT NULL DEFAULT 0, -- put in by hand: choosing anew leaves it
    is_refused INTEGER NOT NULL DEFAULT 0, -- taken out by hand: choosing anew does not bring it back
    PRIMARY KEY (trip_id, article_id)
) WITHOUT ROWID;
CREATE INDEX trip_story_article ON trip_story (article_id);

ALTER TABLE article ADD COLUMN is_packed INTEGER NOT NULL DEFAULT 0;   -- copy of what trips say
CREATE INDEX article_packed ON article (id) WHERE is_packed = 1;

CREATE TRIGGER trip_story_packed AFTER INSERT ON trip_story BEGIN
    UPDATE article SET is_packed = EXISTS (SELECT 1 FROM trip_story s JOIN trip t ON t.id = s.trip_id
        WHERE s.article_id = NEW.article_id AND s.is_refused = 0 AND t.ended_at IS NULL) WHERE id = NEW.article_id;
END;
CREATE TRIGGER trip_story_repacked AFTER UPDATE OF is_refused ON trip_story BEGIN
    UPDATE article SET is_packed = EXISTS (SELECT 1 FROM trip_story s JOIN trip t ON t.id = s.trip_id
        WHERE s.article_id = NEW.article_id AND s.is_refused = 0 AND t.ended_at IS NULL) WHERE id = NEW.article_id;
END;
CREATE TRIGGER trip_story_unpacked AFTER DELETE ON trip_story BEGIN
    UPDATE article SET is_packed = EXISTS (SELECT 1 FROM trip_story s JOIN trip t ON t.id = s.trip_id
        WHERE s.article_id = OLD.article_id AND s.is_refused = 0 AND t.ended_at IS NULL) WHERE id = OLD.article_id;
END;
CREATE TRIGGER trip_ended AFTER UPDATE OF ended_at ON trip BEGIN
    UPDATE article SET is_packed = EXISTS (SELECT 1 FROM trip_story s JOIN trip t ON t.id = s.trip_id
        WHERE s.article_id = article.id AND s.is_refused = 0 AND t.ended_at IS NULL)
        WHERE id IN (SELECT article_id FROM trip_story WHERE trip_id = NEW.id);
END;

-- Pictures a library let go of to keep within its room: on board once, and not fetched again unless asked for.
ALTER TABLE picture ADD COLUMN let_go_at INTEGER;

-- A picture wider than screens is made smaller once, or left as it came once it was looked at.
ALTER TABLE asset ADD COLUMN is_settled INTEGER NOT NULL DEFAULT 0;
CREATE INDEX asset_wide ON asset (width) WHERE is_settled = 0 AND width > 1600;

-- Audio and video a reader asked for, by the address a story attaches.
CREATE TABLE audio (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    url TEXT NOT NULL UNIQUE,
    media_type TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    asset_id INTEGER REFERENCES asset (id) ON DELETE SET NULL,
    failure TEXT,
    failures INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER                       -- when it is to be fetched; NULL: not at all
);
CREATE INDEX audio_asset ON audio (asset_id) WHERE asset_id IS NOT NULL;
CREATE INDEX enclosure_url ON enclosure (url);

-- What came of a file before the connection broke: the rest is asked for by its range, if it is still the same file.
CREATE TABLE partial_file (
    url TEXT PRIMARY KEY,
    validator TEXT NOT NULL,             -- a strong ETag, or Last-Modified
    received_bytes INTEGER NOT NULL,
    total_bytes INTEGER,
    touched_at INTEGER NOT NULL
);

-- How long the reader took over a story, for their pace.
CREATE TABLE reading_stretch (
    article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    words INTEGER NOT NULL,
    seconds INTEGER NOT NULL,
    read_at INTEGER NOT NULL
);

-- A link followed with no network waits as an address does, and remembers where it stood. What of it the reader was
-- asked about is not asked about again.
ALTER TABLE pending_address ADD COLUMN title TEXT NOT NULL DEFAULT '';
ALTER TABLE pending_address ADD COLUMN asked_at INTEGER;
ALTER TABLE pending_address ADD COLUMN from_article INTEGER REFERENCES article (id) ON DELETE SET NULL;

-- A finite, dated, ordered set of stories.
CREATE TABLE edition (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,                  -- week, trip, series, contributor, selection
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
