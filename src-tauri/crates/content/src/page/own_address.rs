//! The address a page that was saved as a file says it has: by the browser's note at its top, its canonical link, or
//! `og:url`. Read from its first part alone; what it says is believed by nobody for anything but where it came from.

use url::Url;

/// How much of the file is looked at: heads of pages are long, and never longer.
const HEAD_BYTES: usize = 256 * 1024;
const LONGEST: usize = 2_048;
/// "<!-- saved from url=(0028)https://example.org/a-story -->"
const NOTE: &str = "<!-- saved from url=(";

/// The address, when the page names one on the web.
#[must_use]
pub fn own_address(page: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(page.get(..HEAD_BYTES).unwrap_or(page));
    let noted = noted(&head);
    let canonical = tags(&head, "<link").find_map(|tag| {
        let is_canonical =
            attribute(tag, "rel")?.split_whitespace().any(|rel| rel.eq_ignore_ascii_case("canonical"));
        is_canonical.then(|| attribute(tag, "href"))?
    });
    let stated = tags(&head, "<meta").find_map(|tag| {
        let is_address = attribute(tag, "property")?.eq_ignore_ascii_case("og:url");
        is_address.then(|| attribute(tag, "content"))?
    });
    [noted, canonical, stated].into_iter().flatten().find_map(|text| on_the_web(&text))
}

fn noted(head: &str) -> Option<String> {
    let after = head.get(head.find(NOTE)? + NOTE.len()..)?;
    let (_, address) = after.split_once(')')?;
    address.split_whitespace().next().map(str::to_owned)
}

fn on_the_web(text: &str) -> Option<String> {
    let url = Url::parse(text.trim()).ok().filter(|_| text.len() <= LONGEST)?;
    let is_web =
        matches!(url.scheme(), "http" | "https") && url.host_str().is_some_and(|host| host.contains('.'));
    (is_web && url.username().is_empty() && url.password().is_none()).then(|| url.to_string())
}

/// Tags of one kind, each from its name to its end.
fn tags<'a>(head: &'a str, opening: &'a str) -> impl Iterator<Item = &'a str> {
    head.match_indices('<').filter_map(move |(at, _)| {
        let tag = head.get(at..)?;
        let name = tag.get(..opening.len())?;
        let rest = tag.get(opening.len()..)?;
        let is_it = name.eq_ignore_ascii_case(opening) && rest.starts_with(|next: char| next.is_whitespace());
        is_it.then(|| rest.split('>').next())?
    })
}

/// An attribute of a tag, its quotes and the entities of addresses undone.
fn attribute(tag: &str, wanted: &str) -> Option<String> {
    let mut rest = tag;
    while let Some((name, after)) = rest.split_once('=') {
        let name = name.split_whitespace().next_back().unwrap_or_default();
        let after = after.trim_start();
        let (value, next) = match after.chars().next() {
            Some(quote @ ('"' | '\'')) => after.get(1..)?.split_once(quote)?,
            _ => after.split_once(char::is_whitespace).unwrap_or((after, "")),
        };
        if name.eq_ignore_ascii_case(wanted) {
            return Some(value.replace("&amp;", "&"));
        }
        rest = next;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_saved_page_says_where_it_came_from() {
        let cases = [
            (
                "<html><!-- saved from url=(0028)https://a.example/story --><head>",
                Some("https://a.example/story"),
            ),
            (
                "<head><link href='https://a.example/s?a=1&amp;b=2' rel=canonical>",
                Some("https://a.example/s?a=1&b=2"),
            ),
            ("<LINK REL=\"icon canonical\" HREF=\"https://a.example/x\">", Some("https://a.example/x")),
            ("<meta property=og:url content=https://a.example/y >", Some("https://a.example/y")),
            ("<link rel=canonical href=javascript:alert(1)>", None),
            ("<link rel=canonical href=https://user:word@a.example/>", None),
            (
                "<link rel=canonical href=file:///etc/passwd><meta property=og:url content=http://localhost/>",
                None,
            ),
            ("<linked rel=canonical href=https://a.example/>", None),
            ("<link rel=canonical href=\"https://a.example", None),
            ("", None),
        ];
        for (page, expected) in cases {
            assert_eq!(own_address(page.as_bytes()).as_deref(), expected, "{page}");
        }
    }
}
