//! Whose a name is: what rules may join alone, what is only proposed, what the reader says, and that it holds.

use layover_model::{Credit, CreditRole, FeedId, Follow, Scope, StagedArticle, Subject};
use layover_store::{ContributorPage, ContributorRow};

use crate::support::*;

fn by(number: u32, names: &[&str]) -> StagedArticle {
    revised(number, 1, |article| article.credits = names.iter().map(|name| credit(name)).collect())
}

fn with_page(name: &str, page: &str) -> Credit {
    Credit { name: name.to_owned(), role: CreditRole::Author, page_url: Some(page.to_owned()) }
}

fn printed(names: &[&[&str]]) -> (Library, FeedId) {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    let articles: Vec<StagedArticle> = (1..).zip(names).map(|(number, names)| by(number, names)).collect();
    library.merge(feed, &articles);
    (library, feed)
}

fn people(library: &Library) -> Vec<ContributorRow> {
    let mut people = library.contributors("", 100).unwrap();
    people.sort_by(|one, other| one.name.cmp(&other.name));
    people
}

fn names(library: &Library) -> Vec<String> {
    people(library).into_iter().map(|person| person.name).collect()
}

fn named(library: &Library, name: &str) -> ContributorPage {
    let person = people(library).into_iter().find(|person| person.name == name).unwrap();
    library.contributor(person.id).unwrap().unwrap()
}

#[test]
fn names_equal_but_for_case_accents_punctuation_and_initials_are_one_person() {
    let (library, _) = printed(&[
        &["Pétur Guðlaugsson"],
        &["PETUR GUDLAUGSSON"],
        &["P. Guðlaugsson"],
        &["Pétur Guðlaugsson", "Ada Holm"],
    ]);
    assert_eq!(names(&library), ["Ada Holm", "Pétur Guðlaugsson"]);
    let page = named(&library, "Pétur Guðlaugsson");
    assert_eq!(page.row.total, 4);
    assert_eq!(page.aliases.len(), 3);
    assert_eq!(page.co_authors.iter().map(|share| share.name.as_str()).collect::<Vec<_>>(), ["Ada Holm"]);
    assert_eq!(library.list(Scope::Contributor(page.row.id)).len(), 4);
    assert_eq!(library.doctor_check().unwrap(), []);
}

#[test]
fn people_are_found_by_the_beginnings_of_their_words_most_printed_first() {
    let (library, _) = printed(&[
        &["Marta Berg", "Bernt Marelius"],
        &["Bernt Marelius"],
        &["Ada Umbertson"],
        &["Åse Bergström"],
        &["M. Berg"],
    ]);
    let found = |words: &str, limit: usize| -> Vec<String> {
        library.contributors(words, limit).unwrap().into_iter().map(|person| person.name).collect()
    };
    assert_eq!(found("ber", 9), ["Marta Berg", "Bernt Marelius", "Åse Bergström"]);
    assert_eq!(found("ber", 1), ["Marta Berg"]);
    assert_eq!(found("mar BERN", 9), ["Bernt Marelius"]);
    assert_eq!(found("åse berg", 9), ["Åse Bergström"]);
    assert!(found("berg ada", 9).is_empty() && found("%", 9).len() == 4);
}

/// Two pages make two people of one name until a third printing joins them: the story at hand changes whose it is
/// while it is being written.
#[test]
fn a_story_can_change_hands_while_its_names_are_settled() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &[by(1, &["John Holm"]), by(2, &["J. Holm"])]);
    library.merge(feed, &[by(3, &["Jane Holm"])]);
    let linked = |name: &str| {
        vec![revised(2, 2, |article| {
            article.credits = vec![with_page(name, "https://press.example/author/jh")];
        })]
    };
    library.merge(
        feed,
        &[revised(1, 2, |article| {
            article.credits = vec![with_page("John Holm", "https://press.example/author/jh")];
        })],
    );
    library.merge(feed, &linked("J. Holm"));
    assert_eq!(names(&library), ["Jane Holm", "John Holm"]);
    assert_eq!(named(&library, "John Holm").row.total, 2);
    assert_eq!(library.doctor_check().unwrap(), []);
}

/// "J. Holm" was John's while there was only John; Jane makes it nobody's in particular.
#[test]
fn initials_that_could_be_two_people_are_neither() {
    let (library, feed) = printed(&[&["John Holm"], &["J. Holm"]]);
    assert_eq!(names(&library), ["John Holm"]);
    library.merge(feed, &[by(3, &["Jane Holm"])]);
    assert_eq!(names(&library), ["J. Holm", "Jane Holm", "John Holm"]);
    let proposed = named(&library, "J. Holm").proposals;
    assert_eq!(proposed.len(), 2, "{proposed:?}");
    assert_eq!(library.doctor_check().unwrap(), []);
}

#[test]
fn names_merely_alike_are_proposed_and_not_joined() {
    let (library, _) =
        printed(&[&["Marta Okafor-Lindqvist"], &["M. Okafor"], &["Lin Wenqing"], &["Wenqing Lin"]]);
    assert_eq!(names(&library).len(), 4);
    let proposed = named(&library, "M. Okafor").proposals;
    assert_eq!(proposed[0].contributor.name, "Marta Okafor-Lindqvist");
    assert_eq!(named(&library, "Wenqing Lin").proposals[0].contributor.name, "Lin Wenqing");
}

#[test]
fn the_same_name_in_another_publication_is_proposed_and_not_joined() {
    let (library, _) = printed(&[&["Ada Holm"]]);
    let other = library.subscribe_to("quay.example", &[]).feeds[0];
    let mut story = by(9, &["ADA HOLM"]);
    story.canonical_url = Some("https://quay.example/nine".to_owned());
    library.merge(other, &[story]);
    assert_eq!(people(&library).len(), 2);
    let proposal = &named(&library, "Ada Holm").proposals[0];
    assert!(proposal.is_same_name);
    assert_eq!(proposal.contributor.publications, ["The quay.example"]);
}

#[test]
fn one_author_page_is_one_person_and_the_masthead_is_nobody() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    let on = |number, name: &str, page: &str| {
        revised(number, 1, |article| article.credits = vec![with_page(name, page)])
    };
    library.merge(
        feed,
        &[
            on(1, "林文青", "https://press.example/people/wlin/"),
            on(2, "Lin Wenqing", "https://press.example/people/wlin"),
            on(3, "Ada Holm", "https://press.example/about/"),
            on(4, "Sven Berg", "https://press.example/about/"),
        ],
    );
    let mut found = names(&library);
    found.sort();
    assert_eq!(found.len(), 3, "{found:?}");
    assert_eq!(named(&library, "Ada Holm").row.total, 1);
    // Two people under one story link one page: it is not a person's.
    let together = revised(5, 1, |article| {
        article.credits = ["Ines Roth", "Karl Weiss"]
            .map(|name| with_page(name, "https://press.example/desk/water"))
            .to_vec();
    });
    library.merge(feed, &[together]);
    assert_eq!(named(&library, "Karl Weiss").row.total, 1);
}

#[test]
fn a_page_for_whoever_has_none_joins_nobody() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    let on = |number, name: &str, page: &str| {
        revised(number, 1, |article| article.credits = vec![with_page(name, page)])
    };
    library.merge(
        feed,
        &[
            on(1, "Eli North", "https://press.example/author/guest-contributor"),
            on(2, "Fred South", "https://press.example/author/guest-contributor"),
            on(3, "Rex Shaw", "https://press.example/u/desk/"),
            on(4, "Sue Todd", "https://press.example/u/desk/"),
            // Nothing in common but the page: that takes the reader's word.
            on(5, "Hal Ives", "https://press.example/authors/odd-gazette"),
            on(6, "Ida Jung", "https://press.example/authors/odd-gazette"),
            // One name at two lengths, and one in two scripts.
            on(7, "Petur G.", "https://press.example/authors/petur"),
            on(8, "Pétur Guðlaugsson", "https://press.example/authors/petur"),
            on(9, "林文青", "https://press.example/authors/lin"),
            on(10, "Wenqing Lin", "https://press.example/authors/lin"),
        ],
    );
    let found = names(&library);
    assert_eq!(found.len(), 8, "{found:?}");
    assert_eq!(named(&library, "Pétur Guðlaugsson").row.total, 2);
    assert_eq!(named(&library, "Eli North").row.total, 1);
}

#[test]
fn an_irish_name_stands_before_its_initials_and_is_no_oscar() {
    let (library, _) = printed(&[
        &["F. Ó Maoláin"],
        &["F. Ó Maoláin"],
        &["Fionnuala Ó Maoláin"],
        &["Tom Ó Brien"],
        &["Tom Oscar Brien"],
    ]);
    let mut found = names(&library);
    found.sort();
    assert_eq!(found, ["Fionnuala Ó Maoláin", "Tom Oscar Brien", "Tom Ó Brien"]);
}

#[test]
fn the_reader_merges_splits_and_takes_back() {
    let (library, feed) = printed(&[&["Marta Okafor-Lindqvist"], &["M. Okafor"]]);
    let (one, other) =
        (named(&library, "Marta Okafor-Lindqvist").row.id, named(&library, "M. Okafor").row.id);
    library.set_follow(Subject::Contributor(other), Some(Follow::default()), NOW).unwrap();
    let merge = library.merge_contributors(one, other, NOW).unwrap();
    assert_eq!(names(&library), ["Marta Okafor-Lindqvist"]);
    let page = named(&library, "Marta Okafor-Lindqvist");
    assert!(page.row.is_followed, "what was followed stays followed");
    assert_eq!((page.row.total, page.proposals.len()), (2, 0));
    // Nobody is left under the other number: no empty page, nobody to follow or to join with.
    assert_eq!(library.contributor(other).unwrap(), None);
    assert!(library.set_follow(Subject::Contributor(other), Some(Follow::default()), NOW).is_err());
    assert!(library.merge_contributors(one, other, NOW).is_err());

    library.undo(merge.id, NOW).unwrap();
    assert_eq!(names(&library), ["M. Okafor", "Marta Okafor-Lindqvist"]);
    assert!(named(&library, "M. Okafor").row.is_followed);
    assert!(!named(&library, "Marta Okafor-Lindqvist").row.is_followed);

    library.merge_contributors(one, other, NOW).unwrap();
    let page = named(&library, "Marta Okafor-Lindqvist");
    let name = page.aliases.iter().find(|alias| alias.name == "M. Okafor").unwrap().id;
    let split = library.split_alias(name, NOW).unwrap();
    assert_eq!(names(&library).len(), 2);
    // A name that comes later does not undo what the reader said, and what was split is not proposed again.
    library.merge(feed, &[by(7, &["Marta Okafor-Lindqvist"]), by(8, &["m. okafor"])]);
    assert_eq!(named(&library, "Marta Okafor-Lindqvist").proposals.len(), 0);
    library.undo(split.id, NOW).unwrap();
    assert!(named(&library, "Marta Okafor-Lindqvist").aliases.iter().any(|alias| alias.name == "M. Okafor"));
    assert_eq!(library.doctor_check().unwrap(), []);
}

#[test]
fn a_proposal_said_to_be_wrong_is_not_made_again() {
    let (library, _) = printed(&[&["Lin Wenqing"], &["Wenqing Lin"]]);
    let (one, other) = (named(&library, "Lin Wenqing").row.id, named(&library, "Wenqing Lin").row.id);
    let said = library.dismiss_proposal(other, one, NOW).unwrap();
    assert!(named(&library, "Lin Wenqing").proposals.is_empty());
    assert!(named(&library, "Wenqing Lin").proposals.is_empty());
    library.undo(said.id, NOW).unwrap();
    assert_eq!(named(&library, "Lin Wenqing").proposals.len(), 1);
}
