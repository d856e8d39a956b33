//! Owns the back issues: stories made by a small grammar, for load. Never in the demo, never mixed up with the
//! written ones: their slugs say what they are.

use jiff::Timestamp;

use crate::chance::{Chance, hash};
use crate::grammar;
use crate::magazine::Magazine;
use crate::story::{Credit, Hero, InFeed, MetadataState, Story, Text, hours_before};

const KINDS: [&str; 4] = ["Reporting", "Analysis", "Opinion", "Dispatch"];
const STATES: [MetadataState; 4] =
    [MetadataState::Right, MetadataState::Half, MetadataState::WrongModified, MetadataState::Missing];

/// The first of them is older than every written story, in hours.
const NEWEST_HOURS: f64 = 24.0 * 120.0;

/// How many back issues there are, and what they are like.
#[derive(Clone, Copy)]
pub(crate) struct Load {
    pub(crate) stories: usize,
    /// Pictures in the text of each. Where there are any, each story has one over it as well.
    pub(crate) pictures_each: usize,
}

/// So many stories, each a few hours older than the one before.
pub(crate) fn stories(magazine: &Magazine, seed: u64, load: Load, now: Timestamp) -> Vec<Story> {
    let mut age_hours = NEWEST_HOURS;
    (1..=u64::try_from(load.stories).unwrap_or(u64::MAX))
        .map(|number| {
            let seed = Chance::new(seed ^ number.wrapping_mul(0x5851_f42d_4c95_7f2d)).next();
            age_hours += 1.0 + (seed % 40) as f64 / 10.0;
            story(magazine, seed, (number, load), hours_before(now, age_hours))
        })
        .collect()
}

/// The text of the story with this seed, and these pictures in it.
pub(crate) fn fragment(seed: u64, pictures: &[String]) -> String {
    let mut chance = Chance::new(seed ^ hash(b"text"));
    let mut text = String::new();
    let mut pictures = pictures.iter();
    for part in 0..2 + chance.below(3) {
        if part > 0 {
            text.push_str(&format!("<h2>{}</h2>\n", grammar::heading(&mut chance)));
        }
        for _ in 0..2 + chance.below(4) {
            text.push_str(&format!("<p>{}</p>\n", grammar::paragraph(&mut chance)));
            if let Some(name) = pictures.next() {
                text.push_str(&format!(
                    "<x-picture name=\"{name}\" caption=\"A plate of this issue.\" credit=\"\"/>\n"
                ));
            }
        }
    }
    text
}

fn story(magazine: &Magazine, seed: u64, (number, load): (u64, Load), published: Timestamp) -> Story {
    let mut chance = Chance::new(seed);
    let masthead = &magazine.masthead;
    let title = grammar::title(&mut chance);
    let dek = grammar::sentence(&mut chance);
    let credit = |chance: &mut Chance| {
        chance
            .pick(&masthead.contributors)
            .map(|person| Credit { slug: person.slug.clone(), printed: person.name.clone() })
    };
    let mut credits: Vec<Credit> = credit(&mut chance).into_iter().collect();
    if chance.below(8) == 0 {
        credits.extend(
            credit(&mut chance).filter(|second| credits.iter().all(|first| first.slug != second.slug)),
        );
    }
    let state = chance.pick(&STATES).copied().unwrap_or(MetadataState::Right);
    // In the order in which chance was always asked: the same seed makes the same stories.
    let section = chance.pick(&masthead.sections).map(|section| section.slug.clone()).unwrap_or_default();
    let kind = chance.pick(&KINDS).copied().unwrap_or_default().to_owned();
    let tags = vec![grammar::topic(&mut chance)];
    let hero = hero(magazine, &mut chance, number, load.pictures_each > 0);
    let pictures = plates(magazine, hero.as_ref(), number, load.pictures_each);
    Story {
        slug: format!("back-issue-{number}"),
        section,
        subsection: None,
        kind,
        credits,
        published,
        modified: published,
        series: None,
        tags,
        hero,
        language: masthead.language.clone(),
        direction: "ltr".to_owned(),
        metadata: state,
        in_parts: false,
        in_feed: if chance.below(3) == 0 { InFeed::Summary } else { InFeed::Full },
        summary: dek.clone(),
        text: Text::Generated { seed, pictures },
        revision: 0,
        title,
        dek,
    }
}

/// The pictures in the text of a back issue: one after another of the gallery, never the one over it.
fn plates(magazine: &Magazine, hero: Option<&Hero>, number: u64, count: usize) -> Vec<String> {
    let all = magazine.gallery.pictures();
    let start = usize::try_from(number).unwrap_or_default() % all.len().max(1);
    let others = all.iter().cycle().skip(start).take(all.len()).map(|picture| &picture.name);
    others.filter(|name| hero.is_none_or(|hero| hero.picture != **name)).take(count).cloned().collect()
}

/// Four in five have a picture, or all: a drawn one, under an address of its own.
fn hero(magazine: &Magazine, chance: &mut Chance, number: u64, has_always: bool) -> Option<Hero> {
    if chance.below(5) == 0 && !has_always {
        return None;
    }
    let picture = chance.pick(magazine.gallery.pictures())?;
    Some(Hero {
        picture: picture.name.clone(),
        caption: picture.alt.clone(),
        credit: picture.credit.clone(),
        issue: Some(number),
    })
}
