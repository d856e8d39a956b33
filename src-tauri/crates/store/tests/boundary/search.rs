use layover_model::{Scope, SearchHit, SearchQuery, SeriesName, StagedArticle};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::support::*;

#[test]
fn tags_are_offered_commonest_first_whatever_their_case() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    let tags: [&[&str]; 5] = [&["Grain", "Ports"], &["grain"], &["Grass", "grave"], &["GRAVE"], &["Grave"]];
    let articles: Vec<_> = (1..)
        .zip(tags)
        .map(|(number, tags)| {
            revised(number, 1, |article| article.tags = tags.iter().map(|tag| (*tag).to_owned()).collect())
        })
        .collect();
    library.merge(feed, &articles);
    let offered = |beginning: &str, limit: usize| -> Vec<String> {
        library.tags(beginning, limit).unwrap().into_iter().map(|tag| tag.to_lowercase()).collect()
    };
    assert_eq!(offered("gra", 4), ["grave", "grain", "grass"]);
    assert_eq!(offered("GRA", 2), ["grave", "grain"]);
    assert_eq!(offered("grai", 4), ["grain"]);
    assert!(offered("x", 4).is_empty() && offered("po", 4) == ["ports"]);
    let places = library.place_names().unwrap();
    assert_eq!(
        (places.publications.as_slice(), places.series.len()),
        (&["The press.example".to_owned()][..], 0)
    );
}

fn text(number: u32, title: &str, said: &str) -> StagedArticle {
    let mut article = story(number);
    article.title = title.to_owned();
    article.summary = String::new();
    article.body = Some(body(said));
    article
}

fn filled() -> Library {
    let library = library();
    let feed = library.subscribe_to("press.example", &["Asia"]).feeds[0];
    let mut by_ada = text(5, "Quiet water", "Nothing of note happened in the strait.");
    by_ada.credits = vec![credit("Zoë Marchetti")];
    by_ada.tags = vec!["fisheries".to_owned()];
    library.merge(
        feed,
        &[
            text(
                1,
                "Harbour lights",
                "The ferry left at dawn. Ports are busy; the U.S. fleet is not. It's café weather.",
            ),
            text(
                2,
                "A long crossing",
                &format!("{} the ferry to the harbour {}", "filler ".repeat(300), "more ".repeat(300)),
            ),
            text(3, "渡轮与港口", "清晨的渡轮离开了港口。港口的人们在等待消息。"),
            text(4, "フェリーの朝", "フェリーは夜明けに出港した。한국어 본문에서 항구를 찾는다."),
            by_ada,
            text(
                6,
                "Odd ones",
                "C++ and 100% of \"quoted\" things, naïve résumé, Straße, ref12x34 and snake_case.",
            ),
        ],
    );
    library.index_all();
    library
}

fn find(library: &Library, words: &str) -> Vec<SearchHit> {
    library.search(&SearchQuery { words: words.to_owned(), scope: Scope::All, limit: 50, now: NOW }).unwrap()
}

/// Those that hold all the words.
fn titles(library: &Library, words: &str) -> Vec<String> {
    titles_of(library, find(library, words).into_iter().filter(|hit| hit.without.is_empty()))
}

/// Those that hold most of them, where none holds all.
fn nearest(library: &Library, words: &str) -> Vec<String> {
    titles_of(library, find(library, words).into_iter())
}

fn titles_of(library: &Library, hits: impl Iterator<Item = SearchHit>) -> Vec<String> {
    let ids: Vec<_> = hits.map(|hit| hit.article).collect();
    library.rows(&ids).unwrap().into_iter().map(|row| row.title).collect()
}

#[test]
fn words_find_their_stories() {
    let library = filled();
    let cases: &[(&str, &[&str])] = &[
        ("ferry dawn", &["Harbour lights"]),
        ("FERRY Dawn", &["Harbour lights"]),
        ("ferry dawn nowhere", &[]),
        ("harbour", &["Harbour lights", "A long crossing"]), // a title weighs more than a body
        ("harb", &["Harbour lights", "A long crossing"]),    // the last word is a beginning
        ("harb ferry", &[]),                                 // only the last
        ("harb ", &[]),                                      // and not when it is finished
        ("ha", &[]),                                         // nor before it says anything
        ("\"left at dawn\"", &["Harbour lights"]),
        ("\"dawn at left\"", &[]),
        ("\u{201C}left at dawn\u{201D}", &["Harbour lights"]),
        ("\"left at daw", &["Harbour lights"]), // a quote still open
        ("cafe", &["Harbour lights"]),
        ("café", &["Harbour lights"]),
        ("u.s.", &["Harbour lights"]),
        ("it's", &["Harbour lights"]),
        ("resume", &["Odd ones"]),
        ("naive", &["Odd ones"]),
        ("C++", &["Odd ones"]),
        ("ref12x34", &["Odd ones"]),
        ("snake_case", &["Odd ones"]),
        ("marchetti", &["Quiet water"]),
        ("zoe", &["Quiet water"]),
        ("fisheries", &["Quiet water"]),
        ("港口", &["渡轮与港口"]),
        ("渡轮 消息", &["渡轮与港口"]),
        ("口轮", &[]), // the characters alone are not the word
        ("夜明け", &["フェリーの朝"]),
        ("ェリ", &["フェリーの朝"]),
        ("항구", &["フェリーの朝"]),
        ("", &[]),
        ("   ", &[]),
        ("\"\"", &[]),
        ("* AND (", &["Odd ones"]), // an operator is a word like any other
        ("* OR (", &[]),
        ("title:ferry", &[]),
    ];
    for (words, expected) in cases {
        assert_eq!(titles(&library, words), *expected, "{words:?}");
    }
    // A section's name finds its stories too.
    assert_eq!(titles(&library, "asia").len(), 6);
}

#[test]
fn one_and_two_characters_of_chinese_and_japanese_find_and_are_marked() {
    let library = filled();
    for (words, title) in [
        ("人", "渡轮与港口"),
        ("消", "渡轮与港口"),
        ("港口", "渡轮与港口"),
        ("朝", "フェリーの朝"),
        ("明け", "フェリーの朝"),
    ] {
        assert_eq!(titles(&library, words), [title], "{words}");
    }
    let hit = find(&library, "港").into_iter().find(|hit| !hit.title_marks.is_empty()).unwrap();
    let marked: Vec<&str> = hit.marks.iter().map(|(start, end)| &hit.snippet[*start..*end]).collect();
    assert_eq!(marked, ["港", "港"]);
    assert_eq!(hit.title_marks, [("渡轮与".len(), "渡轮与港".len())]);
}

#[test]
fn slips_are_forgiven_in_headlines_and_names_and_nowhere_else() {
    let library = filled();
    let cases: &[(&str, &[&str])] = &[
        ("marchtti ", &["Quiet water"]),
        ("marcehtti ", &["Quiet water"]),
        ("marchett", &["Quiet water"]), // a beginning, still being typed
        ("marcehtt", &["Quiet water"]), // and one with a slip in it
        ("harbuor lights ", &["Harbour lights"]),
        ("corssing ", &["A long crossing"]),
        ("\"corssing\"", &[]), // quoted is meant as it stands
        ("marchtti-harbuor ", &[]),
        ("corssing-long ", &["A long crossing"]), // joined words one by one
        ("fisherise ", &[]),                      // a tag is neither
        ("weathre ", &[]),                        // stands in a text alone
        ("zeo ", &[]),                            // too short to be told from another word
        ("author:marcetti", &["Quiet water"]),
    ];
    for (words, expected) in cases {
        assert_eq!(titles(&library, words), *expected, "{words:?}");
    }
    let hit = find(&library, "harbuor ").remove(0);
    assert_eq!(hit.title_marks, [(0, 7)]);
    assert_eq!(library.contributors("marcetti", 5).unwrap()[0].name, "Zoë Marchetti");
    assert!(library.contributors("marquardt", 5).unwrap().is_empty());
}

#[test]
fn places_are_asked_for_by_parts_of_their_names() {
    let library = library();
    let subscribed =
        library.subscribe_to("meridian.example", &["Harbours and Ports", "Asia", "Central Asia"]);
    let part = |number, title: &str| {
        let mut story = text(number, title, "Nothing.");
        story.series = Some(SeriesName { slug: "treaty".into(), name: "Treaty Watch".into(), part: None });
        story
    };
    library.merge(subscribed.feeds[0], &[part(1, "Of ports")]);
    library.merge(subscribed.feeds[1], &[text(2, "Of asia", "Nothing.")]);
    library.merge(subscribed.feeds[2], &[text(3, "Of steppes", "Nothing.")]);
    let other = library.subscribe_to("quay.example", &["Économie"]);
    library.merge(other.feeds[0], &[text(4, "Of prices", "Nothing.")]);
    library.index_all();
    let cases: &[(&str, &[&str])] = &[
        ("section:harbours", &["Of ports"]),
        ("section:ports", &["Of ports"]),
        ("section:harb", &["Of ports"]),
        ("section:\"ports harbours\"", &["Of ports"]),
        ("section:economie", &["Of prices"]),
        ("section:harbuors", &["Of ports"]), // a slip
        ("section:asia", &["Of asia"]),      // the whole name of one
        ("section:central", &["Of steppes"]),
        ("section:bours", &[]), // no word of it begins so
        ("section:water", &[]),
        ("series:treaty", &["Of ports"]),
        ("series:watch", &["Of ports"]),
        ("publication:quay", &["Of prices"]),
        ("publication:quay publication:meridian section:asia", &["Of asia"]),
        ("publication:nobody", &[]),
    ];
    for (words, expected) in cases {
        assert_eq!(titles(&library, words), *expected, "{words:?}");
    }
}

#[test]
fn words_that_come_later_are_meant_too() {
    let library = filled();
    assert!(titles(&library, "lighthuose ").is_empty());
    let feed = library.feeds_to_fetch(NOW, true).unwrap()[0].feed;
    library.merge(feed, &[text(9, "The lighthouse", "It stands.")]);
    library.index_all();
    assert_eq!(titles(&library, "lighthuose "), ["The lighthouse"]);
}

#[test]
fn headlines_names_and_sections_come_before_texts() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    let mut named = text(3, "Of boats", "Nothing.");
    named.credits = vec![credit("Ada Kestrel")];
    let mut placed = text(2, "Of birds", "Nothing.");
    placed.sections = vec![section_name("Kestrel")];
    let said = text(1, "Of the sky", &"A kestrel hovered over the kestrel meadow. ".repeat(40));
    library.merge(feed, &[said, placed, named, text(4, "The kestrel", "Nothing.")]);
    library.index_all();
    assert_eq!(titles(&library, "kestrel"), ["The kestrel", "Of boats", "Of birds", "Of the sky"]);
    let few = |limit| {
        let query = SearchQuery { words: "kestrel".to_owned(), scope: Scope::All, limit, now: NOW };
        titles_of(&library, library.search(&query).unwrap().into_iter())
    };
    assert_eq!(few(3), ["The kestrel", "Of boats", "Of birds"]);
    assert_eq!(few(2), ["The kestrel", "Of boats"]);
}

#[test]
fn days_and_trips_narrow_a_search() {
    let library = filled();
    let dated = |words: &str| titles(&library, words).len();
    let all = dated("ferry");
    assert_eq!(dated("ferry after:1971"), all);
    assert_eq!((dated("ferry before:1971"), dated("ferry in:trip")), (0, 0));
    assert_eq!(dated("ferry trip:Andes"), 0);
}

#[test]
fn a_snippet_shows_and_marks_what_was_found() {
    let library = filled();
    let marked = |words: &str| -> Vec<(String, Vec<String>)> {
        find(&library, words)
            .into_iter()
            .map(|hit| {
                let marks =
                    hit.marks.iter().map(|(start, end)| hit.snippet[*start..*end].to_owned()).collect();
                (hit.snippet, marks)
            })
            .collect()
    };
    let hits = marked("ferry harbour");
    let deep = hits.iter().find(|(snippet, _)| snippet.contains("filler")).unwrap();
    assert!(deep.0.starts_with('\u{2026}') && deep.0.ends_with('\u{2026}') && deep.0.len() < 300, "{deep:?}");
    assert_eq!(deep.1, ["ferry", "harbour"]);
    assert_eq!(marked("cafe")[0].1, ["café"]);
    assert_eq!(marked("\"left at daw\"").len(), 0);
    assert_eq!(marked("\"left at daw")[0].1, ["left at dawn"]);
    assert_eq!(marked("港口")[0].1, ["港口", "港口"]);
    let (snippet, marks) = marked("marchetti").remove(0);
    assert_eq!((snippet.as_str(), marks.len()), ("Nothing of note happened in the strait.", 0));
}

#[test]
fn scopes_hold() {
    let library = filled();
    let other = library.subscribe_to("other.example", &[]);
    let mut article = text(7, "Ferry news", "ferry");
    article.sections = vec![section_name("Sea")];
    library.merge(other.feeds[0], &[article]);
    library.index_all();
    let search = |scope| {
        let query = SearchQuery { words: "ferry".to_owned(), scope, limit: 50, now: NOW };
        library.search(&query).unwrap().len()
    };
    let publications = library.publications().unwrap();
    let of = |title: &str| publications.iter().find(|one| one.title == title).unwrap();
    assert_eq!(search(Scope::All), 3);
    assert_eq!(search(Scope::Publication(of("The other.example").id)), 1);
    assert_eq!(search(Scope::Section(of("The other.example").sections[0].id)), 1);
    assert_eq!(search(Scope::Section(of("The press.example").sections[0].id)), 2);
    assert_eq!(search(Scope::Saved), 0);
    let saved = find(&library, "dawn")[0].article;
    library.set_saved(saved, true, NOW).unwrap();
    assert_eq!(search(Scope::Saved), 1);
    library.unsubscribe(of("The press.example").id, NOW).unwrap();
    assert_eq!(search(Scope::All), 2, "of an unsubscribed publication only the saved story");
    assert_eq!(
        library
            .search(&SearchQuery { words: "ferry".to_owned(), scope: Scope::All, limit: 1, now: NOW })
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn the_index_follows_what_changes() {
    let library = filled();
    let feed = library.feeds_to_fetch(NOW, true).unwrap()[0].feed;
    let mut changed =
        text(1, "Harbour lights", "The lighthouse stands where the steamer once left for the islands.");
    changed.source_hash = hash(1, 1);
    library.merge(feed, &[changed]);
    assert_eq!(library.index_pending(1_000).unwrap().indexed, 1);
    assert!(titles(&library, "dawn").is_empty());
    assert_eq!(titles(&library, "steamer"), ["Harbour lights"]);
    assert_eq!(library.index_pending(1_000).unwrap().indexed, 0);
}

#[test]
fn the_index_is_filled_in_pieces() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    library.merge(feed, &(0..25).map(story).collect::<Vec<_>>());
    let steps: Vec<_> =
        (0..3).map(|_| library.index_pending(10).unwrap()).map(|step| (step.indexed, step.left)).collect();
    assert_eq!(steps, [(10, 15), (10, 5), (5, 0)]);
}

#[test]
fn nothing_typed_is_an_error() {
    let library = filled();
    let config = Config { cases: 400, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let piece = prop_oneof![
        any::<String>(),
        "[a-z\"*(){}:^+\\- ]{0,12}",
        prop::sample::select(vec![
            "AND", "OR", "NOT", "NEAR(", "title:", "\"", "\0", "港", "ー", "ก็", "e\u{301}", "\u{301}", "ß",
            "İ", "－", "🙂", "\u{feff}", "rowid:", "'", "--", ";", "ferry",
        ])
        .prop_map(str::to_owned),
    ];
    let typed = proptest::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat());
    runner
        .run(&typed, |words| {
            for hit in find(&library, &words) {
                for (start, end) in hit.marks {
                    prop_assert!(start < end && hit.snippet.get(start..end).is_some());
                }
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_sentence_half_remembered_finds_the_story_and_says_what_it_lacks() {
    let library = filled();
    let without =
        |words: &str| find(&library, words).into_iter().map(|hit| hit.without.join(" ")).collect::<Vec<_>>();
    // All of it is there: nothing is left out, and stories that hold less are not shown.
    assert_eq!(without("ferry left dawn"), [""]);
    // One word is wrong, another has another ending, a third is nowhere.
    assert_eq!(nearest(&library, "the ferries left at noon "), ["Harbour lights"]);
    assert_eq!(without("the ferries left at noon "), ["noon"]);
    assert_eq!(without("ferry zeppelin dawn "), ["zeppelin"]);
    assert_eq!(nearest(&library, "ferry fisheries dawn "), ["Harbour lights"]);
    assert_eq!(without("ferry fisheries dawn "), ["fisheries"]);
    // Half of it at least, or nothing.
    assert!(nearest(&library, "ferry zeppelin dragon unicorn ").is_empty());
    assert!(nearest(&library, "zeppelin dragon ").is_empty());
    // What is quoted is meant as it stands.
    assert_eq!(without("\"ferry zeppelin\" dawn "), ["ferry zeppelin"]);
    // Conditions hold all the same.
    assert!(nearest(&library, "ferry zeppelin dawn author:marchetti").is_empty());
}

#[test]
fn what_one_hand_wrote_stands_newest_first() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    let by = |number: u32, title: &str| {
        let mut article = text(number, title, "Words.");
        article.credits = vec![credit("Marguerite Oduya")];
        article
    };
    library.merge(
        feed,
        &[by(1, "Short"), by(2, "A title with a great many words in it"), by(3, "Of middling length")],
    );
    library.index_all();
    let newest: Vec<_> = find(&library, "marguerite oduya").iter().map(|hit| hit.article).collect();
    let mut sorted = newest.clone();
    sorted.sort_by_key(|id| std::cmp::Reverse(id.0));
    assert_eq!((newest.len(), newest), (3, sorted));
}

#[test]
fn a_short_word_that_is_everywhere_is_meant_as_it_stands() {
    let library = library();
    let feed = library.subscribe_to("press.example", &[]).feeds[0];
    let mut articles: Vec<_> = (2..2_010).map(|number| text(number, "Of canals", "By the water.")).collect();
    articles.push(text(1, "Theatre", "A stage."));
    articles.push(text(2_011, "Ships", &format!("The rope. {}", "More of it. ".repeat(300))));
    // The last of a feed is taken for the oldest.
    articles.push(text(2_010, "Knots", "The rope and the rope and the rope."));
    library.merge(feed, &articles);
    while library.index_pending(1_000).unwrap().left > 0 {}
    let found = titles(&library, "the");
    assert!(!found.is_empty() && found.iter().all(|title| title == "Of canals"), "{found:?}");
    assert_eq!(titles(&library, "thea"), ["Theatre"]);
    // A beginning that few stories hold as a word goes on as before.
    assert_eq!(titles(&library, "sta"), ["Theatre"]);
    // Beside it the other word says which story is the better one, not which is the newer.
    assert_eq!(titles(&library, "the rope "), ["Knots", "Ships"]);
}
