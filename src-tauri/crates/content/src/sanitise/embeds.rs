//! What a page embeds becomes a link card: where it is, what kind it is, and what it is called. Must never make
//! a card for a frame of a host that nobody knows, unless the page prints a caption to it: it may be an advert, a
//! counter or worse.

use dom_query::NodeRef;
use url::Url;

use super::address::web_address;
use super::pictures::{is_placeholder, is_tracking};

/// A link card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Card {
    pub(super) url: String,
    pub(super) kind: &'static str,
    pub(super) title: String,
    /// A still picture of a film.
    pub(super) poster: Option<String>,
}

/// Host with the beginning of a path, kind, what to call it when the page does not say.
const KINDS: [(&str, &str, &str); 50] = [
    ("youtube.com", "youtube", "Video on YouTube"),
    ("youtube-nocookie.com", "youtube", "Video on YouTube"),
    ("youtu.be", "youtube", "Video on YouTube"),
    ("vimeo.com", "vimeo", "Video on Vimeo"),
    ("dailymotion.com", "video", "Video on Dailymotion"),
    ("rumble.com", "video", "Video on Rumble"),
    ("twitter.com", "x", "Post on X"),
    ("x.com", "x", "Post on X"),
    ("instagram.com", "instagram", "Post on Instagram"),
    ("facebook.com", "facebook", "Post on Facebook"),
    ("tiktok.com", "tiktok", "Video on TikTok"),
    ("bsky.app", "bluesky", "Post on Bluesky"),
    ("threads.net", "threads", "Post on Threads"),
    ("soundcloud.com", "audio", "Sound on SoundCloud"),
    ("spotify.com", "audio", "Sound on Spotify"),
    ("podcasts.apple.com", "audio", "Podcast"),
    ("megaphone.fm", "audio", "Podcast"),
    ("simplecast.com", "audio", "Podcast"),
    ("libsyn.com", "audio", "Podcast"),
    ("buzzsprout.com", "audio", "Podcast"),
    ("bandcamp.com", "audio", "Sound on Bandcamp"),
    ("acast.com", "audio", "Podcast"),
    ("art19.com", "audio", "Podcast"),
    ("omny.fm", "audio", "Podcast"),
    ("podbean.com", "audio", "Podcast"),
    ("transistor.fm", "audio", "Podcast"),
    ("mixcloud.com", "audio", "Sound on Mixcloud"),
    ("archive.org", "video", "Recording at the Internet Archive"),
    ("brightcove.net", "video", "Video"),
    ("c-span.org", "video", "Video on C-SPAN"),
    ("jwplayer.com", "video", "Video"),
    ("odysee.com", "video", "Video on Odysee"),
    ("streamable.com", "video", "Video on Streamable"),
    ("ted.com", "video", "Talk on TED"),
    ("twitch.tv", "video", "Video on Twitch"),
    ("wistia.com", "video", "Video"),
    ("wistia.net", "video", "Video"),
    ("google.com/maps", "map", "Map"),
    ("maps.google.com", "map", "Map"),
    ("openstreetmap.org", "map", "Map"),
    ("openstreetmap.fr", "map", "Map"),
    ("datawrapper.de", "chart", "Chart"),
    ("dwcdn.net", "chart", "Chart"),
    ("infogram.com", "chart", "Chart"),
    ("tableau.com", "chart", "Chart"),
    ("flourish.studio", "chart", "Chart"),
    ("flo.uri.sh", "chart", "Chart"),
    ("documentcloud.org", "document", "Document"),
    ("docs.google.com", "document", "Document"),
    ("scribd.com", "document", "Document"),
];
/// Frames that sell, count or ask.
const UNWANTED: [&str; 16] = [
    "doubleclick",
    "googlesyndication",
    "googletagmanager",
    "amazon-adsystem",
    "adservice",
    "facebook.com/plugins/like",
    "facebook.com/plugins/page",
    "platform.twitter.com/widgets",
    "disqus",
    "recaptcha",
    "consent",
    "taboola",
    "outbrain",
    "newsletter",
    "subscribe",
    "/ads/",
];
const ADDRESS_ATTRIBUTES: [&str; 7] = [
    "src",
    "data-src",
    "data-lazy-src",
    "data-runner-src",
    "data-original",
    "data-cmp-src",
    "data-litespeed-src",
];

/// The card for an embedding element, when it leads anywhere worth going.
pub(super) fn card(node: &NodeRef<'_>, base: Option<&Url>) -> Option<Card> {
    let name = node.node_name()?;
    let url = address(node, &name, base)?;
    let lower = url.to_ascii_lowercase();
    if UNWANTED.iter().any(|part| lower.contains(part)) || is_beacon(node) {
        return None;
    }
    let url = watchable(&url);
    let known = KINDS.iter().find(|(place, _, _)| is_at(&url, place));
    let (kind, fallback) = match (known, name.as_ref()) {
        (Some((_, kind, label)), _) => (*kind, (*label).to_owned()),
        (None, _) if is_mastodon(&url) => ("mastodon", "Post on Mastodon".to_owned()),
        (None, "video" | "amp-video") => ("video", format!("Video at {}", host_of(&url))),
        (None, "audio" | "amp-audio") => ("audio", format!("Sound at {}", host_of(&url))),
        (None, _) if is_own_site(&url, base) => ("page", format!("Embedded page at {}", host_of(&url))),
        (None, _) if is_captioned(node) => ("page", format!("Embedded page at {}", host_of(&url))),
        (None, _) => return None,
    };
    let title = ["title", "aria-label", "data-title", "playlabel"].iter().find_map(|attribute| {
        node.attr(attribute).map(|title| crate::text::fold(&title)).filter(|title| !title.is_empty())
    });
    // Cleaned once more it is a picture like any other: one that counts readers is none here either.
    let poster = node.attr("poster").and_then(|poster| web_address(&poster, base));
    let poster = poster.filter(|poster| !is_tracking(poster) && !is_placeholder(poster));
    Some(Card { url, kind, title: title.unwrap_or(fallback), poster })
}

/// Whether a frame shows something of a place readers know, or something the page captions.
pub(crate) fn is_known(node: &NodeRef<'_>) -> bool {
    let url = node.node_name().and_then(|name| address(node, &name, None));
    url.is_some_and(|url| {
        KINDS.iter().any(|(place, _, _)| is_at(&url, place)) || is_mastodon(&url) || is_captioned(node)
    })
}

/// "https://any.example/@name/123/embed": a post of a place that anybody may run.
fn is_mastodon(url: &str) -> bool {
    let Some((_, path)) = url.split_once("/@") else { return false };
    let mut parts = path.split(['/', '?']);
    let is_post = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.next().is_some()
        && parts.next().is_some_and(is_post)
        && parts.next().is_none_or(|end| end == "embed")
}

/// Whether a figure holds the frame together with a caption.
fn is_captioned(node: &NodeRef<'_>) -> bool {
    let figure = node.ancestors_it(Some(3)).find(|around| around.has_name("figure"));
    figure.is_some_and(|figure| {
        figure.descendants_it().any(|inner| inner.has_name("figcaption") && !inner.text().trim().is_empty())
    })
}

fn address(node: &NodeRef<'_>, name: &str, base: Option<&Url>) -> Option<String> {
    if matches!(name, "amp-youtube" | "lite-youtube" | "youtube-video") {
        let id = node.attr("data-videoid").or_else(|| node.attr("videoid"))?;
        return web_address(&format!("https://www.youtube.com/watch?v={}", id.trim()), None);
    }
    if name == "lite-vimeo" {
        return web_address(&format!("https://vimeo.com/{}", node.attr("videoid")?.trim()), None);
    }
    if name == "amp-twitter" {
        return web_address(
            &format!("https://twitter.com/i/status/{}", node.attr("data-tweetid")?.trim()),
            None,
        );
    }
    let own = ADDRESS_ATTRIBUTES
        .iter()
        .find_map(|attribute| node.attr(attribute).and_then(|src| web_address(&src, base)));
    own.or_else(|| {
        let sources = node.descendants().into_iter().filter(|inner| inner.has_name("source"));
        sources.into_iter().find_map(|source| source.attr("src").and_then(|src| web_address(&src, base)))
    })
}

/// The page people watch, rather than the player that a page embeds.
fn watchable(url: &str) -> String {
    let id_after = |mark: &str| {
        let (_, rest) = url.split_once(mark)?;
        let id: String =
            rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
        (!id.is_empty() && id != "videoseries").then_some(id)
    };
    let lower = url.to_ascii_lowercase();
    if lower.contains("youtube") {
        if let Some(id) = id_after("/embed/").or_else(|| id_after("/v/")) {
            return format!("https://www.youtube.com/watch?v={id}");
        }
    } else if is_mastodon(url) {
        return url.strip_suffix("/embed").unwrap_or(url).to_owned();
    } else if lower.contains("player.vimeo.com")
        && let Some(id) = id_after("/video/")
    {
        return format!("https://vimeo.com/{id}");
    }
    url.to_owned()
}

/// Whether an address is at `place`: a host or one of its sub-domains, and where it names a path, below that.
fn is_at(url: &str, place: &str) -> bool {
    let Ok(url) = Url::parse(url) else { return false };
    let (host, path) = place.split_once('/').unwrap_or((place, ""));
    is_host_or_below(url.host_str().unwrap_or_default(), host)
        && url.path().trim_start_matches('/').starts_with(path)
}

/// Whether a frame shows a page of the site the story is on.
fn is_own_site(url: &str, base: Option<&Url>) -> bool {
    let Some(own) = base.and_then(Url::host_str) else { return false };
    let own = own.strip_prefix("www.").unwrap_or(own);
    Url::parse(url).ok().and_then(|url| Some(is_host_or_below(url.host_str()?, own))).unwrap_or_default()
}

fn is_host_or_below(host: &str, place: &str) -> bool {
    host.strip_suffix(place).is_some_and(|before| before.is_empty() || before.ends_with('.'))
}

fn is_beacon(node: &NodeRef<'_>) -> bool {
    let tiny = |name: &str| {
        node.attr(name).and_then(|value| value.trim().parse::<u32>().ok()).is_some_and(|size| size <= 2)
    };
    tiny("width") && tiny("height")
        || node
            .attr("style")
            .is_some_and(|style| style.replace(' ', "").to_ascii_lowercase().contains("display:none"))
}

fn host_of(url: &str) -> String {
    let host = Url::parse(url).ok().and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(&host).to_owned()
}
