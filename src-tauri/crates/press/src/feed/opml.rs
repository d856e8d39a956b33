//! Prints the magazine's feeds as OPML 2.0, for readers that subscribe to many at once.

use crate::answer::Page;
use crate::lists::Scope;
use crate::site::Site;

use super::xml::Xml;
use super::{FeedFormat, path};

/// The OPML file: the whole magazine, then its sections in a folder, then its contributors in another.
pub(crate) fn opml(site: &Site) -> Page {
    let masthead = &site.masthead;
    let mut xml = Xml::new();
    xml.open("opml", &[("version", "2.0")])
        .open("head", &[])
        .text("title", &masthead.name)
        .close("head")
        .open("body", &[]);
    outline(&mut xml, site, &masthead.name, &Scope::Whole, FeedFormat::Rss);
    xml.open("outline", &[("text", "Sections")]);
    for section in &masthead.sections {
        let title = format!("{} | {}", section.name, masthead.name);
        outline(&mut xml, site, &title, &Scope::Section(section.slug.clone()), FeedFormat::Atom);
    }
    xml.close("outline").open("outline", &[("text", "Contributors")]);
    for person in &masthead.contributors {
        outline(&mut xml, site, &person.name, &Scope::Contributor(person.slug.clone()), FeedFormat::Rss);
    }
    xml.close("outline").close("body").close("opml");
    Page::text("text/x-opml; charset=utf-8".to_owned(), xml.finish())
}

fn outline(xml: &mut Xml, site: &Site, title: &str, scope: &Scope, format: FeedFormat) {
    let kind = if format == FeedFormat::Atom { "atom" } else { "rss" };
    xml.empty(
        "outline",
        &[
            ("type", kind),
            ("text", title),
            ("title", title),
            ("xmlUrl", &site.url(&path(scope, format))),
            ("htmlUrl", &site.url(&scope.path())),
        ],
    );
}
