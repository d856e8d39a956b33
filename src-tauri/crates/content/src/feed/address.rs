//! Addresses: made absolute, alone and inside mark-up.

use super::markup::print::escape;
use super::markup::{Entities, Token, Tokens};
use std::borrow::Cow;
use url::{ParseError, Url};

/// Attributes that hold one address.
const ADDRESSES: [&str; 6] = ["href", "src", "poster", "data-src", "cite", "longdesc"];

/// An address as a feed writes it, absolute if it can be. What is absolute already stays as written.
pub(crate) fn resolve(stated: &str, base: Option<&Url>) -> Option<String> {
    let stated: String = stated.trim().chars().filter(|c| !matches!(c, '\n' | '\r' | '\t')).collect();
    if stated.is_empty() {
        return None;
    }
    if stated.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("www.")) {
        return Some(format!("http://{stated}"));
    }
    Some(match (Url::parse(&stated), base) {
        (Err(ParseError::RelativeUrlWithoutBase), Some(base)) => {
            base.join(&stated).map_or(stated, String::from)
        }
        (Err(ParseError::RelativeUrlWithoutBase), None) if stated.starts_with("//") => {
            format!("https:{stated}")
        }
        _ => stated,
    })
}

/// Whether a text is an address a reader could open.
pub(crate) fn is_web(text: &str) -> bool {
    let text = text.trim();
    !text.contains(char::is_whitespace)
        && ["http://", "https://"]
            .iter()
            .any(|scheme| text.get(..scheme.len()).is_some_and(|s| s.eq_ignore_ascii_case(scheme)))
}

/// Mark-up with its relative addresses made absolute; everything else stays byte for byte. Fragments stay.
pub(crate) fn resolve_markup<'a>(markup: &'a str, base: Option<&Url>) -> Cow<'a, str> {
    let Some(base) = base.filter(|_| markup.contains('<')) else { return Cow::Borrowed(markup) };
    let mut out = String::new();
    let mut done = 0;
    for token in Tokens::new(markup) {
        let Token::Start { attributes, .. } = token else { continue };
        for (name, value) in attributes {
            if !ADDRESSES.iter().any(|address| name.eq_ignore_ascii_case(address)) {
                continue;
            }
            let Some(absolute) = absolute(value, base) else { continue };
            // Both are parts of the same string, so the difference is the value's place in it.
            let at = (value.as_ptr() as usize).saturating_sub(markup.as_ptr() as usize);
            out.push_str(markup.get(done..at).unwrap_or_default());
            escape(&absolute, true, &mut out);
            done = at + value.len();
        }
    }
    if done == 0 {
        return Cow::Borrowed(markup);
    }
    out.push_str(markup.get(done..).unwrap_or_default());
    Cow::Owned(out)
}

fn absolute(value: &str, base: &Url) -> Option<String> {
    let value = Entities::default().decode(value.trim()).into_owned();
    if value.is_empty()
        || value.starts_with('#')
        || Url::parse(&value) != Err(ParseError::RelativeUrlWithoutBase)
    {
        return None;
    }
    base.join(&value).ok().map(String::from)
}
