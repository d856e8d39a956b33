//! One story as a fragment of a page: head, picture, body, foot. The same for an e-book and for a file.

use super::album::Album;
use super::html::without_xml;
use crate::voice::With::Text;
use crate::voice::{say, say_of, say_with};
use crate::{rows, serving, story_page, words};
use layover_content::canonical::canonical;
use layover_content::serve::ServedPicture;
use layover_content::xhtml::{self, Setting, escape_attribute, escape_text, language_tag};
use layover_model::{CreditRole, PictureState};
use layover_store::Story;
use std::collections::HashMap;

/// Where stories of the same file stand, by their folded addresses.
pub(super) type Neighbours = HashMap<String, String>;

/// How a story is written.
pub(super) struct Hand<'a, 'b> {
    pub(super) album: &'a Album<'b>,
    pub(super) neighbours: &'a Neighbours,
    /// Ids begin with this.
    pub(super) ids: String,
    pub(super) is_epub: bool,
    /// The section printed right over it: a kicker that says the same is not printed again.
    pub(super) under: &'a str,
}

impl Hand<'_, '_> {
    /// Runs with the setting of a story's page.
    pub(super) fn with<T>(&self, story: &Story, run: impl FnOnce(&Setting<'_>) -> T) -> T {
        let hero = story.hero.iter().map(|hero| (hero.hero.picture.url.as_str(), hero.state));
        let states: HashMap<&str, PictureState> = story
            .pictures
            .iter()
            .map(|(picture, state)| (picture.url.as_str(), *state))
            .chain(hero)
            .collect();
        let picture =
            |url: &str| self.album.show(url, states.get(url).copied().unwrap_or(PictureState::Wanted));
        let link = |url: &str| canonical(url).and_then(|folded| self.neighbours.get(&folded).cloned());
        run(&Setting { picture: &picture, link: &link, ids: &self.ids, is_epub: self.is_epub })
    }
}

/// A story on a page of its own, its pictures as the caller says.
pub(crate) fn story_fragment(story: &Story, picture: &dyn Fn(&str) -> ServedPicture) -> String {
    fragment(story, &Setting { picture, link: &|_| None, ids: "", is_epub: false }, "")
}

/// Language and direction of that page.
pub(crate) fn story_page_attributes(story: &Story) -> String {
    without_xml(&attributes(&story.row.language, story.row.direction.as_attribute()))
}

/// A story as a fragment.
pub(super) struct Sheet {
    /// ` lang="…" xml:lang="…" dir="…"`, as its element carries them.
    pub(super) attributes: String,
    pub(super) title: String,
    pub(super) html: String,
}

pub(super) fn sheet(story: &Story, hand: &Hand<'_, '_>) -> Sheet {
    let row = rows::row(story.row.clone());
    let html = hand.with(story, |setting| fragment(story, setting, hand.under));
    Sheet {
        attributes: attributes(&row.language, story.row.direction.as_attribute()),
        title: row.title,
        html,
    }
}

fn fragment(story: &Story, setting: &Setting<'_>, under: &str) -> String {
    let head = head(story, &rows::row(story.row.clone()), under);
    let hero = hero(story, setting);
    format!("{head}{hero}<div class=\"body\">{}</div>{}", body(story, setting), foot(story))
}

/// Language and direction of an element.
pub(super) fn attributes(language: &str, direction: &str) -> String {
    let language =
        language_tag(language).map(|tag| format!(" lang=\"{tag}\" xml:lang=\"{tag}\"")).unwrap_or_default();
    format!("{language} dir=\"{direction}\"")
}

fn head(story: &Story, row: &crate::contract::StoryRow, under: &str) -> String {
    let line = |tag: &str, class: &str, text: &str| {
        if text.is_empty() {
            String::new()
        } else {
            format!("<{tag} class=\"{class}\">{}</{tag}>", escape_text(text))
        }
    };
    let kicker = if row.kicker.is_empty() { &row.publication } else { &row.kicker };
    let kicker = if kicker == under { "" } else { kicker };
    let makers: String = makers(story).iter().map(|words| line("p", "byline", words)).collect();
    let mut facts = vec![row.publication.clone(), serving::day(story.row.published)];
    if row.minutes > 0 {
        facts.push(words::reading_minutes(row.minutes).replace(' ', "\u{a0}"));
    }
    facts.retain(|fact| !fact.is_empty());
    let facts: Vec<String> = facts.iter().map(|fact| format!("<bdi>{}</bdi>", escape_text(fact))).collect();
    format!(
        "<header>{}{}{}{makers}<p class=\"facts\">{}</p></header>",
        line("p", "kicker", kicker),
        line("h1", "title", &row.title),
        line("p", "dek", &story.dek),
        facts.join(" · "),
    )
}

/// "By Ada Holm and Omar Haddad", "Photographs by …".
pub(super) fn makers(story: &Story) -> Vec<String> {
    let roles =
        [CreditRole::Author, CreditRole::Interviewer, CreditRole::Photographer, CreditRole::Translator];
    let line = |role: CreditRole| {
        let of_role = story.credits.iter().filter(|credit| credit.credit.role == role);
        let names: Vec<String> = of_role.map(|credit| credit.credit.name.clone()).collect();
        (!names.is_empty())
            .then(|| format!("{} {}", say_of("frameRole", role.as_str(), &[]), words::listed(&names)))
    };
    roles.into_iter().filter_map(line).collect()
}

fn hero(story: &Story, setting: &Setting<'_>) -> String {
    let Some(hero) = &story.hero else { return String::new() };
    let picture = match (setting.picture)(&hero.hero.picture.url) {
        ServedPicture::OnBoard(address) => {
            format!(
                "<img src=\"{}\" alt=\"{}\"/>",
                escape_attribute(&address),
                escape_attribute(&hero.hero.alt)
            )
        }
        ServedPicture::Missing(sentence) => {
            let alt = if hero.hero.alt.is_empty() {
                String::new()
            } else {
                format!("{} ", escape_text(&hero.hero.alt))
            };
            format!("<p class=\"picture-missing\">{alt}{}</p>", escape_text(&sentence))
        }
    };
    let credit = match hero.hero.credit.trim() {
        "" => String::new(),
        credit => {
            format!(" <small class=\"credit\">{}</small>", escape_text(story_page::without_brackets(credit)))
        }
    };
    let caption = if hero.hero.caption.is_empty() && credit.is_empty() {
        String::new()
    } else {
        format!("<figcaption>{}{credit}</figcaption>", escape_text(&hero.hero.caption))
    };
    format!("<figure class=\"hero\">{picture}{caption}</figure>")
}

/// The body by [`xhtml`]; without one, the summary.
fn body(story: &Story, setting: &Setting<'_>) -> String {
    match &story.body {
        Some(body) => xhtml::render(body, setting),
        None => {
            let lines = story.summary.lines().filter(|line| !line.trim().is_empty());
            lines.map(|line| format!("<p>{}</p>", escape_text(line))).collect()
        }
    }
}

/// What a reader of it should know that the text does not say: that it is not whole, where it comes from.
pub(super) fn notices(story: &Story) -> Vec<String> {
    let mut notices = Vec::new();
    if story.row.completeness.text != layover_model::TextState::Full {
        notices.push(words::completeness(story.row.completeness).sentence);
    }
    if story.source_removed {
        notices.push(words::taken_away());
    }
    notices
}

fn foot(story: &Story) -> String {
    let mut foot: String = notices(story)
        .iter()
        .map(|notice| format!("<p class=\"notice\">{}</p>", escape_text(notice)))
        .collect();
    let link = |url: &str| {
        xhtml::strict_address(url).map_or_else(
            || escape_text(url),
            |href| format!("<a href=\"{}\">{}</a>", escape_attribute(&href), escape_text(url)),
        )
    };
    if let Some(url) = &story.original_url {
        let said = say_with("frameFirstPrinted", &[("link", Text(&link(url)))]);
        foot.push_str(&format!("<p class=\"source\">{said}{}</p>", say("fullStop")));
    }
    let publication = escape_text(&story.row.publication_name);
    let at = story.url.as_deref().map(|url| format!(" {}", link(url))).unwrap_or_default();
    let publication = format!("<bdi>{publication}</bdi>");
    let from = say_with("frameSource", &[("publication", Text(&publication))]);
    foot.push_str(&format!("<p class=\"source\">{from}{}{at}</p>", say("fullStop")));
    format!("<footer>{foot}</footer>")
}
