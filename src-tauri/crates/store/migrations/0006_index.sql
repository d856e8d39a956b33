-- Why: the index gathers in memory what it writes down as one. 32 MB of it made a first sync no faster than 2 MB do (the words
-- no longer fit into a processor's cache), counted as the program's own, and left a tenth of a new library's file empty.
INSERT INTO article_index (article_index, rank) VALUES ('hashsize', 2097152);
