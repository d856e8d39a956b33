//! Highlights as Markdown, which note programs such as Obsidian read as it is, and as the CSV that Readwise imports.

use crate::AppError;
use crate::contract::Highlight;
use layover_model::ArticleId;
use layover_store::Store;
use std::collections::HashMap;

/// In which form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HighlightFormat {
    /// One document, story by story; CommonMark.
    Markdown,
    /// One line a highlight, RFC 4180, with the headings that Readwise asks for.
    Csv,
}

impl HighlightFormat {
    /// The form of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "markdown" => Some(Self::Markdown),
            "csv" => Some(Self::Csv),
            _ => None,
        }
    }
}

pub(super) fn write(
    store: &Store,
    highlights: &[Highlight],
    format: HighlightFormat,
) -> Result<String, AppError> {
    let mut stories = by_story(highlights);
    let mut authors = HashMap::new();
    for story in &mut stories {
        story.sort_by_key(|highlight| (highlight.place.map(|place| place.0), highlight.made));
        let Some(id) = story.first().and_then(|first| first.story) else { continue };
        let credits = store.story(ArticleId(id))?.map(|story| story.credits).unwrap_or_default();
        let names: Vec<String> = credits.into_iter().map(|credit| credit.credit.name).collect();
        authors.insert(id, names.join(", "));
    }
    let author = |highlight: &Highlight| {
        highlight.story.and_then(|id| authors.get(&id)).map(String::as_str).unwrap_or_default()
    };
    Ok(match format {
        HighlightFormat::Markdown => markdown(&stories, author),
        HighlightFormat::Csv => csv(&stories, author),
    })
}

/// Those of one story together, the story with the newest first.
fn by_story(highlights: &[Highlight]) -> Vec<Vec<&Highlight>> {
    let mut stories: Vec<Vec<&Highlight>> = Vec::new();
    let mut places: HashMap<(Option<i64>, &str, Option<&str>), usize> = HashMap::new();
    for highlight in highlights {
        let key = (highlight.story, highlight.title.as_str(), highlight.url.as_deref());
        let place = *places.entry(key).or_insert_with(|| {
            stories.push(Vec::new());
            stories.len() - 1
        });
        if let Some(story) = stories.get_mut(place) {
            story.push(highlight);
        }
    }
    stories
}

fn markdown<'a>(stories: &[Vec<&'a Highlight>], author: impl Fn(&'a Highlight) -> &'a str) -> String {
    let mut out = String::from("# Highlights\n");
    for story in stories {
        let Some(first) = story.first() else { continue };
        out.push_str(&format!("\n## {}\n\n", plain(&first.title)));
        let by = Some(author(first)).filter(|by| !by.is_empty()).map(|by| format!("{}, ", plain(by)));
        out.push_str(&format!("{}*{}*", by.unwrap_or_default(), plain(&first.publication)));
        if let Some(url) = &first.url {
            out.push_str(&format!(" · <{}>", url.replace(['<', '>', ' '], "")));
        }
        out.push('\n');
        for highlight in story {
            one(&mut out, highlight);
        }
    }
    out
}

fn one(out: &mut String, highlight: &Highlight) {
    out.push('\n');
    if !highlight.quote.is_empty() {
        let lines: Vec<String> = highlight.quote.lines().map(|line| format!("> {}", plain(line))).collect();
        out.push_str(&lines.join("\n>\n"));
        out.push_str("\n\n");
    }
    if !highlight.note.is_empty() {
        out.push_str(&format!("{}\n\n", highlight.note));
    }
    if let Some(lost) = &highlight.lost {
        out.push_str(&format!("*{lost}*\n\n"));
    }
    // Obsidian reads "#two-words" as one label, and "^id" as the name of a block to link to.
    let tags: String = highlight.tags.iter().map(|tag| format!("#{} ", tag.replace(' ', "-"))).collect();
    out.push_str(&format!("{tags}{} ^layover-{}\n", day(highlight.made), highlight.id));
}

/// Text in which Markdown reads nothing but text.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '$' | '^') {
            out.push('\\');
        }
        out.push(if character == '\n' { ' ' } else { character });
    }
    // What would begin a list is escaped at its first sign.
    match out.trim_start().chars().next() {
        Some('-' | '+') => format!("\\{}", out.trim_start()),
        _ => out,
    }
}

fn csv<'a>(stories: &[Vec<&'a Highlight>], author: impl Fn(&'a Highlight) -> &'a str) -> String {
    let mut out = String::from("Highlight,Title,Author,URL,Note,Location,Date\r\n");
    for (at, highlight) in stories.iter().flat_map(|story| story.iter().enumerate()) {
        // Readwise reads labels at the beginning of a note, ".river .trade".
        let tags: String = highlight.tags.iter().map(|tag| format!(".{} ", tag.replace(' ', "-"))).collect();
        let note = format!("{tags}{}", highlight.note);
        let (quote, note) = match highlight.quote.is_empty() {
            // A note to the whole story is its own highlight there: a line without one is refused.
            true => (highlight.note.as_str(), tags.as_str()),
            false => (highlight.quote.as_str(), note.as_str()),
        };
        let fields = [
            quote,
            &highlight.title,
            author(highlight),
            highlight.url.as_deref().unwrap_or_default(),
            note.trim_end(),
            &(at + 1).to_string(),
            &moment(highlight.made),
        ];
        out.push_str(&fields.map(field).join(","));
        out.push_str("\r\n");
    }
    out
}

/// A field of RFC 4180. One that a spreadsheet would take for a formula says that it is text.
fn field(text: &str) -> String {
    let guard = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

fn day(at: i64) -> String {
    moment(at).chars().take(10).collect()
}

fn moment(at: i64) -> String {
    let Ok(at) = jiff::Timestamp::from_second(at) else { return String::new() };
    at.to_zoned_datetime(jiff::tz::TimeZone::UTC).strftime("%Y-%m-%d %H:%M:%S").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn highlight(id: i64, quote: &str, note: &str) -> Highlight {
        Highlight {
            id,
            story: Some(7),
            title: "*Ships* & =men=".to_owned(),
            url: Some("https://example.org/ships".to_owned()),
            publication: "The Quay".to_owned(),
            colour: "yellow".to_owned(),
            quote: quote.to_owned(),
            note: note.to_owned(),
            tags: vec!["long river".to_owned()],
            made: 0,
            place: Some((3, 9)),
            lost: None,
        }
    }

    #[test]
    fn markdown_holds_text_as_text() {
        let one = highlight(4, "A [link](x)\n- and a <b>", "See *this*.");
        let out = markdown(&[vec![&one]], |_| "Ana *Sol*");
        assert_eq!(
            out,
            "# Highlights\n\n## \\*Ships\\* & =men=\n\nAna \\*Sol\\*, *The Quay* · <https://example.org/ships>\n\n\
             > A \\[link\\](x)\n>\n> \\- and a \\<b\\>\n\nSee *this*.\n\n#long-river 1970-01-01 ^layover-4\n"
        );
    }

    #[test]
    fn a_spreadsheet_reads_no_formula() {
        let one = highlight(4, "=HYPERLINK(\"x\")\nnext", "a \"note\"");
        let out = csv(&[vec![&one]], |_| "@Ana");
        let (head, line) = out.split_once("\r\n").unwrap();
        assert_eq!(head, "Highlight,Title,Author,URL,Note,Location,Date");
        assert_eq!(
            line,
            "\"'=HYPERLINK(\"\"x\"\")\nnext\",\"*Ships* & =men=\",\"'@Ana\",\"https://example.org/ships\",\
             \".long-river a \"\"note\"\"\",\"1\",\"1970-01-01 00:00:00\"\r\n"
        );
    }

    #[test]
    fn a_note_to_a_whole_story_is_no_empty_line() {
        let one = highlight(4, "", "Ask Ana.");
        assert!(csv(&[vec![&one]], |_| "").contains("\"Ask Ana.\",\"*Ships* & =men=\",\"\","));
    }

    #[test]
    fn stories_stand_together_in_the_order_of_their_newest() {
        let mut other = highlight(2, "b", "");
        other.story = None;
        other.title = "Other".to_owned();
        let (one, two) = (highlight(1, "a", ""), highlight(3, "c", ""));
        let all = [two, other, one];
        let ids: Vec<Vec<i64>> =
            by_story(&all).iter().map(|story| story.iter().map(|one| one.id).collect()).collect();
        assert_eq!(ids, [vec![3, 1], vec![2]]);
    }
}
