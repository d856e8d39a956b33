-- Other stories printed on the page of a story, after it.
CREATE TABLE further_story (
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    url TEXT NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY (article_id, ordinal)
) WITHOUT ROWID;

-- The page a story was taken from, as it came, in one zstd frame: newer rules may make more of it. An article in
-- several parts has several. Let go of with time, except those of saved stories.
CREATE TABLE raw_page (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    url TEXT NOT NULL,
    content_type TEXT,
    fetched_at INTEGER NOT NULL,
    packed BLOB NOT NULL,
    UNIQUE (article_id, ordinal)
);
CREATE INDEX raw_page_age ON raw_page (fetched_at);
