use layover_model::{ArticleId, FeedId, ListFilter, PublicationId, Scope};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::support::*;

#[derive(Clone, Debug)]
enum Step {
    Merge { feed: usize, first: u32, count: u32, version: u8 },
    Read { story: usize, is_read: bool },
    ReadAll { scope: usize },
    Save { story: usize, is_saved: bool },
    Undo { act: usize },
    Unsubscribe { publication: usize },
    Subscribe { publication: usize },
    Tidy,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (0..4_usize, 0..20_u32, 1..8_u32, 0..3_u8)
            .prop_map(|(feed, first, count, version)| Step::Merge { feed, first, count, version }),
        3 => (0..40_usize, any::<bool>()).prop_map(|(story, is_read)| Step::Read { story, is_read }),
        1 => (0..4_usize).prop_map(|scope| Step::ReadAll { scope }),
        3 => (0..40_usize, any::<bool>()).prop_map(|(story, is_saved)| Step::Save { story, is_saved }),
        2 => (0..10_usize).prop_map(|act| Step::Undo { act }),
        1 => (0..2_usize).prop_map(|publication| Step::Unsubscribe { publication }),
        1 => (0..2_usize).prop_map(|publication| Step::Subscribe { publication }),
        1 => Just(Step::Tidy),
    ]
}

const SITES: [&str; 2] = ["one.example", "two.example"];

/// The counts that are kept equal the counts that are computed, whatever happens in whatever order; so do all
/// copies of flags (the doctor compares them).
#[test]
fn kept_counts_equal_computed_ones() {
    let config = Config { cases: 60, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    runner
        .run(&proptest::collection::vec(step(), 1..40), |steps| {
            let library = library();
            let mut now = NOW;
            let mut feeds: Vec<FeedId> =
                SITES.iter().flat_map(|site| library.subscribe_to(site, &["Asia", "Europe"]).feeds).collect();
            let mut acts = Vec::new();
            for step in &steps {
                now = now.plus_seconds(HOUR / 4);
                run(&library, step, &mut feeds, &mut acts, now);
                check(&library);
            }
            Ok(())
        })
        .unwrap();
}

fn run(
    library: &Library,
    step: &Step,
    feeds: &mut Vec<FeedId>,
    acts: &mut Vec<layover_store::ActId>,
    now: layover_model::Timestamp,
) {
    let everything: Vec<ArticleId> = [Scope::All, Scope::Saved]
        .into_iter()
        .flat_map(|scope| library.list(scope))
        .map(|row| row.id)
        .collect();
    let chosen = |story: usize| everything.get(story % everything.len().max(1)).copied();
    match *step {
        Step::Merge { feed, first, count, version } => {
            let articles: Vec<_> = (first..first + count)
                .map(|number| {
                    revised(number, version, |article| {
                        article.title.push_str(&format!(" v{version}"));
                    })
                })
                .collect();
            library.merge_at(feeds[feed], &articles, now);
        }
        Step::Read { story, is_read } => {
            acts.extend(chosen(story).map(|id| library.set_read(&[id], is_read, now).unwrap().id));
        }
        Step::ReadAll { scope } => {
            let publications = library.publications().unwrap();
            let scope = match (scope, publications.first()) {
                (1, _) => Scope::Saved,
                (2, Some(publication)) => Scope::Publication(publication.id),
                (3, Some(publication)) => {
                    publication.sections.first().map_or(Scope::All, |section| Scope::Section(section.id))
                }
                _ => Scope::All,
            };
            acts.push(
                library.mark_all_read(&ListFilter { scope, ..ListFilter::default() }, None, now).unwrap().id,
            );
        }
        Step::Save { story, is_saved } => {
            acts.extend(chosen(story).map(|id| library.set_saved(id, is_saved, now).unwrap().id));
        }
        Step::Undo { act } => {
            if let Some(act) = acts.get(act % acts.len().max(1)) {
                // An act of a publication that has been dropped can no longer be undone; that is an answer.
                let _ = library.undo(*act, now);
            }
        }
        Step::Unsubscribe { publication } => {
            let id = library.publications().unwrap().get(publication).map(|one| one.id);
            acts.extend(id.map(|id: PublicationId| library.unsubscribe(id, now).unwrap().id));
        }
        Step::Subscribe { publication } => {
            let subscribed = library.subscribe_to(SITES[publication], &["Asia", "Europe"]);
            feeds.splice(publication * 2..publication * 2 + 2, subscribed.feeds);
        }
        Step::Tidy => {
            library.tidy(now).unwrap();
        }
    }
}

fn check(library: &Library) {
    let findings = library.doctor_check().unwrap();
    assert!(findings.is_empty(), "{findings:?}");
    let all = library.list(Scope::All);
    let counts = library.counts().unwrap();
    assert_eq!(counts.all as usize, all.len());
    assert_eq!(counts.unread as usize, all.iter().filter(|row| !row.is_read).count());
    assert_eq!(counts.saved as usize, library.list(Scope::Saved).len());
    for publication in library.publications().unwrap() {
        let rows = library.list(Scope::Publication(publication.id));
        assert_eq!(publication.total as usize, rows.len());
        assert_eq!(publication.unread as usize, rows.iter().filter(|row| !row.is_read).count());
        for section in publication.sections {
            let rows = library.list(Scope::Section(section.id));
            assert_eq!(section.total as usize, rows.len());
            assert_eq!(section.unread as usize, rows.iter().filter(|row| !row.is_read).count());
        }
    }
}
