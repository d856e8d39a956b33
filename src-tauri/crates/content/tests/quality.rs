//! How much of a story a page holds, judged: every wall, notice and beginning by its name, and nothing whole called
//! less. The pages are ours, built as sites build theirs.

use layover_content::page::{self, PageInput};
use layover_model::TextState;

const URL: &str = "https://quay.example/2024/lamps-on-the-quay";

fn sentences(count: usize) -> String {
    (0..count)
        .map(|number| {
            format!("<p>In year {number} of the harbour's books the keeper counted the lamps twice, once at dusk and once before dawn, and found them all.</p>")
        })
        .collect()
}

fn page(title: &str, head: &str, text: &str, around: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=en><head><title>{title}</title>{head}</head><body><nav><a href=/>Home</a> <a href=/about>About</a></nav>\
         <article><h1>{title}</h1>{text}</article>{around}<footer><p>The quay and its keepers.</p></footer></body></html>"
    )
}

fn quality_of(bytes: &[u8], content_type: &str) -> String {
    let input = PageInput { bytes, content_type: Some(content_type), url: URL, profile: None };
    match page::extract(input) {
        Ok(page) if page.quality == TextState::Full => "full".to_owned(),
        Ok(page) => format!("beginning: {}", page.quality.as_str()),
        Err(error) => format!("nothing: {}", error.text_failure().as_str()),
    }
}

fn check(cases: &[(&str, String)]) {
    let wrong: Vec<String> = cases
        .iter()
        .map(|(expected, html)| (expected, quality_of(html.as_bytes(), "text/html"), html))
        .filter(|(expected, found, _)| **expected != found)
        .map(|(expected, found, html)| format!("{expected} expected, {found} found: {html}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

const PAID: &str = "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Lamps\",\"isAccessibleForFree\":false}</script>";
const OFFER: &str =
    "<div class=offer><h2>To continue reading, subscribe</h2><p>Already a subscriber? Sign in.</p></div>";

#[test]
fn beginnings_of_paid_stories_are_told() {
    check(&[
        (
            "beginning: paywall",
            page(
                "Lamps",
                "",
                &sentences(50),
                "<div class=wall><h2>This post is for paid subscribers</h2><a href=/subscribe>Subscribe</a></div>",
            ),
        ),
        (
            "beginning: paywall",
            page("Lamps", "", &sentences(50), "<div>Per continuare a leggere abbonati.</div>"),
        ),
        ("beginning: paywall", page("Lamps", PAID, &sentences(4), OFFER)),
        ("beginning: paywall", page("Lamps", PAID, &sentences(14), OFFER)),
        ("beginning: paywall", page("Lamps", "", &sentences(4), OFFER)),
        (
            "beginning: paywall",
            page("Lamps", "", &sentences(4), "<p>Dieser Artikel ist nur für Abonnenten.</p>"),
        ),
        (
            "beginning: paywall",
            page("Lamps", "", &sentences(4), "<p>Cet article est réservé aux abonnés.</p>"),
        ),
        (
            "beginning: login",
            page("Lamps", "", &sentences(4), "<p>Log in to continue reading, it is free.</p>"),
        ),
        (
            "beginning: excerpt",
            page(
                "Lamps",
                "",
                "<p>The keeper counted the lamps of the quay for eleven years, in rain and in fog, and told nobody, until one evening in March when he […]</p>",
                "",
            ),
        ),
        ("beginning: excerpt", page("Lamps", "", &format!("{}<p>Page 1 of 3</p>", sentences(4)), "")),
        ("nothing: paywall", page("Lamps", PAID, "<p>The keeper counted.</p>", OFFER)),
    ]);
}

#[test]
fn whole_texts_are_not_called_less() {
    check(&[
        ("full", page("Lamps", "", &sentences(50), &format!("<div>{}</div><p>This post is for paid subscribers</p>", "<a href=/x>Another story of the quay</a> ".repeat(120)))),
        ("full", page("Lamps", "", &sentences(4), "")),
        // The whole text is there, for search engines; the offer lies over it from elsewhere on the page.
        ("full", page("Lamps", PAID, &sentences(30), &format!("<nav>{}</nav>{OFFER}", "<a href=/x>Onward to the quay</a> ".repeat(140)))),
        ("full", page("Lamps", PAID, &sentences(14), "")),
        ("full", page("Lamps", "", &sentences(14), "<p>Already a subscriber? Sign in.</p>")),
        ("full", page("Lamps", "", &sentences(50), &format!("<div>{}</div><p>This post is for paid subscribers</p>", "<a href=/x>Another story of the quay</a> ".repeat(120)))),
        ("full", page("Lamps", "", &sentences(5), &format!("<nav>{}</nav><footer><a href=/c>Crosswords (subscribers only)</a> To read the full story, click on a headline.</footer>", "<a href=/x>Onward to the quay</a> ".repeat(140)))),
        ("full", page("Forbidden", "", &sentences(4), "")),
        ("full", page("Oops", "", &sentences(4), "")),
        ("full", page("Lamps", "", &sentences(5), "<aside><h3>You have been blocked: life on a closed canal</h3></aside>")),
        ("full", page("A note", "", "<p>The ferry runs again from Monday, and both lamps are lit.</p>", "")),
        ("full", page("Why every page asks whether you are human", "", &sentences(5), "")),
        ("full", page("404 lamps and nobody to light them", "", &sentences(5), "")),
        ("full", page("Cookies", "", &format!("<p>“We value your privacy”, said the sign.</p>{}", sentences(4)), "")),
        ("full", page("Lamps", "", &sentences(5), "<form><input name=user><input type=password> Log in</form>")),
        ("full", page("Links of the week", "", &"<p>Of the lamps on the quay there is a long and good account in <a href=/a>this letter</a> of the keeper.</p>".repeat(9), "")),
    ]);
}

#[test]
fn pages_in_the_place_of_a_story_are_none() {
    let gate = "<p>This process is automatic. Your browser will redirect to your requested content shortly. Please allow up to five seconds. \
        Enable JavaScript and cookies to continue. The site needs to review the security of your connection before proceeding.</p>";
    let consent = "<p>We use cookies and data to keep this site going and to measure how it is read. If you choose Accept all, we will also use \
        cookies for more. If you choose Reject all, we will not. Manage cookies at any time.</p>";
    let door = "<form><p>Please sign in to go on to our site. User name and password are needed to read this, and you have them from us by mail, \
        or you ask at the desk on the quay for new ones.</p><input name=user><input type=password></form>";
    check(&[
        ("nothing: refused", page("Just a moment...", "", gate, "")),
        ("nothing: refused", page("quay.example", "", gate, "")),
        (
            "nothing: refused",
            page(
                "Attention Required! | Cloudflare",
                "",
                "<p>Sorry, you have been blocked from this site, and may write to its owner to let him know what you were doing when this page came up.</p>",
                "",
            ),
        ),
        (
            "nothing: unreachable",
            page(
                "502 Bad Gateway",
                "",
                "<p>The server in front got no good answer from the one behind it, and asks you to try again in a little while from now.</p>",
                "",
            ),
        ),
        (
            "nothing: refused",
            page(
                "The Quay",
                "",
                "<p>We see that you come from a country belonging to the European Economic Area, where the law has it that access cannot be granted at this time.</p>",
                "",
            ),
        ),
        (
            "nothing: gone",
            page(
                "Page not found",
                "",
                "<p>Sorry, that is not here. Try our search, or go back home and begin again from there, or write to us about what you were looking for on our site.</p>",
                "",
            ),
        ),
        (
            "nothing: gone",
            page(
                "Seite nicht gefunden - Kai",
                "",
                "<p>Leider gibt es hier nichts. Versuchen Sie es mit der Suche oder gehen Sie zurück zum Anfang und fangen Sie dort von vorne an, oder schreiben Sie uns einen Brief.</p>",
                "",
            ),
        ),
        (
            "nothing: gone",
            page(
                "The Quay",
                "",
                "<p>The page you were looking for could not be found, or has moved, or was never here; the keeper of these pages asks your pardon for it and hopes to see you again.</p>",
                "",
            ),
        ),
        ("nothing: consent-wall", page("Before you continue", "", &consent.repeat(3), "")),
        (
            "nothing: consent-wall",
            page(
                "The Quay",
                "",
                "<p>We value your privacy. We and our partners store things.</p><button>Accept all</button>",
                "",
            ),
        ),
        ("nothing: login", page("Sign in", "", door, "")),
        (
            "nothing: script-only",
            page(
                "The Quay",
                "",
                "<p>You need to enable JavaScript to run this app, so please turn it on in the settings of your browser and then load this page again.</p>",
                "",
            ),
        ),
        (
            "nothing: no-article",
            page(
                "Archive",
                "",
                &"<h2><a href=/story>The keeper of the lamps and what he saw there</a></h2>".repeat(14),
                "",
            ),
        ),
    ]);
}

#[test]
fn a_document_that_was_cut_is_not_whole() {
    let whole = page("Lamps", "", &sentences(60), "");
    let cut = |mark: &str| whole.get(..whole.rfind(mark).unwrap_or_default()).unwrap_or_default().to_owned();
    let loose = format!("<title>Lamps</title><h1>Lamps</h1>{}", sentences(40).replace("</p>", ""));
    check(&[
        ("full", whole.clone()),
        ("full", loose),
        ("beginning: excerpt", cut(" lamps twice")),
        ("beginning: excerpt", cut("counted")),
        ("beginning: excerpt", cut("</article") + "<p cla"),
    ]);
}

#[test]
fn films_and_galleries_are_told_from_texts() {
    let film = "<meta property=\"og:type\" content=\"video.other\">";
    let frame = "<iframe src=\"https://www.youtube.com/embed/abc123\"></iframe>";
    let row = "<script type=\"application/ld+json\">{\"@type\":\"ImageGallery\",\"name\":\"Lamps\"}</script>";
    check(&[
        (
            "beginning: video",
            page(
                "Lamps",
                film,
                &format!(
                    "{frame}<p>The keeper counts the lamps of the quay at dusk, and then once more before dawn, as he does each night.</p>"
                ),
                "",
            ),
        ),
        ("full", page("Lamps", film, &format!("{frame}{}", sentences(6)), "")),
        (
            "beginning: gallery",
            page(
                "Lamps",
                row,
                "<p>The lamps of the quay, seen from the water, through four seasons and in all the weather that the harbour has.</p>",
                "",
            ),
        ),
    ]);
}

#[test]
fn what_is_no_text_is_refused_whatever_it_is_called() {
    let noise: Vec<u8> = (0..4_000_u32).map(|at| u8::try_from(at * 167 % 256).unwrap_or_default()).collect();
    for content_type in ["application/octet-stream", "text/html", "text/plain", ""] {
        assert_eq!(quality_of(&noise, content_type), "nothing: no-article", "{content_type}");
    }
    let html = page("Lamps", "", &sentences(4), "");
    for content_type in ["application/octet-stream", "text/html", "application/xhtml+xml", ""] {
        assert_eq!(quality_of(html.as_bytes(), content_type), "full", "{content_type}");
    }
    // A stray byte makes no page a picture.
    assert_eq!(quality_of(html.replacen("<title>", "<title>\u{1}", 1).as_bytes(), "text/html"), "full");
}
