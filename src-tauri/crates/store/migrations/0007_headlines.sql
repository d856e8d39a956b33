-- Why: what a search shows first are stories with its words in their headline, byline or sections. Beside whole texts those few
-- words are far apart: the index of everything is read through for them, every place of every word. In an index of their own
-- they are found in a fraction of it, and the other is asked where they are too few.
CREATE VIRTUAL TABLE article_index_headlines USING fts5 (
    title, contributors, sections,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER article_headline_unindexed AFTER DELETE ON article BEGIN
    DELETE FROM article_index_headlines WHERE rowid = OLD.id;
END;
-- What waits for the index gets both with it.
INSERT INTO article_index_headlines (rowid, title, contributors, sections)
SELECT a.id, spaced(a.title),
    spaced(coalesce((SELECT group_concat(name, char(10)) FROM (SELECT l.name FROM credit c JOIN alias l ON l.id = c.alias_id
        WHERE c.article_id = a.id ORDER BY c.ordinal)), '')),
    spaced(coalesce((SELECT group_concat(name, char(10)) FROM (SELECT s.name FROM placement p JOIN section s ON s.id = p.section_id
        WHERE p.article_id = a.id UNION SELECT name FROM tag WHERE article_id = a.id)), '') || char(10) || a.kicker)
FROM article a WHERE NOT EXISTS (SELECT 1 FROM index_queue q WHERE q.article_id = a.id);
