//! JSON as pages really hold it: in comments, with trailing commas, raw line breaks, wrong escapes, several values
//! in a row, an end cut off. Must never change a value that parses as it stands.

use serde_json::{Deserializer, Value};

/// Deeper nesting is no statement about a story, and serde_json ends at 128.
const DEPTH_MAX: usize = 100;

/// The values of a script, mended where need be.
pub(super) fn values(source: &str) -> Vec<Value> {
    let trimmed = unwrapped(source);
    if let Ok(value) = serde_json::from_str(trimmed) {
        return vec![value];
    }
    let found = read_all(&mended(trimmed));
    if found.is_empty() && trimmed.contains("&quot;") {
        return read_all(&mended(&crate::text::decode_references(trimmed)));
    }
    found
}

fn read_all(source: &str) -> Vec<Value> {
    Deserializer::from_str(source).into_iter::<Value>().map_while(Result::ok).collect()
}

/// Without the comment or the CDATA section around it.
fn unwrapped(source: &str) -> &str {
    let mut inner = source.trim().trim_start_matches('\u{feff}');
    loop {
        let before = inner.len();
        for opening in ["<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA[", "// <![CDATA["] {
            inner = inner.strip_prefix(opening).unwrap_or(inner).trim_start();
        }
        for ending in ["-->", "//]]>", "/*]]>*/", "]]>", "// ]]>", ";", "//"] {
            inner = inner.strip_suffix(ending).unwrap_or(inner).trim_end();
        }
        if inner.len() == before {
            return inner;
        }
    }
}

/// The text with the commonest mistakes taken out, and its open brackets closed.
fn mended(source: &str) -> String {
    let mut mending = Mending::default();
    let mut characters = source.chars().peekable();
    while let Some(character) = characters.next() {
        if mending.is_string {
            mending.in_string(character, &mut characters);
        } else if character == '/' && matches!(characters.peek(), Some('/' | '*')) {
            skip_comment(&mut characters);
        } else {
            mending.outside(character);
        }
        if mending.open.len() > DEPTH_MAX {
            return String::new();
        }
    }
    mending.finish()
}

type Characters<'a> = std::iter::Peekable<std::str::Chars<'a>>;

fn skip_comment(characters: &mut Characters<'_>) {
    if characters.next() == Some('/') {
        characters.by_ref().find(|c| *c == '\n');
        return;
    }
    let mut last = ' ';
    for character in characters.by_ref() {
        if last == '*' && character == '/' {
            return;
        }
        last = character;
    }
}

#[derive(Default)]
struct Mending {
    text: String,
    is_string: bool,
    /// The closing brackets still to come.
    open: Vec<char>,
}

impl Mending {
    fn in_string(&mut self, character: char, characters: &mut Characters<'_>) {
        match character {
            '"' => {
                self.is_string = false;
                self.text.push('"');
            }
            '\\' => match characters.next() {
                Some(escaped) if "\"\\/bfnrtu".contains(escaped) => self.text.extend(['\\', escaped]),
                // `\'` and the like: the sign itself.
                Some(other) if !other.is_control() => self.text.push(other),
                _ => {}
            },
            other if other.is_control() => self.text.push(' '),
            other => self.text.push(other),
        }
    }

    fn outside(&mut self, character: char) {
        match character {
            '"' => self.is_string = true,
            '{' => self.open.push('}'),
            '[' => self.open.push(']'),
            '}' | ']' => {
                self.drop_comma();
                if self.open.last() == Some(&character) {
                    self.open.pop();
                }
            }
            ';' => return,
            // Two values in a row: a comma at the top level parts them.
            ',' if self.open.is_empty() => return,
            ',' if self.text.trim_end().ends_with([',', '[', '{']) => return,
            _ => {}
        }
        self.text.push(character);
    }

    fn drop_comma(&mut self) {
        let kept = self.text.trim_end().len();
        if self.text.get(..kept).is_some_and(|text| text.ends_with(',')) {
            self.text.truncate(kept - 1);
        }
    }

    fn finish(mut self) -> String {
        if self.is_string {
            self.text.push('"');
        }
        if self.text.trim_end().ends_with(':') {
            self.text.push_str("null");
        }
        while let Some(close) = self.open.pop() {
            self.drop_comma();
            self.text.push(close);
        }
        self.text
    }
}
