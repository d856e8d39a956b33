//! What holds for any input: cleaning never panics, settles at once, and lets only its own list through.

use layover_content::{canonical, guard, page, sanitise, sign_in, text};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

const PIECES: [&str; 64] = [
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<a href=\"/x\">",
    "<a href=javascript:x>",
    "</a>",
    "<table>",
    "<tr>",
    "<td>",
    "</table>",
    "<ul>",
    "<li>",
    "</ul>",
    "<svg>",
    "</svg>",
    "<math>",
    "<mtext>",
    "<style>",
    "</style>",
    "<title>",
    "</title>",
    "<noscript>",
    "</noscript>",
    "<template>",
    "</template>",
    "<img src=x onerror=x>",
    "<img data-src=//h/a.jpg>",
    "<iframe src=https://youtu.be/x></iframe>",
    "<figure>",
    "</figure>",
    "<figcaption>",
    "<pre>\n",
    "</pre>",
    "<code class=language-c>",
    "</code>",
    "<blockquote class=pullquote>",
    "</blockquote>",
    "<h1>",
    "</h2>",
    "<br>",
    "<hr>",
    "<select>",
    "<option>",
    "<form>",
    "<input>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "&amp;",
    "&lt;",
    "&#13;",
    "\u{a0}",
    " ",
    "text",
    "<span lang=fr id=a>",
    "<a href=#a>",
    "<details><summary>",
    "<ruby>x<rt>y",
];
const ALLOWED: [&str; 61] = [
    "a",
    "abbr",
    "aside",
    "b",
    "bdi",
    "bdo",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "u",
    "ul",
    "var",
];

fn check(html: &str) -> Result<(), TestCaseError> {
    let base = Some("https://example.org/a/");
    let once = sanitise::clean(html, base);
    prop_assert_eq!(&once, &sanitise::clean(once.html.as_str(), base), "not settled: {:?}", html);
    prop_assert_eq!(&once, &sanitise::clean_by_the_wall(html, base), "the wall was not asked: {:?}", html);
    for tag in once.html.as_str().split('<').skip(1).filter(|tag| !tag.starts_with('/')) {
        let name: String = tag.chars().take_while(char::is_ascii_alphanumeric).collect();
        prop_assert!(ALLOWED.contains(&name.as_str()), "{} from {:?}", name, html);
        let attributes = tag.split('>').next().unwrap_or_default();
        for forbidden in [" src=", " srcset=", " style=", " on", "javascript:"] {
            prop_assert!(!attributes.contains(forbidden), "{} from {:?}", attributes, html);
        }
    }
    Ok(())
}

/// The same inputs on every run.
fn runner(cases: u32) -> TestRunner {
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    TestRunner::new_with_rng(Config { cases, failure_persistence: None, ..Config::default() }, rng)
}

#[test]
fn any_mark_up_cleans_to_the_list_and_settles() {
    let markup = proptest::collection::vec(proptest::sample::select(PIECES.to_vec()), 0..60);
    runner(3_000).run(&markup, |pieces| check(&pieces.concat())).expect("holds");
}

#[test]
fn any_text_passes_through_everything() {
    runner(1_500)
        .run(&".{0,200}", |anything| {
            check(&anything)?;
            let _ = (
                guard::parse(&anything).is_ok(),
                text::lines_of(&anything),
                text::word_count(&anything),
                sign_in::looks_like_sign_in(&anything),
            );
            let _ = page::extract(page::PageInput {
                bytes: anything.as_bytes(),
                content_type: None,
                url: &anything,
                profile: None,
            });
            if let Some(folded) = canonical::canonical(&anything) {
                prop_assert_eq!(canonical::canonical(&folded), Some(folded));
            }
            Ok(())
        })
        .expect("holds");
}

#[test]
fn folding_an_address_twice_folds_it_once() {
    let address = "https?://(www\\.)?[a-z]{1,8}\\.example(:80|:443|:8080)?(/([a-z0-9.]{0,8}|page|amp|2026|05|a-b-c|12|index.html)){0,5}/?(\\?(utm_source=x|a=b|amp=1|page=2|&){0,3})?(#x)?";
    runner(2_000)
        .run(&address, |address| {
            let once = canonical::canonical(&address);
            prop_assert!(once.is_some());
            prop_assert_eq!(&once, &canonical::canonical(once.as_deref().unwrap_or_default()));
            Ok(())
        })
        .expect("holds");
}
