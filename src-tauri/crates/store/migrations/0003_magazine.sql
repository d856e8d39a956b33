-- Why: a contributor is a person and not a name. Names stand as a publication prints them (alias); whose they are
-- is found by rules or said by the reader, and can be taken back. Sections, series, people and publications can be
-- followed; parts of a series stand in order; an edit at the source leaves what stood before as a revision.
-- What the reader did (follow, awaited_name, preference, smart_view, dismissal, alias.is_settled) outlives
-- publications: its rows keep a key to be found again by.

CREATE TABLE contributor_new (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    bio TEXT NOT NULL DEFAULT '',
    page_url TEXT,
    portrait_url TEXT,
    looked_at INTEGER                    -- when their page was last fetched
);

CREATE TABLE alias (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    contributor_id INTEGER NOT NULL REFERENCES contributor_new (id),
    publication_id INTEGER REFERENCES publication (id) ON DELETE SET NULL,
    house TEXT NOT NULL DEFAULT '',      -- the publication's own key, for when it comes back
    name TEXT NOT NULL,                  -- as printed
    name_key TEXT NOT NULL,              -- without case, accents and punctuation
    family_key TEXT NOT NULL,            -- its last word
    page_url TEXT,                       -- their page at the publication
    page_key TEXT,                       -- the same, folded; none for a page that is several people's
    is_settled INTEGER NOT NULL DEFAULT 0,  -- the reader said whose it is
    UNIQUE (publication_id, name)
);
CREATE INDEX alias_contributor ON alias (contributor_id);
CREATE INDEX alias_name ON alias (name_key);
CREATE INDEX alias_family ON alias (publication_id, family_key);
CREATE INDEX alias_page ON alias (publication_id, page_key) WHERE page_key IS NOT NULL;
CREATE INDEX alias_house ON alias (house) WHERE publication_id IS NULL;

CREATE TABLE credit_new (
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    alias_id INTEGER NOT NULL REFERENCES alias (id),
    role TEXT NOT NULL,
    PRIMARY KEY (article_id, ordinal)
) WITHOUT ROWID;

-- Who had a part in which story, once each. The list keys are copies of article that triggers keep.
CREATE TABLE contribution (
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    contributor_id INTEGER NOT NULL REFERENCES contributor_new (id),
    published_at INTEGER NOT NULL,
    kind TEXT,
    is_listed INTEGER NOT NULL,
    is_read INTEGER NOT NULL,
    PRIMARY KEY (article_id, contributor_id)
) WITHOUT ROWID;
CREATE INDEX contribution_by_time ON contribution (contributor_id, published_at DESC, article_id DESC, kind)
    WHERE is_listed = 1;
CREATE INDEX contribution_unread ON contribution (contributor_id, published_at DESC, article_id DESC, kind)
    WHERE is_listed = 1 AND is_read = 0;
CREATE INDEX contribution_owner ON contribution (contributor_id);

CREATE INDEX contributor_portrait ON contributor_new (portrait_url) WHERE portrait_url IS NOT NULL;

CREATE TABLE contributor_count (
    contributor_id INTEGER PRIMARY KEY REFERENCES contributor_new (id) ON DELETE CASCADE,
    total INTEGER NOT NULL DEFAULT 0,
    unread INTEGER NOT NULL DEFAULT 0
);

-- The names of before, each the same person within its publication and no further.
CREATE TEMP TABLE named AS SELECT DISTINCT a.publication_id, c.printed_name AS name,
        name_key(c.printed_name) AS name_key, p.page_url
    FROM credit c JOIN article a ON a.id = c.article_id JOIN contributor p ON p.id = c.contributor_id;
CREATE TEMP TABLE person AS SELECT row_number() OVER (ORDER BY publication_id, name_key) AS id,
        publication_id, name_key, min(name) AS name, min(page_url) AS page_url
    FROM named GROUP BY publication_id, name_key;
INSERT INTO contributor_new (id, name, page_url) SELECT id, name, page_url FROM person;
INSERT INTO alias (contributor_id, publication_id, name, name_key, family_key)
    SELECT p.id, n.publication_id, n.name, n.name_key, family_key(n.name)
    FROM named n JOIN person p ON p.publication_id = n.publication_id AND p.name_key = n.name_key;
INSERT INTO credit_new (article_id, ordinal, alias_id, role)
    SELECT c.article_id, c.ordinal, l.id, c.role FROM credit c JOIN article a ON a.id = c.article_id
    JOIN alias l ON l.publication_id = a.publication_id AND l.name = c.printed_name;
INSERT INTO contribution (article_id, contributor_id, published_at, kind, is_listed, is_read)
    SELECT DISTINCT a.id, l.contributor_id, a.published_at, a.kind, a.is_listed, a.is_read
    FROM credit_new c JOIN alias l ON l.id = c.alias_id JOIN article a ON a.id = c.article_id;
INSERT INTO contributor_count (contributor_id, total, unread)
    SELECT p.id, total(c.is_listed), total(c.is_listed AND NOT c.is_read)
    FROM contributor_new p LEFT JOIN contribution c ON c.contributor_id = p.id GROUP BY p.id;
DROP TABLE named;
DROP TABLE person;
DROP TABLE credit;
DROP TABLE contributor;
ALTER TABLE credit_new RENAME TO credit;
ALTER TABLE contributor_new RENAME TO contributor;
CREATE INDEX credit_alias ON credit (alias_id, article_id);

ALTER TABLE article ADD COLUMN is_followed INTEGER NOT NULL DEFAULT 0;    -- copy of what follow says
ALTER TABLE article ADD COLUMN keeps_offline INTEGER NOT NULL DEFAULT 0;  -- copy of what follow says
ALTER TABLE article ADD COLUMN title_stem TEXT;    -- "Treaty Watch" of "Treaty Watch: The comma in Article 9"
ALTER TABLE article ADD COLUMN title_part INTEGER; -- 3 of "The Canal Diaries, Part 3: The river in the air"
ALTER TABLE article ADD COLUMN series_slug TEXT;   -- what its page or its publication's profile calls its series
ALTER TABLE article ADD COLUMN series_name TEXT;
ALTER TABLE article ADD COLUMN original_url TEXT;  -- where it was printed first, when its source says so
CREATE INDEX article_followed ON article (published_at DESC, id DESC, kind) WHERE is_listed = 1 AND is_followed = 1;
-- The brackets matter: without them SQLite sees the first two of the three flags as columns it has to look up.
CREATE INDEX article_followed_unread ON article (published_at DESC, id DESC, kind)
    WHERE is_listed = 1 AND (is_read = 0 AND is_followed = 1);
CREATE INDEX article_kept ON article (id) WHERE keeps_offline = 1;
CREATE INDEX article_stem ON article (publication_id, title_stem) WHERE title_stem IS NOT NULL;
CREATE INDEX article_original ON article (original_url) WHERE original_url IS NOT NULL;
CREATE INDEX tag_name ON tag (name COLLATE NOCASE, article_id);

CREATE TABLE series (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    publication_id INTEGER NOT NULL REFERENCES publication (id) ON DELETE CASCADE,
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    UNIQUE (publication_id, slug)
);

-- A part of a series. The list keys are copies of article that triggers keep.
CREATE TABLE instalment (
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    series_id INTEGER NOT NULL REFERENCES series (id) ON DELETE CASCADE,
    part INTEGER,
    published_at INTEGER NOT NULL,
    kind TEXT,
    is_listed INTEGER NOT NULL,
    is_read INTEGER NOT NULL,
    PRIMARY KEY (article_id, series_id)
) WITHOUT ROWID;
CREATE INDEX instalment_by_time ON instalment (series_id, published_at DESC, article_id DESC, kind)
    WHERE is_listed = 1;
CREATE INDEX instalment_unread ON instalment (series_id, published_at DESC, article_id DESC, kind)
    WHERE is_listed = 1 AND is_read = 0;
CREATE INDEX instalment_series ON instalment (series_id);

CREATE TABLE series_count (
    series_id INTEGER PRIMARY KEY REFERENCES series (id) ON DELETE CASCADE,
    total INTEGER NOT NULL DEFAULT 0,
    unread INTEGER NOT NULL DEFAULT 0
);

-- What a story said before its source changed it: headline, dek and plain text in one zstd frame.
CREATE TABLE revision (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    replaced_at INTEGER NOT NULL,
    title TEXT NOT NULL,
    dek TEXT NOT NULL,
    packed BLOB NOT NULL
);
CREATE INDEX revision_article ON revision (article_id, replaced_at);

-- What the reader did. subject_id empties when the subject goes; the key finds it when it comes again.
CREATE TABLE follow (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    subject_id INTEGER,
    subject_key TEXT NOT NULL,
    name TEXT NOT NULL,
    keeps_offline INTEGER NOT NULL,
    is_muted INTEGER NOT NULL,
    followed_at INTEGER NOT NULL,
    UNIQUE (kind, subject_id)
);
CREATE INDEX follow_lost ON follow (kind, subject_key) WHERE subject_id IS NULL;

-- Names the reader wants to hear of, whom no publication has printed yet.
CREATE TABLE awaited_name (
    name_key TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    keeps_offline INTEGER NOT NULL,
    added_at INTEGER NOT NULL
);

-- Publications the reader puts first.
CREATE TABLE preference (
    house TEXT PRIMARY KEY,
    publication_id INTEGER UNIQUE,
    preferred_at INTEGER NOT NULL
);

CREATE TABLE smart_view (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    made_at INTEGER NOT NULL
);

-- Two people the reader said are not the same.
CREATE TABLE dismissal (
    one INTEGER NOT NULL,
    other INTEGER NOT NULL,
    PRIMARY KEY (one, other),
    CHECK (one < other)
) WITHOUT ROWID;

CREATE TRIGGER contributor_counted AFTER INSERT ON contributor BEGIN
    INSERT INTO contributor_count (contributor_id) VALUES (NEW.id);
END;
CREATE TRIGGER series_counted AFTER INSERT ON series BEGIN
    INSERT INTO series_count (series_id) VALUES (NEW.id);
END;
CREATE TRIGGER contribution_added AFTER INSERT ON contribution BEGIN
    UPDATE contributor_count SET total = total + NEW.is_listed,
        unread = unread + (NEW.is_listed AND NOT NEW.is_read) WHERE contributor_id = NEW.contributor_id;
END;
CREATE TRIGGER contribution_gone AFTER DELETE ON contribution BEGIN
    UPDATE contributor_count SET total = total - OLD.is_listed,
        unread = unread - (OLD.is_listed AND NOT OLD.is_read) WHERE contributor_id = OLD.contributor_id;
END;
CREATE TRIGGER contribution_recounted AFTER UPDATE OF is_listed, is_read ON contribution
WHEN OLD.is_listed <> NEW.is_listed OR OLD.is_read <> NEW.is_read BEGIN
    UPDATE contributor_count SET total = total + NEW.is_listed - OLD.is_listed,
        unread = unread + (NEW.is_listed AND NOT NEW.is_read) - (OLD.is_listed AND NOT OLD.is_read)
        WHERE contributor_id = NEW.contributor_id;
END;
CREATE TRIGGER instalment_added AFTER INSERT ON instalment BEGIN
    UPDATE series_count SET total = total + NEW.is_listed,
        unread = unread + (NEW.is_listed AND NOT NEW.is_read) WHERE series_id = NEW.series_id;
END;
CREATE TRIGGER instalment_gone AFTER DELETE ON instalment BEGIN
    UPDATE series_count SET total = total - OLD.is_listed,
        unread = unread - (OLD.is_listed AND NOT OLD.is_read) WHERE series_id = OLD.series_id;
END;
CREATE TRIGGER instalment_recounted AFTER UPDATE OF is_listed, is_read ON instalment
WHEN OLD.is_listed <> NEW.is_listed OR OLD.is_read <> NEW.is_read BEGIN
    UPDATE series_count SET total = total + NEW.is_listed - OLD.is_listed,
        unread = unread + (NEW.is_listed AND NOT NEW.is_read) - (OLD.is_listed AND NOT OLD.is_read)
        WHERE series_id = NEW.series_id;
END;
DROP TRIGGER article_placed;
CREATE TRIGGER article_placed AFTER UPDATE OF is_listed, is_read, published_at, kind ON article
WHEN OLD.is_listed <> NEW.is_listed OR OLD.is_read <> NEW.is_read
    OR OLD.published_at <> NEW.published_at OR OLD.kind IS NOT NEW.kind BEGIN
    UPDATE placement SET is_listed = NEW.is_listed, is_read = NEW.is_read,
        published_at = NEW.published_at, kind = NEW.kind WHERE article_id = NEW.id;
    UPDATE contribution SET is_listed = NEW.is_listed, is_read = NEW.is_read,
        published_at = NEW.published_at, kind = NEW.kind WHERE article_id = NEW.id;
    UPDATE instalment SET is_listed = NEW.is_listed, is_read = NEW.is_read,
        published_at = NEW.published_at, kind = NEW.kind WHERE article_id = NEW.id;
END;
CREATE TRIGGER section_lost AFTER DELETE ON section BEGIN
    UPDATE follow SET subject_id = NULL WHERE kind = 'section' AND subject_id = OLD.id;
END;
CREATE TRIGGER series_lost AFTER DELETE ON series BEGIN
    UPDATE follow SET subject_id = NULL WHERE kind = 'series' AND subject_id = OLD.id;
END;
CREATE TRIGGER publication_lost AFTER DELETE ON publication BEGIN
    UPDATE follow SET subject_id = NULL WHERE kind = 'publication' AND subject_id = OLD.id;
    UPDATE preference SET publication_id = NULL WHERE publication_id = OLD.id;
END;
