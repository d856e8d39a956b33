//! Profiles against their own tests, and what a profile may not be.
#![expect(clippy::panic, reason = "helpers of a test fail it by panicking")]

use layover_content::page;
use layover_content::profile::{self, Fault, Profile, ProfileError};
use std::collections::BTreeSet;
use std::path::Path;

#[test]
fn every_file_is_a_profile_that_is_built_in_and_does_what_it_expects() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("profiles");
    let mut files = BTreeSet::new();
    for entry in std::fs::read_dir(folder).expect("profiles").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let Some(slug) = name.strip_suffix(".toml").filter(|slug| *slug != "catalogue") else { continue };
        let text = std::fs::read_to_string(entry.path()).expect("a profile");
        let profile = Profile::parse(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(profile.slug, slug, "a file is named as its profile");
        assert!(!profile.tests.is_empty(), "{name} has no tests");
        assert_eq!(said(&profile.tried(&text)), Vec::<String>::new(), "{name}");
        files.insert(slug.to_owned());
    }
    let built_in: BTreeSet<String> = profile::builtin().iter().map(|profile| profile.slug.clone()).collect();
    assert_eq!(files, built_in);
}

fn said(faults: &[Fault]) -> Vec<String> {
    faults.iter().map(Fault::to_string).collect()
}

/// A site of our own with everything a profile can say of a page.
const QUAY: &str = r#"
name = "The Quay"
slug = "the-quay"
site = "https://quay.example/"
hosts = ["quay.example"]
address_forms = ["/{slug}", "/{year}/{month}/{day}/{slug}"]
contributor_pages = ["/crew/{slug}", "/writers/{slug}"]
[[sections]]
slug = "boats"
name = "Boats"
address = "https://quay.example/boats/"
[[sections]]
slug = "lamps"
name = "Lamps"
[[sections]]
slug = "logbook"
name = "Logbook"
[[series]]
slug = "lamp-watch"
name = "Lamp Watch"
title = "Lamp Watch:"
[[series]]
slug = "tide-tables"
name = "Tide Tables"
tag = "Tides"
[[series]]
slug = "logbook"
name = "The Logbook"
section = "logbook"
[page]
story = [".asked-for"]
body = [".words"]
noise = [".box"]
keep = [".box.own", ".sign-off"]
next = ["a.onward"]
"#;

const PAGE: &str = r#"<div class="asked-for"><h1>A lamp</h1><div class="words">
<p>The keeper trims the lamp at four, when the boats are still out and the tide has an hour to turn.</p>
<div class="box"><p>Join the harbour club.</p></div>
<div class="box own"><p>How we counted: every boat that passed the lamp was written down, with its hour and its name.</p></div>
<p>At nine the last of them is in, and the keeper goes home over the bridge, which is shut behind him.</p>
<p class="sign-off">Sign up for our newsletter</p>
</div></div>
<a rel="next" href="/a-lamp/3">Next</a> <a class="onward" href="/a-lamp/the-bridge">The bridge</a>"#;

fn quay(more: &str) -> Result<Profile, ProfileError> {
    Profile::parse(&format!("{QUAY}{more}"))
}

/// What does not come out as a test of the lamp's page says.
fn complaints(quay: &str, page: &str, expected: &str) -> Vec<String> {
    let toml = format!(
        "{quay}\n[[tests]]\naddress = \"https://quay.example/a-lamp\"\nhtml = '''\n{page}'''\n{expected}\n"
    );
    let profile = Profile::parse(&toml).unwrap_or_else(|error| panic!("{error}"));
    said(&profile.tried(&toml))
}

const NOTHING: [&str; 0] = [];

#[test]
fn noise_goes_and_what_is_kept_stays_in_its_place() {
    let wanted = [
        "The keeper trims the lamp at four, when the boats are still out and the tide has an hour to turn.",
        "How we counted: every boat that passed the lamp was written down, with its hour and its name.",
        "At nine the last of them is in, and the keeper goes home over the bridge, which is shut behind him.",
        "Sign up for our newsletter",
    ];
    let text = |lines: &[&str]| format!("text = {lines:?}");
    assert_eq!(complaints(QUAY, PAGE, &text(&wanted)), NOTHING);
    let without = QUAY.replace("keep =", "kicker =");
    assert_eq!(complaints(&without, PAGE, &text(&[wanted[0], wanted[2]])), NOTHING);
}

#[test]
fn a_profile_knows_the_link_to_the_next_part() {
    let bridge = "next = \"https://quay.example/a-lamp/the-bridge\"";
    assert_eq!(complaints(QUAY, PAGE, bridge), NOTHING);
    // One story to the library, two pages to fetch.
    let numbered = PAGE.replace("/a-lamp/the-bridge", "/a-lamp/the-long-bridge?page=2");
    let toml = format!(
        "{QUAY}\n[[tests]]\naddress = \"https://quay.example/a-lamp/the-long-bridge\"\nhtml = '''\n{numbered}'''\nnext = \"https://quay.example/a-lamp/the-long-bridge?page=2\"\n"
    );
    let profile = Profile::parse(&toml).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(said(&profile.tried(&toml)), NOTHING);
    for other in ["https://elsewhere.example/a-lamp/2", "/a-lamp/", "javascript:void(0)"] {
        let page = PAGE.replace("/a-lamp/the-bridge", other);
        assert_eq!(complaints(QUAY, &page, "next = \"\""), NOTHING, "{other}");
    }
}

#[test]
fn each_kind_of_expectation_can_fail_and_says_its_line() {
    let about_boats = [
        ("canonical = \"wrong\"", "canonical: is \"https://quay.example/boats\", not \"wrong\""),
        ("is_story = true", "is_story: is false, not true"),
        ("section = \"lamps\"", "section: is \"boats\", not \"lamps\""),
        ("contributor = \"ada\"", "contributor: is \"\", not \"ada\""),
    ];
    for (expected, said_of_it) in about_boats {
        let toml =
            format!("{QUAY}[[tests]]\n# a comment\naddress = \"https://quay.example/boats\"\n{expected}");
        let profile = Profile::parse(&toml).expect("a profile");
        let line = toml.lines().count();
        let wanted = format!("line {line}, tests.{said_of_it} (https://quay.example/boats)");
        assert_eq!(said(&profile.tried(&toml)), [wanted]);
    }
    let about_lamp = [
        "section = \"lamps\"",
        "text = []",
        "dek = \"wrong\"",
        "contributors = [\"Nobody\"]",
        "series = \"lamp-watch\"",
        "next = \"\"",
    ];
    for expected in about_lamp {
        assert_eq!(complaints(QUAY, PAGE, expected).len(), 1, "{expected}");
    }
    assert_eq!(complaints(QUAY, "wrong", "text = []").len(), 1);
}

#[test]
fn a_person_has_one_page_and_no_story_stands_there() {
    let profile = quay("").expect("a profile");
    for (url, slug) in [
        ("https://quay.example/crew/ada-holm/", Some("ada-holm")),
        ("http://www.quay.example/writers/ada-holm?from=story", Some("ada-holm")),
        ("https://quay.example/crew", None),
        ("https://elsewhere.example/crew/ada-holm", None),
    ] {
        assert_eq!(profile.contributor_at(url).as_deref(), slug, "{url}");
        if slug.is_some() {
            assert!(!profile.is_story(url), "{url}");
        }
    }
    assert!(profile.is_story("https://quay.example/boats-at-night"));
}

#[test]
fn a_link_of_the_form_names_who_wrote_it() {
    let page =
        PAGE.replace("<h1>A lamp</h1>", "<h1>A lamp</h1><div><a href=\"/crew/ada-holm\">Ada Holm</a></div>");
    assert_eq!(complaints(QUAY, &page, "contributors = [\"Ada Holm\"]"), NOTHING);
    let without = QUAY
        .replace("contributor_pages", "address_forms_unused")
        .replace("address_forms_unused = [\"/crew/{slug}\", \"/writers/{slug}\"]\n", "");
    assert_eq!(complaints(&without, &page, "contributors = []"), NOTHING);
}

#[test]
fn a_series_is_known_by_headline_label_or_section() {
    let profile = quay("").expect("a profile");
    let section = |slug: &str| layover_model::SectionName { slug: slug.to_owned(), name: String::new() };
    let cases = [
        ("Lamp Watch: a quiet week", "", "", Some("lamp-watch")),
        ("LAMP  WATCH: loud", "", "", Some("lamp-watch")),
        ("On Lamp Watch: a memoir", "", "", None),
        ("A bridge", "Tides", "", Some("tide-tables")),
        ("A bridge", "low tides", "", None),
        ("A bridge", "", "logbook", Some("logbook")),
        ("A bridge", "", "boats", None),
    ];
    for (title, tag, slug, wanted) in cases {
        let found = profile.series_of(title, &[tag.to_owned()], &[section(slug)]);
        assert_eq!(found.map(|series| series.slug.as_str()), wanted, "{title} {tag} {slug}");
    }
}

#[test]
fn an_address_folds_only_into_a_form_it_can_fill() {
    let forms = |forms: &str| {
        let toml = QUAY.replace("[\"/{slug}\", \"/{year}/{month}/{day}/{slug}\"]", forms);
        Profile::parse(&toml).expect("a profile")
    };
    let cases = [
        ("[\"/{slug}\", \"/{year}/{month}/{day}/{slug}\"]", "/2024/05/06/a-lamp", Some("/a-lamp")),
        // The year is what tells two stories apart: it is not made up, nor lost.
        ("[\"/{year}/{slug}\"]", "/2024/a-lamp", Some("/2024/a-lamp")),
        ("[\"/{year}/{slug}\", \"/{slug}\"]", "/a-lamp", Some("/a-lamp")),
        ("[\"/{section}/{slug}\", \"/amp/{section}/{slug}\"]", "/amp/boats/a-lamp", Some("/boats/a-lamp")),
        ("[\"/{slug}\", \"/{section}/{slug}\"]", "/boats/a-lamp", Some("/a-lamp")),
        ("[\"/{slug}\", \"/{section}/{slug}\"]", "/crew/ada-holm", None),
        ("[\"/{slug}\"]", "/boats/a-lamp", None),
    ];
    for (listed, path, wanted) in cases {
        assert_eq!(forms(listed).folded_path(path).as_deref(), wanted, "{listed} {path}");
    }
}

/// What a slip of the pen, or a hostile friend, may write, and what is said of it.
#[test]
fn what_is_no_profile_is_refused_in_words() {
    let feed = |url: &str| format!("{QUAY}[[feeds]]\nurl = \"{url}\"");
    let selector = |selector: &str| QUAY.replace(".words", selector);
    let cases = [
        (format!("{QUAY}bodey = []"), "line 36, page.bodey: unknown field `bodey`, expected one of `story`"),
        (QUAY.replace("hosts =", "host ="), "line 5, host: unknown field `host`, expected one of `name`"),
        (QUAY.replace("hosts = [\"quay.example\"]", ""), "missing field `hosts`"),
        (
            QUAY.replace("[\"quay.example\"]", "3"),
            "line 5, hosts: invalid type: integer `3`, expected a sequence",
        ),
        (QUAY.replace("name = \"The Quay\"", "name = The Quay"), "line 2"),
        (format!("{QUAY}[[tests]]\naddress = \"x\"\nis_storey = true"), "unknown field `is_storey`"),
        (selector("p["), "line 32, page.body: \"p[\" is no selector; a selector is made of"),
        (selector("p:has(> a)"), "\"p:has(> a)\" has a pseudo-class that profiles do not know"),
        (selector("p ~ p"), "\"p ~ p\" has a `~`"),
        (selector("a:not(b:not(c))"), "has parentheses in parentheses"),
        (selector("a:is(b c)"), "has more than one element in parentheses"),
        (selector(&"a ".repeat(14)), "has too many steps"),
        (selector(&"a".repeat(300)), "is too long"),
        (QUAY.replace("a.onward", "a["), "\"a[\" is no selector"),
        (
            QUAY.replace("\"/{slug}\"", "\"/{slag}\""),
            "line 6, address_forms: the form \"/{slag}\" has not one segment {slug}",
        ),
        (QUAY.replace("\"/{slug}\"", "\"/{slug}/{slug}\""), "has not one segment {slug}"),
        (
            QUAY.replace("\"/{slug}\"", "\"/{any}/{slug}\""),
            "a segment in braces that forms do not know; a form begins with /, has {slug} once, and knows {slug}, {section}",
        ),
        (
            QUAY.replace("/crew/{slug}", "/{section}/{slug}"),
            "contributor_pages: the form \"/{section}/{slug}\"",
        ),
        (
            format!("{}\nsection = \"cars\"", feed("https://quay.example/f")),
            "line 38, feeds.section: there is no section \"cars\" (boats, lamps, logbook)",
        ),
        (feed("file:///etc/passwd"), "line 37, feeds.url: \"file:///etc/passwd\" is no web address"),
        (feed("https://me:secret@quay.example/f"), "is no web address"),
        (feed("javascript:alert(1)"), "is no web address"),
        (
            QUAY.replace("https://quay.example/boats/", "https://elsewhere.example/boats/"),
            "lies on none of the profile's hosts (quay.example)",
        ),
        (
            QUAY.replace("site = \"https://quay.example/\"", "site = \"https://elsewhere.example/\""),
            "line 4, site: \"https://elsewhere.example/\" lies on none",
        ),
        (QUAY.replace("[\"quay.example\"]", "[]"), "line 5, hosts: has 0; 1 to 20 are listed"),
        (
            QUAY.replace("[\"quay.example\"]", "[\"quay.example\", \"com\"]"),
            "\"com\" is no host; write it as in an address",
        ),
        (QUAY.replace("[\"quay.example\"]", "[\"quay.example\", \"*.example\"]"), "\"*.example\" is no host"),
        (QUAY.replace("[\"quay.example\"]", "[\"quay.example\", \"www.quay.example\"]"), "is no host"),
        (
            QUAY.replace("slug = \"the-quay\"", "slug = \"../the-quay\""),
            "line 3, slug: \"../the-quay\" is no slug: small letters",
        ),
        (QUAY.replace("slug = \"the-quay\"", "slug = \"con\""), "\"con\" is taken"),
        (
            QUAY.replace("slug = \"the-quay\"", "slug = \"responsible-statecraft\""),
            "is the slug of a profile that comes with Layover, for responsiblestatecraft.org",
        ),
        (
            QUAY.replace("name = \"The Quay\"", "name = \" \""),
            "line 2, name: has 1 letters; it is one line of 1 to 120",
        ),
        (
            format!("language = \"English please\"\n{QUAY}"),
            "line 1, language: \"English please\" is no language code; write \"en\"",
        ),
        (format!("language = \"en_gb\"\n{QUAY}"), "\"en_gb\" is no language code; write \"en-GB\""),
        (format!("language = \"Klingon\"\n{QUAY}"), "write one as \"en\", \"pt-BR\" or \"zh-Hant\" (BCP 47)"),
        (
            QUAY.replace("name = \"The Quay\"", "name = \"The\\u0007 Quay\""),
            "line 2, name: has a control character in it (U+0007), which nobody sees; take it out",
        ),
        (
            QUAY.replace("name = \"The Quay\"", "name = \"The\\nQuay\""),
            "line 2, name: has a line break in it; it is one line",
        ),
        (QUAY.replace("name = \"The Quay\"", "name = \"The\\tQuay\""), "line 2, name: has a tab in it"),
        (
            QUAY.replace("title = \"Lamp Watch:\"", ""),
            "series: \"lamp-watch\": exactly one of title, tag and section",
        ),
        (QUAY.replace("title = \"Lamp Watch:\"", "title = \"A:\""), "series.title: is too short"),
        (
            QUAY.replace("title = \"Lamp Watch:\"", "section = \"cars\""),
            "series.section: there is no section \"cars\"",
        ),
        (format!("{QUAY}[[tests]]\naddress = \"x\"\nsection = \"cars\""), "no section \"cars\""),
        (format!("{QUAY}[[tests]]\naddress = \"x\""), "\"x\" expects nothing"),
        (format!("{QUAY}[[tests]]\naddress = \"x\"\ndek = \"y\""), "of a page it does not hold"),
        (format!("{QUAY}#{}", "x".repeat(70_000)), "a profile has at most 65536"),
    ];
    let unsaid = cases.iter().filter_map(|(toml, said)| {
        let error = Profile::parse(toml).expect_err(said).to_string();
        (!error.contains(said)).then(|| format!("{error:?} does not say {said:?}"))
    });
    assert_eq!(unsaid.collect::<Vec<_>>(), NOTHING);
    for tag in ["", "en", "pt-BR", "zh-Hant-TW", "gsw", "de-1996", "sr-Latn-x-quay"] {
        assert!(Profile::parse(&format!("language = {tag:?}\n{QUAY}")).is_ok(), "{tag}");
    }
    assert_eq!(said(&quay("").map(|profile| profile.tried(QUAY)).expect("a profile")), NOTHING);
}

/// The dearest selectors that are allowed, over the deepest page that is read: a profile and its site may be made for
/// each other.
#[test]
fn a_profile_made_to_exhaust_its_reader_does_not() {
    let dear: Vec<String> = (0..100)
        .map(|number| format!("q{number} div span div span div span div span div span > span"))
        .collect();
    let lists =
        ["story", "others", "dek", "kicker", "series", "contributors", "hero", "caption", "credit", "noise"];
    let rules: Vec<String> = lists
        .iter()
        .zip(dear.chunks(10))
        .map(|(list, selectors)| format!("{list} = {selectors:?}"))
        .collect();
    let toml = format!("{}[page]\n{}", QUAY.split("[page]").next().unwrap_or_default(), rules.join("\n"));
    let profile = Profile::parse(&toml).unwrap_or_else(|error| panic!("{error}"));
    for (deep, wide) in [(90, 6_000), (20, 6_000)] {
        let page =
            format!("<article>{}{}</article>", "<div><span>".repeat(deep), "<span>a</span>".repeat(wide));
        let time = |profile: Option<&Profile>| {
            let url = "https://quay.example/a-lamp";
            let began = std::time::Instant::now();
            drop(page::extract(page::PageInput { bytes: page.as_bytes(), content_type: None, url, profile }));
            began.elapsed()
        };
        let (without, with) = (time(None), time(Some(&profile)));
        assert!(with < without * 3 + std::time::Duration::from_secs(20), "{with:?} beside {without:?}");
    }
}
