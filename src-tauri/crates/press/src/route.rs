//! Owns the addresses of the site: which path shows what. Never makes weather.

use axum::http::StatusCode;

use crate::answer::Page;
use crate::feed::{self, FeedFormat};
use crate::lists::{Scope, list};
use crate::page;
use crate::site::Site;

const FAVICON: &str = concat!(
    r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#17566b"/>"##,
    r##"<g fill="none" stroke="#f7f5f0" stroke-width="1.6"><circle cx="16" cy="16" r="10"/><ellipse cx="16" cy="16" rx="4.2" ry="10"/>"##,
    r##"<path d="M6 16h20"/></g></svg>"##
);

/// A GIF of one clear point.
const BEACON: &[u8] = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\x00\x00\x00!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;";

/// What a query asks for.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Query<'a>(pub(crate) &'a str);

impl<'a> Query<'a> {
    /// A field's value as it stands, not decoded.
    pub(crate) fn field(self, name: &str) -> Option<&'a str> {
        self.0.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
    }

    fn number(self, name: &str) -> Option<u32> {
        self.field(name).and_then(|value| value.parse().ok())
    }

    fn page(self) -> usize {
        self.field("page").and_then(|value| value.parse().ok()).unwrap_or(1)
    }
}

/// What lies at a path; a page that says so where nothing does. `guid_suffix` goes to feeds.
pub(crate) fn route(site: &Site, path: &str, query: Query<'_>, guid_suffix: &str) -> Page {
    // Where a moved feed has moved to: everything lies there too.
    let path = path.strip_prefix("/moved").filter(|rest| rest.starts_with('/')).unwrap_or(path);
    let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
    found(site, path, &segments, query, guid_suffix).unwrap_or_else(|| not_found(site))
}

fn found(site: &Site, path: &str, segments: &[&str], query: Query<'_>, guid_suffix: &str) -> Option<Page> {
    match segments {
        [] => Some(page::front(site, &list(site, Scope::Whole, query.page())?)),
        ["media", file] => media(site, file, query),
        ["sound", file] => sound(site, file),
        ["assets", "press.css"] => Some(Page::text("text/css".to_owned(), page::STYLE.to_owned())),
        ["assets", "press.js"] => Some(Page::text("text/javascript".to_owned(), page::SCRIPT.to_owned())),
        ["favicon.svg"] => Some(Page::picture("image/svg+xml", FAVICON.into(), site.now)),
        ["favicon.ico"] => Some(Page::redirect(StatusCode::MOVED_PERMANENTLY, "/favicon.svg".to_owned())),
        ["beacon.gif"] => Some(Page::text("image/gif".to_owned(), String::new()).with_body(BEACON)),
        ["robots.txt"] => Some(robots(site)),
        ["sitemap.xml"] => Some(sitemap(site)),
        ["subscriptions.opml"] => Some(feed::opml(site)),
        ["_portal", "login"] => Some(page::portal()),
        [year, month, day, slug] => old_address(site, [year, month, day], slug),
        [.., last] if FeedFormat::from_file(last).is_some() => {
            let format = FeedFormat::from_file(last)?;
            let scope = scope(segments.split_last()?.1)?;
            feed::formats(&scope).contains(&format).then_some(())?;
            Some(feed::feed(site, &list(site, scope, query.page())?, format, guid_suffix))
        }
        _ if !path.ends_with('/') => {
            found(site, &format!("{path}/"), segments, query, guid_suffix)?;
            Some(Page::redirect(StatusCode::MOVED_PERMANENTLY, format!("{path}/")))
        }
        ["stories", slug, number] => page::later_part(site, site.story(slug)?, number),
        ["stories", slug] => site.story(slug).map(|story| page::story(site, story)),
        _ => listing(site, scope(segments)?, query.page()),
    }
}

fn scope(segments: &[&str]) -> Option<Scope> {
    match segments {
        [] => Some(Scope::Whole),
        ["sections", slug] => Some(Scope::Section((*slug).to_owned())),
        ["contributors", slug] => Some(Scope::Contributor((*slug).to_owned())),
        ["series", slug] => Some(Scope::Series((*slug).to_owned())),
        ["tags", slug] => Some(Scope::Tag((*slug).to_owned())),
        _ => None,
    }
}

fn listing(site: &Site, scope: Scope, page: usize) -> Option<Page> {
    let list = list(site, scope, page)?;
    Some(match &list.scope {
        Scope::Contributor(slug) => page::contributor(site, &list, site.masthead.contributor(slug)?),
        _ => page::listing(site, &list),
    })
}

fn media(site: &Site, file: &str, query: Query<'_>) -> Option<Page> {
    let (name, extension) = file.rsplit_once('.')?;
    let picture = site.gallery.picture(name).filter(|picture| picture.extension() == extension)?;
    let print = site.gallery.print(picture, query.number("width"))?;
    Some(Page::picture(picture.media_type(), print, crate::story::hours_before(site.now, 24.0 * 365.0)))
}

fn sound(site: &Site, file: &str) -> Option<Page> {
    let story = site.story(file.strip_suffix(".wav")?).filter(|story| story.is_heard())?;
    Some(Page::picture("audio/wav", crate::sound::bell(&story.slug), story.published))
}

/// Before it moved to short addresses the magazine put the day into them. Some lead on, some still stand.
fn old_address(site: &Site, day: [&str; 3], slug: &str) -> Option<Page> {
    let story = site.story(slug)?;
    let asked = format!("/{}/{slug}", day.join("/"));
    if asked != story.old_path() {
        return None;
    }
    Some(if page::old_addresses_redirect(site, story) {
        Page::redirect(StatusCode::MOVED_PERMANENTLY, story.path())
    } else {
        page::story(site, story)
    })
}

fn not_found(site: &Site) -> Page {
    page::message(site, "Nothing here", "There is no page at this address, or not any more.")
        .with_status(StatusCode::NOT_FOUND)
}

fn robots(site: &Site) -> Page {
    let text = format!(
        "User-agent: *\nDisallow: /search\nDisallow: /_ctl/\nAllow: /\nSitemap: {}\n",
        site.url("/sitemap.xml")
    );
    Page::text("text/plain; charset=utf-8".to_owned(), text)
}

fn sitemap(site: &Site) -> Page {
    let entries: String = site
        .stories()
        .iter()
        .map(|story| {
            format!(
                "<url><loc>{}</loc><lastmod>{}</lastmod></url>\n",
                site.url(&story.path()),
                story.modified
            )
        })
        .collect();
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{entries}</urlset>\n"
    );
    Page::text("application/xml".to_owned(), text)
}
