//! Owns the reading of story fragments: our own well-formed HTML with a few tags of our own (`x-picture`,
//! `x-pullquote`, `x-note`, `x-embed`, `x-question`). Never used on anything that came from a network.

/// A piece of a fragment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Token<'a> {
    /// Text, with its entities as written.
    Text(&'a str),
    /// A start tag.
    Open(Tag<'a>),
    /// An end tag: its name.
    Close(&'a str),
}

/// A start tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Tag<'a> {
    pub(crate) name: &'a str,
    /// The tag as written, with its angle brackets.
    pub(crate) raw: &'a str,
    attributes: Vec<(&'a str, String)>,
}

impl Tag<'_> {
    /// An attribute's value, decoded; empty when it is not there.
    pub(crate) fn attribute(&self, name: &str) -> &str {
        self.attributes.iter().find(|(key, _)| *key == name).map_or("", |(_, value)| value)
    }

    /// Whether the tag ends itself: a void element of HTML, or `/>`.
    pub(crate) fn is_closed(&self) -> bool {
        self.raw.ends_with("/>") || matches!(self.name, "br" | "hr" | "img" | "wbr" | "col")
    }
}

/// Splits a fragment into its tokens. A `<` that starts no tag is text.
pub(crate) fn tokens(fragment: &str) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    let mut rest = fragment;
    while let Some(start) = rest.find('<') {
        let (text, markup) = rest.split_at(start);
        if !text.is_empty() {
            found.push(Token::Text(text));
        }
        let (token, after) = next_markup(markup);
        found.extend(token);
        rest = after;
    }
    if !rest.is_empty() {
        found.push(Token::Text(rest));
    }
    found
}

fn next_markup(markup: &str) -> (Option<Token<'_>>, &str) {
    if markup.starts_with("<!--") {
        return (None, markup.split_once("-->").map_or("", |(_, after)| after));
    }
    let Some(end) = tag_end(markup) else { return (Some(Token::Text(markup)), "") };
    let (raw, after) = markup.split_at(end);
    let inner = raw.trim_start_matches('<').trim_end_matches('>');
    let token = match inner.strip_prefix('/') {
        Some(name) => Token::Close(name.trim()),
        None => Token::Open(start_tag(raw, inner.trim_end_matches('/'))),
    };
    (Some(token), after)
}

/// Where a tag ends: behind the first `>` that stands in no quotes.
fn tag_end(markup: &str) -> Option<usize> {
    let mut quote = None;
    for (at, character) in markup.char_indices() {
        match (quote, character) {
            (None, '>') => return Some(at + 1),
            (None, '"' | '\'') => quote = Some(character),
            (Some(open), close) if open == close => quote = None,
            _ => {}
        }
    }
    None
}

fn start_tag<'a>(raw: &'a str, inner: &'a str) -> Tag<'a> {
    let (name, mut rest) = inner.split_once(char::is_whitespace).unwrap_or((inner, ""));
    let mut attributes = Vec::new();
    while let Some((key, after)) = rest.split_once('=') {
        let after = after.trim_start();
        let Some(quote) = after.chars().next().filter(|first| matches!(first, '"' | '\'')) else { break };
        let Some((value, after)) = after.get(1..).and_then(|after| after.split_once(quote)) else { break };
        attributes.push((key.trim(), decode(value)));
        rest = after;
    }
    Tag { name, raw, attributes }
}

/// Text with its entities decoded: those that the magazine's files use.
pub(crate) fn decode(text: &str) -> String {
    const ENTITIES: [(&str, &str); 16] = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&apos;", "'"),
        ("&#39;", "'"),
        ("&nbsp;", "\u{a0}"),
        ("&thinsp;", "\u{2009}"),
        ("&mdash;", "—"),
        ("&ndash;", "–"),
        ("&hellip;", "…"),
        ("&times;", "×"),
        ("&minus;", "−"),
        ("&deg;", "°"),
        ("&middot;", "·"),
        ("&shy;", "\u{ad}"),
        ("&amp;", "&"),
    ];
    if !text.contains('&') {
        return text.to_owned();
    }
    ENTITIES.iter().fold(text.to_owned(), |text, (entity, plain)| text.replace(entity, plain))
}

/// Text with its runs of white space folded into single spaces, as a browser shows it.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split(|character: char| character.is_ascii_whitespace()).filter(|word| !word.is_empty())
    {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    folded
}

/// Text made safe for HTML, as text and as a quoted attribute.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
