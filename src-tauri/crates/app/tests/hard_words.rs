//! What the library says to readers stands in `locales/`, in every language, and in no source: reads the sources of the
//! services and of the window's shell, and names every sentence in them that is none of the exceptions.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on shall say so")]

use std::fs;
use std::path::{Path, PathBuf};

/// Files whose sentences are no reader's of the window, with what they are.
const FILES: [(&str, &str); 10] = [
    ("app/src/bench.rs", "bench tools"),
    ("app/src/citing.rs", "forms of citation, which are English"),
    ("app/src/citing/machine.rs", "the same"),
    ("app/src/handbook.rs", "the handbook, which is written in English"),
    ("app/src/export/cover.rs", "a typeface and what is drawn with it"),
    ("app/src/story_page/style.rs", "style sheets"),
    ("src/arguments.rs", "the command line"),
    ("src/autostart.rs", "what systems read that start programs"),
    ("src/print.rs", "the command line's `--print`"),
    ("src/print/gtk_view.rs", "the same"),
];

/// Beginnings of sentences that stay, with why.
const SENTENCES: [(&str, &str); 28] = [
    // The terminal alone.
    ("Taken back: {} ({}).", "`layover undo`"),
    ("marking {stories}", "the same"),
    ("saving a story", "the same"),
    ("taking a story out of", "the same"),
    ("unsubscribing from a publication", "the same"),
    ("letting go of", "the same"),
    ("following ", "the same"),
    ("changing ", "the same"),
    ("making ", "the same"),
    ("saying that two contributors are not one", "the same"),
    ("putting a publication first", "the same"),
    ("keeping a search", "the same"),
    ("forgetting a trip", "the same"),
    ("tidying up a trip", "the same"),
    ("packing a story", "the same"),
    ("removing ", "the same"),
    ("marking a passage", "the same"),
    ("The profile ", "`layover profile check`"),
    ("test comes out", "the same"),
    ("tests come out", "the same"),
    ("the profile {slug} comes with Layover", "`layover profile remove`"),
    ("Removed the profile for {}.", "the same"),
    // Files, and what other programs are told.
    ("The checksums notice damage.", "stands in a pack's manifest"),
    ("// Generated from", "the head of the contract's TypeScript"),
    ("Layover could not open a window", "said into the terminal where there is no window"),
    ("Layover subscriptions", "the title of an OPML file"),
    ("bytes {first}-{last}", "a header of HTTP"),
    // What is read, not said.
    ("lies in the local network, where", "looked for in what fetching says"),
];

/// The same in whole folders: what is written beside the library for other programs.
const FOLDERS: [(&str, &str); 2] = [
    ("app/src/saved", "the folder of saved stories, which is written again only as stories change"),
    ("src/speech", "what the system's speech does, in brackets behind a sentence"),
];

#[test]
fn no_sentence_for_readers_stands_in_a_source() {
    let sources = sources();
    assert!(sources.len() > 100, "{} sources", sources.len());
    let found: Vec<String> = sources
        .iter()
        .flat_map(|(name, text)| sentences(text).into_iter().map(move |said| (name, said)))
        .filter(|(name, said)| !is_excepted(name, said))
        .map(|(name, said)| format!("{name}: {said}"))
        .collect();
    assert!(found.is_empty(), "these belong into locales/*/core.ftl:\n{}", found.join("\n"));
}

#[test]
fn every_exception_is_still_needed() {
    let sources = sources();
    let all: Vec<(&String, String)> = sources
        .iter()
        .flat_map(|(name, text)| sentences(text).into_iter().map(move |said| (name, said)))
        .collect();
    let unneeded_files =
        FILES.iter().filter(|(file, _)| !all.iter().any(|(name, _)| name == file)).map(|(file, _)| *file);
    let unneeded = SENTENCES
        .iter()
        .filter(|(begin, _)| !all.iter().any(|(_, said)| said.starts_with(begin)))
        .map(|(begin, _)| *begin);
    assert_eq!(unneeded_files.chain(unneeded).collect::<Vec<_>>(), Vec::<&str>::new());
}

#[test]
fn a_sentence_is_told_from_what_is_none() {
    let source = r##"
        // "A remark stays where it is."
        const A: &str = "Nothing waits.";
        #[expect(clippy::lint, reason = "a lint has reasons of its own")]
        fn a() { tracing::warn!("the log was not written: {error}"); say("queueNothing"); }
        fn b() -> char { '"' }
        fn c() { format!("{} fetched and saved.", 1); "<p class=\"a b\">"; r#"a raw one too"#; }
        fn d() { "<b>Of mark-up the words</b>"; "<img alt=\"Cover\"/>"; "<i class=\"Not these\"></i>"; }
        #[cfg(test)]
        mod tests { const B: &str = "Of a test, and left alone."; }
    "##;
    assert_eq!(
        sentences(source),
        [
            "Nothing waits.",
            "{} fetched and saved.",
            "a raw one too",
            "<b>Of mark-up the words</b>",
            "<img alt=\"Cover\"/>"
        ]
    );
}

/// Every source of the services and of the shell, by its name from `src-tauri/crates` or `src-tauri` on.
fn sources() -> Vec<(String, String)> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap();
    let shell = crates.parent().unwrap().to_path_buf();
    let mut all = Vec::new();
    collect(&crates.join("app/src"), &crates, &mut all);
    collect(&shell.join("src"), &shell, &mut all);
    all
}

fn collect(folder: &Path, from: &Path, all: &mut Vec<(String, String)>) {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            collect(&path, from, all);
        } else if path.extension().is_some_and(|kind| kind == "rs") && !path.ends_with("tests.rs") {
            let name = path.strip_prefix(from).unwrap().to_string_lossy().replace('\\', "/");
            all.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
}

fn is_excepted(name: &str, said: &str) -> bool {
    FILES.iter().any(|(file, _)| name == *file)
        || FOLDERS.iter().any(|(folder, _)| name.starts_with(folder))
        || said == "Layover"
        || SENTENCES.iter().any(|(begin, _)| said.starts_with(begin))
}

/// Literals that say something: two words of letters beside each other, outside remarks, attributes, log lines and tests.
fn sentences(source: &str) -> Vec<String> {
    let code = source.split("#[cfg(test)]\n").next().unwrap_or_default();
    let letters: Vec<char> = code.chars().collect();
    let mut found = Vec::new();
    let (mut at, mut before) = (0, String::new());
    while let Some(letter) = letters.get(at) {
        let rest = || letters[at..].iter().take(3).collect::<String>();
        match letter {
            '/' if rest().starts_with("//") => at = until(&letters, at, '\n'),
            // A letter between single quotes, which may be a quotation mark.
            '\'' if letters.get(at + 2) == Some(&'\'') => at += 3,
            '\'' if rest().starts_with("'\\") => at = until(&letters, at + 2, '\'') + 1,
            '"' => {
                let (end, said) = literal(&letters, at, &before);
                if says_something(&said) && !is_for_nobody(&before) {
                    found.push(said);
                }
                at = end;
                before.push('"');
            }
            other => {
                before.push(*other);
                at += 1;
            }
        }
    }
    found
}

fn until(letters: &[char], from: usize, sign: char) -> usize {
    letters.iter().skip(from).position(|letter| *letter == sign).map_or(letters.len(), |place| from + place)
}

/// Where a literal ends, and what stands in it.
fn literal(letters: &[char], at: usize, before: &str) -> (usize, String) {
    let hashes = before.chars().rev().take_while(|sign| *sign == '#').count();
    let is_raw = before.trim_end_matches('#').ends_with('r');
    let mut said = String::new();
    let mut place = at + 1;
    while let Some(letter) = letters.get(place) {
        match letter {
            '\\' if !is_raw => {
                let next = letters.get(place + 1).copied().unwrap_or_default();
                said.push(if next == '"' { '"' } else { ' ' });
                place += 2;
            }
            '"' if !is_raw || letters.iter().skip(place + 1).take(hashes).all(|sign| *sign == '#') => break,
            other => {
                said.push(*other);
                place += 1;
            }
        }
    }
    (place + 1, said)
}

/// Two words beside each other, or one and what is put in; or one alone with a capital. Mark-up says nothing.
fn says_something(said: &str) -> bool {
    // A style or a policy, which is for browsers; of mark-up the words between its signs.
    let is_style = said.contains("--") || said.contains("; ") && said.contains(": ");
    let said = &between_marks(said);
    said.lines().any(line_says_something) && !is_style
}

fn line_says_something(said: &str) -> bool {
    let pieces: Vec<&str> = said.split_whitespace().collect();
    let says = |pair: &[&str]| match pair {
        [first, second] => {
            let is_field = first.ends_with(':');
            let (first, second) = (kind(first), kind(second));
            matches!((first, second), (Piece::Word, Piece::Word) | (Piece::Given, Piece::Word))
                || (first, second) == (Piece::Word, Piece::Given) && !is_field
        }
        _ => false,
    };
    let is_title = pieces.len() == 1
        && kind(said) == Piece::Word
        && said.len() > 3
        && said.starts_with(|first: char| first.is_ascii_uppercase());
    is_title || pieces.windows(2).any(says)
}

/// Text without what stands in pointed brackets, and what of it is read out.
fn between_marks(said: &str) -> String {
    const READ_OUT: [&str; 4] = ["aria-label=\"", "alt=\"", "title=\"", "placeholder=\""];
    let read_out = READ_OUT.iter().flat_map(|name| said.split(name).skip(1));
    let read_out: Vec<&str> = read_out.filter_map(|rest| rest.split('"').next()).collect();
    let mut depth = 0_u32;
    let mut out = String::new();
    for letter in said.chars() {
        match letter {
            '<' => {
                depth += 1;
                out.push('\n');
            }
            '>' => depth = depth.saturating_sub(1),
            _ if depth == 0 => out.push(letter),
            _ => {}
        }
    }
    if said.contains('<') {
        out = [out, read_out.join("\n")].join("\n");
    }
    out.trim().to_owned()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Piece {
    /// Letters, all small but the first.
    Word,
    /// What a format puts in.
    Given,
    Other,
}

fn kind(piece: &str) -> Piece {
    if piece.starts_with('{') {
        return Piece::Given;
    }
    let bare = piece.trim_matches(['“', '”', '.', ',', ':', ';', '?', '!', '(', ')']);
    let mut letters = bare.chars();
    let begins = letters.next().is_some_and(|first| first.is_ascii_alphabetic());
    let is_word = begins && letters.all(|letter| letter.is_ascii_lowercase() || matches!(letter, '’' | '\''));
    if is_word { Piece::Word } else { Piece::Other }
}

/// Whether a literal belongs to an attribute, a log line, or something that never happens.
fn is_for_nobody(before: &str) -> bool {
    let statement = before.rsplit([';', '{', '}']).next().unwrap_or_default();
    let is_attribute =
        before.replace("#![", "#[").rsplit_once("#[").is_some_and(|(_, inside)| !inside.contains(']'));
    is_attribute || ["tracing::", ".expect(", "serde_json::json"].iter().any(|sign| statement.contains(sign))
}
