//! Profiles against their own tests, and what a profile may not be.

use layover_content::canonical::canonical;
use layover_content::page::{self, PageInput};
use layover_content::profile::{self, Expectation, Profile, ProfileError};
use std::collections::BTreeSet;
use std::fmt::Debug;
use std::path::Path;

#[test]
fn every_profile_does_what_its_file_expects() {
    for profile in profile::builtin() {
        assert!(!profile.tests.is_empty(), "{} has no tests", profile.slug);
        let complaints: Vec<String> =
            profile.tests.iter().flat_map(|test| complaints(profile, test)).collect();
        assert!(complaints.is_empty(), "{}:\n{}", profile.slug, complaints.join("\n"));
    }
}

#[test]
fn every_file_is_a_profile_that_is_built_in() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("profiles");
    let mut files = BTreeSet::new();
    for entry in std::fs::read_dir(folder).expect("profiles").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let Some(slug) = name.strip_suffix(".toml").filter(|slug| *slug != "catalogue") else { continue };
        let text = std::fs::read_to_string(entry.path()).expect("a profile");
        match Profile::parse(&text) {
            Ok(profile) => assert_eq!(profile.slug, slug, "a file is named as its profile"),
            Err(error) => panic!("{name}: {error}"),
        }
        files.insert(slug.to_owned());
    }
    let built_in: BTreeSet<String> = profile::builtin().iter().map(|profile| profile.slug.clone()).collect();
    assert_eq!(files, built_in);
}

/// What does not come out as a test expects.
fn complaints(profile: &Profile, test: &Expectation) -> Vec<String> {
    let mut found = Complaints { address: &test.address, list: Vec::new() };
    found.compare("canonical", test.canonical.as_ref(), &canonical(&test.address).unwrap_or_default());
    found.compare("is_story", test.is_story.as_ref(), &profile.is_story(&test.address));
    let Some(html) = &test.html else {
        let section = profile.section_at(&test.address).map(|section| section.slug.clone());
        found.compare("section", test.section.as_ref(), &section.unwrap_or_default());
        return found.list;
    };
    let url = test.address.as_str();
    let input = PageInput { bytes: html.as_bytes(), content_type: None, url, profile: Some(profile) };
    match page::extract(input) {
        Ok(page) => {
            let lines: Vec<String> = page.text.lines().map(str::to_owned).collect();
            let names: Vec<String> = page.credits.iter().map(|credit| credit.name.clone()).collect();
            let section = page.sections.first().map(|section| section.slug.clone());
            found.compare("text", test.text.as_ref(), &lines);
            found.compare("dek", test.dek.as_ref(), &page.dek);
            found.compare("contributors", test.contributors.as_ref(), &names);
            found.compare("section", test.section.as_ref(), &section.unwrap_or_default());
            found.compare("next", test.next.as_ref(), &page.next_page.unwrap_or_default());
        }
        Err(error) => found.list.push(format!("{url}: {error}")),
    }
    found.list
}

struct Complaints<'a> {
    address: &'a str,
    list: Vec<String>,
}

impl Complaints<'_> {
    fn compare<T: PartialEq + Debug>(&mut self, what: &str, wanted: Option<&T>, got: &T) {
        if let Some(wanted) = wanted.filter(|wanted| *wanted != got) {
            self.list.push(format!("{}: {what} is {got:?}, not {wanted:?}", self.address));
        }
    }
}

/// A site of our own with everything a profile can say of a page.
const QUAY: &str = r#"
name = "The Quay"
slug = "the-quay"
site = "https://quay.example/"
hosts = ["quay.example"]
address_forms = ["/{slug}", "/{year}/{month}/{day}/{slug}"]
[[sections]]
slug = "boats"
name = "Boats"
address = "https://quay.example/boats/"
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

fn lamp() -> Expectation {
    Expectation {
        address: "https://quay.example/a-lamp".to_owned(),
        html: Some(PAGE.to_owned()),
        ..Expectation::default()
    }
}

#[test]
fn noise_goes_and_what_is_kept_stays_in_its_place() {
    let wanted = [
        "The keeper trims the lamp at four, when the boats are still out and the tide has an hour to turn.",
        "How we counted: every boat that passed the lamp was written down, with its hour and its name.",
        "At nine the last of them is in, and the keeper goes home over the bridge, which is shut behind him.",
        "Sign up for our newsletter",
    ];
    let text = |lines: &[&str]| Some(lines.iter().map(|line| (*line).to_owned()).collect());
    let test = Expectation { text: text(&wanted), ..lamp() };
    assert_eq!(complaints(&quay("").expect("a profile"), &test), Vec::<String>::new());
    let without = Profile::parse(&QUAY.replace("keep =", "kicker =")).expect("a profile");
    let test = Expectation { text: text(&[wanted[0], wanted[2]]), ..lamp() };
    assert_eq!(complaints(&without, &test), Vec::<String>::new());
}

#[test]
fn a_profile_knows_the_link_to_the_next_part() {
    let next = |url: &str| Expectation { next: Some(url.to_owned()), ..lamp() };
    let profile = quay("").expect("a profile");
    assert_eq!(complaints(&profile, &next("https://quay.example/a-lamp/the-bridge")), Vec::<String>::new());
    for other in ["https://elsewhere.example/a-lamp/2", "/a-lamp/", "javascript:void(0)"] {
        let html = PAGE.replace("/a-lamp/the-bridge", other);
        let test = Expectation { html: Some(html), ..next("") };
        assert_eq!(complaints(&profile, &test), Vec::<String>::new(), "{other}");
    }
}

#[test]
fn each_kind_of_expectation_can_fail() {
    let profile = quay("").expect("a profile");
    let wrong = || Some("wrong".to_owned());
    let boats = || Expectation { address: "https://quay.example/boats".to_owned(), ..Expectation::default() };
    let failing = [
        Expectation { canonical: wrong(), ..boats() },
        Expectation { is_story: Some(true), ..boats() },
        Expectation { section: wrong(), ..boats() },
        Expectation { section: wrong(), ..lamp() },
        Expectation { text: Some(Vec::new()), ..lamp() },
        Expectation { dek: wrong(), ..lamp() },
        Expectation { contributors: Some(vec!["Nobody".to_owned()]), ..lamp() },
        Expectation { next: Some(String::new()), ..lamp() },
        Expectation { html: wrong(), text: Some(Vec::new()), ..lamp() },
    ];
    for test in failing {
        assert_eq!(complaints(&profile, &test).len(), 1, "{test:?}");
    }
    assert_eq!(complaints(&profile, &Expectation { is_story: Some(false), ..boats() }).len(), 0);
}

#[test]
fn what_is_no_profile_is_refused_in_words() {
    let cases = [
        (format!("{QUAY}bodey = []"), "unknown field `bodey`"),
        (QUAY.replace("hosts =", "host ="), "unknown field `host`"),
        (format!("{QUAY}[[tests]]\naddress = \"x\"\nis_storey = true"), "unknown field `is_storey`"),
        (QUAY.replace(".words", "p["), "\"p[\" is no selector"),
        (QUAY.replace("a.onward", "a["), "\"a[\" is no selector"),
        (QUAY.replace("\"/{slug}\"", "\"/{slag}\""), "\"/{slag}\" has no segment {slug}"),
        (
            format!("{QUAY}[[feeds]]\nurl = \"https://quay.example/f\"\nsection = \"cars\""),
            "no section \"cars\"",
        ),
        (format!("{QUAY}[[tests]]\naddress = \"x\"\nsection = \"cars\""), "no section \"cars\""),
        (format!("{QUAY}[[tests]]\naddress = \"x\""), "\"x\" expects nothing"),
        (format!("{QUAY}[[tests]]\naddress = \"x\"\ndek = \"y\""), "of a page it does not hold"),
    ];
    for (toml, said) in cases {
        let error = Profile::parse(&toml).expect_err(said).to_string();
        assert!(error.contains(said), "{error:?} does not say {said:?}");
    }
}
