-- Why: of every word in every story the index says which column it stands in, in two bytes, unless it is the first. The texts
-- stood last: a quarter of the index said "fourth column" four hundred times a story. They stand first now. What the index held
-- is read off the stories again, a few thousand at a time, when the library is open; headlines, bylines and sections have
-- their own index, and are found meanwhile.
DROP TABLE article_index;
CREATE VIRTUAL TABLE article_index USING fts5 (
    body, title, contributors, sections,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO article_index (article_index, rank) VALUES ('hashsize', 2097152);
INSERT OR IGNORE INTO index_queue (article_id) SELECT id FROM article;
