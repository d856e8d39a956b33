//! Links a reader follows out of a story.

use crate::contract::LinkPreview;
use crate::voice::say_of;
use crate::{AppError, Library, rows, words};
use layover_content::canonical::canonical;
use layover_model::ArticleId;
use url::Url;

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkTarget {
    /// A story in this library.
    OnBoard(i64),
    /// An http, https or mailto address for the system.
    Elsewhere(String),
    /// Kept until there is a network; said in a sentence.
    Kept(String),
}

impl Library {
    /// What a link leads to: our copy of the story when there is one, else an address for the system.
    ///
    /// # Errors
    /// The link is no http, https or mailto address.
    pub async fn link_target(&self, link: String) -> Result<LinkTarget, AppError> {
        let address = Url::parse(&link).map_err(|_| AppError::RefusedLink(shortened(&link)))?;
        if !matches!(address.scheme(), "http" | "https" | "mailto") {
            return Err(AppError::RefusedLink(shortened(&link)));
        }
        let forms = forms(&address);
        let on_board = self.with_store(move |store| Ok(store.find_by_addresses(&forms)?)).await?;
        Ok(on_board
            .map_or_else(|| LinkTarget::Elsewhere(address.to_string()), |story| LinkTarget::OnBoard(story.0)))
    }

    /// The same for a link in the story `from`: to itself it leads out, to its original.
    pub(crate) async fn target_from(&self, link: String, from: Option<i64>) -> Result<LinkTarget, AppError> {
        let target = self.link_target(link.clone()).await?;
        let is_itself = matches!(target, LinkTarget::OnBoard(story) if Some(story) == from);
        Ok(if is_itself { LinkTarget::Elsewhere(link) } else { target })
    }

    /// Where a link leads, told before it is followed: by the library alone, nobody else is asked. `from` is
    /// the story it stands in.
    ///
    /// # Errors
    /// The link is no http, https or mailto address, or the library could not be read.
    pub async fn peek_link(&self, link: String, from: Option<i64>) -> Result<LinkPreview, AppError> {
        let story = match self.target_from(link, from).await? {
            LinkTarget::OnBoard(story) => ArticleId(story),
            LinkTarget::Elsewhere(address) | LinkTarget::Kept(address) => return Ok(elsewhere(&address)),
        };
        let stored = self.with_store(move |store| Ok(store.rows(&[story])?)).await?;
        let row = stored.into_iter().next().map(rows::row).ok_or(AppError::UnknownStory(story.0))?;
        let mut line = format!("{} · {}", say_of("linkPreview", "here", &[]), row.publication);
        if row.minutes > 0 {
            line.push_str(&format!(" · {}", words::reading_minutes(row.minutes)));
        }
        Ok(LinkPreview { title: words::one_line(&row.title), line: words::one_line(&line) })
    }
}

/// An address as its host, in the letters that cannot be mistaken, and the rest.
fn elsewhere(address: &str) -> LinkPreview {
    let Ok(parsed) = Url::parse(address) else {
        return LinkPreview { title: shortened(address), line: String::new() };
    };
    let Some(host) = parsed.host_str() else {
        return LinkPreview { title: shortened(parsed.path()), line: say_of("linkPreview", "mail", &[]) };
    };
    let rest: String = address.split_once(host).map_or("", |(_, rest)| rest).chars().take(200).collect();
    let line = if matches!(rest.as_str(), "" | "/") { say_of("linkPreview", "browser", &[]) } else { rest };
    LinkPreview { title: host.to_owned(), line }
}

/// An address as stories may be known by it: folded, as it stands, and as its source may have printed it where the
/// story's page calls another address its own.
fn forms(address: &Url) -> Vec<String> {
    let mut plain = address.clone();
    plain.set_fragment(None);
    let Some(folded) = canonical(address.as_str()) else { return vec![address.to_string()] };
    let mut forms = vec![folded.clone(), plain.to_string()];
    let rest = folded.trim_start_matches("https://");
    for scheme in ["https", "http"] {
        for host in ["", "www."] {
            forms.push(format!("{scheme}://{host}{rest}"));
            if !rest.contains('?') {
                forms.push(format!("{scheme}://{host}{rest}/"));
            }
        }
    }
    forms
}

fn shortened(link: &str) -> String {
    link.chars().filter(|letter| !letter.is_control()).take(80).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_told_as_host_and_rest() {
        let told = |address: &str| {
            let LinkPreview { title, line } = elsewhere(address);
            (title, line)
        };
        let pair = |title: &str, line: &str| (title.to_owned(), line.to_owned());
        assert_eq!(told("https://quay.example/a/b?c=d#e"), pair("quay.example", "/a/b?c=d#e"));
        assert_eq!(told("https://quay.example/"), pair("quay.example", "Opens in your browser"));
        assert_eq!(told("mailto:desk@quay.example"), pair("desk@quay.example", "Opens in your mail program"));
        // A letter of another script that looks like one of ours.
        let spoofed = Url::parse("https://qu\u{430}y.example/").map(String::from);
        assert_eq!(told(&spoofed.unwrap_or_default()).0, "xn--quy-7cd.example");
        // Who one is said to be on a site is no host.
        assert_eq!(told("https://bank.example@evil.example/x").0, "evil.example");
    }
}
