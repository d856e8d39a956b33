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

/// So many stories, each a few hours older than the one before.
pub(crate) fn stories(magazine: &Magazine, seed: u64, count: usize, now: Timestamp) -> Vec<Story> {
    let mut age_hours = NEWEST_HOURS;
    (1..=u64::try_from(count).unwrap_or(u64::MAX))
        .map(|number| {
            let seed = Chance::new(seed ^ number.wrapping_mul(0x5851_f42d_4c95_7f2d)).next();
            age_hours += 1.0 + (seed % 40) as f64 / 10.0;
            story(magazine, seed, number, hours_before(now, age_hours))
        })
        .collect()
}

/// The text of the story with this seed.
pub(crate) fn fragment(seed: u64) -> String {
    let mut chance = Chance::new(seed ^ hash(b"text"));
    let mut text = String::new();
    for part in 0..2 + chance.below(3) {
        if part > 0 {
            text.push_str(&format!("<h2>{}</h2>\n", grammar::heading(&mut chance)));
        }
        for _ in 0..2 + chance.below(4) {
            text.push_str(&format!("<p>{}</p>\n", grammar::paragraph(&mut chance)));
        }
    }
    text
}

fn story(magazine: &Magazine, seed: u64, number: u64, published: Timestamp) -> Story {
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
    Story {
        slug: format!("back-issue-{number}"),
        section: chance.pick(&masthead.sections).map(|section| section.slug.clone()).unwrap_or_default(),
        subsection: None,
        kind: chance.pick(&KINDS).copied().unwrap_or_default().to_owned(),
        credits,
        published,
        modified: published,
        series: None,
        tags: vec![grammar::topic(&mut chance)],
        hero: hero(magazine, &mut chance, number),
        language: masthead.language.clone(),
        direction: "ltr".to_owned(),
        metadata: state,
        in_parts: false,
        in_feed: if chance.below(3) == 0 { InFeed::Summary } else { InFeed::Full },
        summary: dek.clone(),
        text: Text::Generated { seed },
        revision: 0,
        title,
        dek,
    }
}

/// Four in five have a picture: a drawn one, under an address of its own.
fn hero(magazine: &Magazine, chance: &mut Chance, number: u64) -> Option<Hero> {
    if chance.below(5) == 0 {
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
