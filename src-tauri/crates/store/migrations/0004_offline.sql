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
CREATE TRIGGER trip_section_lost AFTER DELETE ON section BEGIN
    UPDATE trip_wish SET subject_id = NULL WHERE kind = 'section' AND subject_id = OLD.id;
END;
CREATE TRIGGER trip_series_lost AFTER DELETE ON series BEGIN
    UPDATE trip_wish SET subject_id = NULL WHERE kind = 'series' AND subject_id = OLD.id;
END;
CREATE TRIGGER trip_publication_lost AFTER DELETE ON publication BEGIN
    UPDATE trip_wish SET subject_id = NULL WHERE kind = 'publication' AND subject_id = OLD.id;
END;
CREATE TRIGGER trip_contributor_lost AFTER DELETE ON contributor BEGIN
    UPDATE trip_wish SET subject_id = NULL WHERE kind = 'contributor' AND subject_id = OLD.id;
END;
CREATE TRIGGER trip_view_lost AFTER DELETE ON smart_view BEGIN
    UPDATE trip_wish SET subject_id = NULL WHERE kind = 'view' AND subject_id = OLD.id;
END;
CREATE TRIGGER trip_view_back AFTER INSERT ON smart_view BEGIN
    UPDATE trip_wish SET subject_id = NEW.id WHERE kind = 'view' AND subject_id IS NULL AND subject_key = NEW.name;
END;

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
CREATE INDEX picture_no_room ON picture (id) WHERE failure = 'no-room';

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

-- The room files may take, and what they take: files of assets, each once, and pages kept. A library that holds
-- more already keeps what it has.
CREATE TABLE room (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    budget_bytes INTEGER NOT NULL,
    floor_bytes INTEGER NOT NULL,        -- of the disk, left to others
    file_bytes INTEGER NOT NULL,         -- this and the next are kept by triggers
    page_bytes INTEGER NOT NULL
);
INSERT INTO room SELECT 1, max(2048, (files + pages + 1048575) / 1048576) * 1048576, 1024 * 1048576, files, pages FROM
    (SELECT coalesce((SELECT sum(bytes) FROM asset), 0) AS files,
        coalesce((SELECT sum(length(packed)) FROM raw_page), 0) AS pages);

-- Files that may lie among the pictures without being an asset's: a file on its way in is written down before it is
-- made, one on its way out when its row goes. What a program left here when it was ended is swept at the next start.
CREATE TABLE loose_file (
    hash BLOB PRIMARY KEY,
    is_coming INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TRIGGER asset_added AFTER INSERT ON asset BEGIN
    UPDATE room SET file_bytes = file_bytes + NEW.bytes;
    DELETE FROM loose_file WHERE hash = NEW.hash;
END;
CREATE TRIGGER asset_gone AFTER DELETE ON asset BEGIN
    UPDATE room SET file_bytes = file_bytes - OLD.bytes;
    INSERT OR REPLACE INTO loose_file (hash, is_coming) VALUES (OLD.hash, 0);
END;
CREATE TRIGGER raw_page_added AFTER INSERT ON raw_page BEGIN
    UPDATE room SET page_bytes = page_bytes + length(NEW.packed);
END;
CREATE TRIGGER raw_page_gone AFTER DELETE ON raw_page BEGIN
    UPDATE room SET page_bytes = page_bytes - length(OLD.packed);
END;

-- Stories whose pictures may be let go of, in the order they are.
CREATE INDEX article_room ON article (is_read, published_at, id)
    WHERE pictures_here > 0 AND saved_at IS NULL AND keeps_offline = 0 AND is_packed = 0;

-- What was let go of, or found no room, is wanted again when the reader protects its story.
CREATE TRIGGER article_protected AFTER UPDATE OF saved_at, keeps_offline, is_packed ON article
WHEN (NEW.saved_at IS NOT NULL OR NEW.keeps_offline = 1 OR NEW.is_packed = 1)
    AND OLD.saved_at IS NULL AND OLD.keeps_offline = 0 AND OLD.is_packed = 0 BEGIN
    UPDATE picture SET due_at = 0, let_go_at = NULL, failure = NULL, failures = 0
        WHERE failure = 'no-room' AND asset_id IS NULL
        AND id IN (SELECT picture_id FROM article_picture WHERE article_id = NEW.id);
END;
CREATE TRIGGER picture_shown AFTER INSERT ON article_picture BEGIN
    UPDATE picture SET due_at = 0, let_go_at = NULL, failure = NULL, failures = 0
        WHERE id = NEW.picture_id AND let_go_at IS NOT NULL AND asset_id IS NULL
        AND EXISTS (SELECT 1 FROM article a WHERE a.id = NEW.article_id
            AND (a.saved_at IS NOT NULL OR a.keeps_offline = 1 OR a.is_packed = 1));
END;

-- Whose pictures the reader wants of one publication: all, saved, none. Found again as a preference is.
CREATE TABLE picture_rule (
    house TEXT PRIMARY KEY,
    publication_id INTEGER UNIQUE,
    policy TEXT NOT NULL
);
CREATE TRIGGER publication_unruled AFTER DELETE ON publication BEGIN
    UPDATE picture_rule SET publication_id = NULL WHERE publication_id = OLD.id;
END;

-- How long the reader took over a story, for their pace.
CREATE TABLE reading_stretch (
    article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    words INTEGER NOT NULL,
    seconds INTEGER NOT NULL,
    read_at INTEGER NOT NULL
);
