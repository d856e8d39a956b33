//! Owns the truth: what the magazine says, stated plainly, for tests and benches that read its pages and feeds
//! and want to know how well they did. Never read by the server itself.

use serde::{Deserialize, Serialize};

use crate::feed::{self, FeedFormat};
use crate::gallery::Picture;
use crate::lists::Scope;
use crate::masthead::{Contributor, Section, Series};
use crate::page;
use crate::plain::{Plain, plain};
use crate::site::Site;
use crate::story::{InFeed, SeriesPlace, Story};

/// Everything the magazine says at one moment.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Truth {
    /// The magazine's name.
    pub name: String,
    /// One line under it.
    pub tagline: String,
    /// Its language.
    pub language: String,
    /// Where it is served.
    pub origin: String,
    /// The instant its dates count from, RFC 3339.
    pub now: String,
    /// The sections, in the order of the menu.
    pub sections: Vec<Section>,
    /// The series.
    pub series: Vec<Series>,
    /// The contributors, with their other spellings.
    pub contributors: Vec<Contributor>,
    /// Every picture there is, used or not; captions belong to stories and are empty here.
    pub pictures: Vec<TruePicture>,
    /// Every feed.
    pub feeds: Vec<TrueFeed>,
    /// Every story that stands on the site, newest first.
    pub stories: Vec<TrueStory>,
}

/// A feed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct TrueFeed {
    /// Its address.
    pub url: String,
    /// `rss`, `atom` or `json`.
    pub format: String,
    /// `whole`, `section`, `contributor` or `series`.
    pub scope: String,
    /// The slug of what it is of; none for the whole magazine.
    pub slug: Option<String>,
    /// How many stories it has, over all its pages.
    pub stories: usize,
}

/// A story.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct TrueStory {
    /// Its name in addresses.
    pub slug: String,
    /// Its canonical address.
    pub url: String,
    /// Its path, without the origin.
    pub path: String,
    /// The address it had before.
    pub old_url: String,
    /// Whether the old address redirects; otherwise it shows the same page.
    pub is_old_url_redirected: bool,
    /// Its guid in feeds.
    pub guid: String,
    /// Its headline.
    pub title: String,
    /// The line under the headline.
    pub dek: String,
    /// The name of its section.
    pub section: String,
    /// The slug of its section.
    pub section_slug: String,
    /// A part of the section, where there is one.
    pub subsection: Option<String>,
    /// Its kind, as in the kicker.
    pub kind: String,
    /// Who wrote it.
    pub contributors: Vec<TrueCredit>,
    /// Its place in a series.
    pub series: Option<SeriesPlace>,
    /// Its tags.
    pub tags: Vec<String>,
    /// When it was published, RFC 3339.
    pub published: String,
    /// When it was last changed, RFC 3339; the same instant if never.
    pub modified: String,
    /// The large picture over it.
    pub hero: Option<TruePicture>,
    /// Its summary in feeds.
    pub summary: String,
    /// Paragraphs, list items, terms, descriptions, questions and code in order, white space folded. A
    /// footnote's number stands in its paragraph as it does on the page.
    pub paragraphs: Vec<String>,
    /// Headings inside the body.
    pub headings: Vec<String>,
    /// Cells and captions of tables.
    pub cells: Vec<String>,
    /// The texts of the footnotes, in order.
    pub notes: Vec<String>,
    /// Pull quotes, which repeat the body and are not part of it.
    pub pull_quotes: Vec<String>,
    /// Pictures in the body.
    pub pictures: Vec<TruePicture>,
    /// Embeds in the body.
    pub embeds: Vec<TrueEmbed>,
    /// Words in the paragraphs; for Chinese, characters.
    pub word_count: usize,
    /// Its language.
    pub language: String,
    /// `ltr` or `rtl`.
    pub direction: String,
    /// Whether feeds carry the whole text.
    pub in_feed: InFeed,
}

/// A person over a story.
#[derive(Debug, Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct TrueCredit {
    /// The person.
    pub slug: String,
    /// Their true name.
    pub name: String,
    /// Their name as printed over this story.
    pub printed: String,
}

/// A picture in a story.
#[derive(Debug, Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct TruePicture {
    /// Its address in full size.
    pub url: String,
    /// What it shows.
    pub alt: String,
    /// What stands under it.
    pub caption: String,
    /// Who made it.
    pub credit: String,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Its media type.
    pub media_type: String,
}

/// An embed in a story.
#[derive(Debug, Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct TrueEmbed {
    /// `youtube`, `vimeo`, `x`, `mastodon`, `map` or `podcast`.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// The words of a post, or the line under a frame.
    pub text: String,
    /// Where it comes from.
    pub url: String,
}

/// The truth about a site as it stands.
pub(crate) fn truth(site: &Site) -> Truth {
    let masthead = &site.masthead;
    Truth {
        name: masthead.name.clone(),
        tagline: masthead.tagline.clone(),
        language: masthead.language.clone(),
        origin: site.origin.clone(),
        now: site.now.to_string(),
        sections: masthead.sections.clone(),
        series: masthead.series.clone(),
        contributors: masthead.contributors.clone(),
        pictures: site
            .gallery
            .pictures()
            .iter()
            .map(|picture| true_picture(site, picture, "", "", None))
            .collect(),
        feeds: feeds(site),
        stories: site.stories().iter().map(|story| true_story(site, story)).collect(),
    }
}

fn feeds(site: &Site) -> Vec<TrueFeed> {
    let masthead = &site.masthead;
    let scopes = std::iter::once((Scope::Whole, "whole", None))
        .chain(
            masthead
                .sections
                .iter()
                .map(|section| (Scope::Section(section.slug.clone()), "section", Some(section.slug.clone()))),
        )
        .chain(masthead.contributors.iter().map(|person| {
            (Scope::Contributor(person.slug.clone()), "contributor", Some(person.slug.clone()))
        }))
        .chain(
            masthead
                .series
                .iter()
                .map(|series| (Scope::Series(series.slug.clone()), "series", Some(series.slug.clone()))),
        );
    let mut found = Vec::new();
    for (scope, name, slug) in scopes {
        let stories = site.stories().iter().filter(|story| scope.holds(story)).count();
        for format in feed::formats(&scope) {
            found.push(TrueFeed {
                url: site.url(&feed::path(&scope, *format)),
                format: format_name(*format).to_owned(),
                scope: name.to_owned(),
                slug: slug.clone(),
                stories,
            });
        }
    }
    found
}

fn format_name(format: FeedFormat) -> &'static str {
    match format {
        FeedFormat::Rss => "rss",
        FeedFormat::Atom => "atom",
        FeedFormat::Json => "json",
    }
}

fn true_story(site: &Site, story: &Story) -> TrueStory {
    let body = plain(&story.fragment());
    let issue = story.hero.as_ref().and_then(|hero| hero.issue);
    TrueStory {
        slug: story.slug.clone(),
        url: site.url(&story.path()),
        path: story.path(),
        old_url: site.url(&story.old_path()),
        is_old_url_redirected: page::old_addresses_redirect(site, story),
        guid: story.guid(),
        title: story.title.clone(),
        dek: story.dek.clone(),
        section: site
            .masthead
            .section(&story.section)
            .map_or_else(String::new, |section| section.name.clone()),
        section_slug: story.section.clone(),
        subsection: story.subsection.clone(),
        kind: story.kind.clone(),
        contributors: credits(site, story),
        series: story.series.clone(),
        tags: story.tags.clone(),
        published: story.published.to_string(),
        modified: story.modified.to_string(),
        hero: story.hero.as_ref().and_then(|hero| {
            let picture = site.gallery.picture(&hero.picture)?;
            Some(true_picture(site, picture, &hero.caption, &hero.credit, issue))
        }),
        summary: story.summary.clone(),
        word_count: words(&body, &story.language),
        pictures: body
            .pictures
            .iter()
            .filter_map(|(name, caption, credit)| {
                Some(true_picture(site, site.gallery.picture(name)?, caption, credit, issue))
            })
            .collect(),
        embeds: body
            .embeds
            .iter()
            .map(|[kind, title, text, url]| TrueEmbed {
                kind: kind.clone(),
                title: title.clone(),
                text: text.clone(),
                url: url.clone(),
            })
            .collect(),
        paragraphs: body.paragraphs,
        headings: body.headings,
        cells: body.cells,
        notes: body.notes,
        pull_quotes: body.pull_quotes,
        language: story.language.clone(),
        direction: story.direction.clone(),
        in_feed: story.in_feed,
    }
}

fn credits(site: &Site, story: &Story) -> Vec<TrueCredit> {
    story
        .credits
        .iter()
        .map(|credit| TrueCredit {
            slug: credit.slug.clone(),
            name: site
                .masthead
                .contributor(&credit.slug)
                .map_or_else(String::new, |person| person.name.clone()),
            printed: credit.printed.clone(),
        })
        .collect()
}

fn true_picture(
    site: &Site,
    picture: &Picture,
    caption: &str,
    credit: &str,
    issue: Option<u64>,
) -> TruePicture {
    let address = site.url(&picture.path());
    TruePicture {
        url: issue.map_or_else(|| address.clone(), |issue| format!("{address}?issue={issue}")),
        alt: picture.alt.clone(),
        caption: caption.to_owned(),
        credit: if credit.is_empty() { picture.credit.clone() } else { credit.to_owned() },
        width: picture.width,
        height: picture.height,
        media_type: picture.media_type().to_owned(),
    }
}

fn words(body: &Plain, language: &str) -> usize {
    if language.starts_with("zh") || language.starts_with("ja") {
        body.paragraphs.iter().flat_map(|text| text.chars()).filter(|letter| letter.is_alphanumeric()).count()
    } else {
        body.paragraphs.iter().map(|text| text.split_whitespace().count()).sum()
    }
}
