-- Why: what the reader marked, saved and follows lies in the second file too, and a row of it that a failing disk changed was
-- known for that only as long as the whole library stood at the revision of that file: a story read since then was enough to
-- hide it. What is the reader's own has a number of its own now, which every change of it moves, whoever makes it, and
-- nothing else does: rows that differ at the same number were changed by nobody. An earlier Layover would move no number; it
-- is refused as the library is newer than it is.
ALTER TABLE library_state ADD COLUMN own_revision INTEGER NOT NULL DEFAULT 1;

CREATE TRIGGER saved_story_own_made AFTER INSERT ON saved_story BEGIN
    UPDATE library_state SET own_revision = own_revision + 1;
END;
CREATE TRIGGER saved_story_own_changed AFTER UPDATE ON saved_story BEGIN
    UPDATE library_state SET own_revision = own_revision + 1;
END;
CREATE TRIGGER saved_story_own_gone AFTER DELETE ON saved_story BEGIN
    UPDATE library_state SET own_revision = own_revision + 1;
END;
CREATE TRIGGER follow_own_made AFTER INSERT ON follow BEGIN
    UPDATE library_state SET own_revision = own_revision + 1;
END;
CREATE TRIGGER follow_own_changed AFTER UPDATE ON follow BEGIN
    UPDATE library_state SET own_revision = own_revision + 1;
END;
CREATE TRIGGER follow_own_gone AFTER DELETE ON follow BEGIN
    UPDATE library_state SET own_revision = own_revision + 1;
END;
CREATE TRIGGER highlight_own_made AFTER INSERT ON highlight BEGIN
    UPDATE library_state SET own_revision = own_revision + 1;
END;
CREATE TRIGGER highlight_own_changed AFTER UPDATE ON highlight BEGIN
    UPDATE library_state SET own_revision = own_revision + 1;
END;
CREATE TRIGGER highlight_own_gone AFTER DELETE ON highlight BEGIN
    UPDATE library_state SET own_revision = own_revision + 1;
END;

-- What a kept story is called and where it stands belongs to it, and so does which stories are kept.
CREATE TRIGGER article_own_changed
AFTER UPDATE OF title, dek, kicker, summary, url, canonical_url, published_at, saved_at, is_packed ON article
WHEN OLD.saved_at IS NOT NEW.saved_at OR OLD.is_packed <> NEW.is_packed
    OR ((NEW.saved_at IS NOT NULL OR NEW.is_packed = 1 OR NEW.is_highlighted = 1)
        AND (OLD.title, OLD.dek, OLD.kicker, OLD.summary, OLD.url, OLD.canonical_url, OLD.published_at)
            IS NOT (NEW.title, NEW.dek, NEW.kicker, NEW.summary, NEW.url, NEW.canonical_url, NEW.published_at)) BEGIN
    UPDATE library_state SET own_revision = own_revision + 1;
END;
CREATE TRIGGER article_own_gone AFTER DELETE ON article
WHEN OLD.saved_at IS NOT NULL OR OLD.is_packed = 1 OR OLD.is_highlighted = 1 BEGIN
    UPDATE library_state SET own_revision = own_revision + 1;
END;
