//! Pages that mark nothing: no classes, no attributes, no `article`. A story is still cut where another's head is
//! printed as its own was, and what only looks like one stays whole.
#![expect(clippy::expect_used, reason = "a page of ours that holds no article is a failed test")]

use layover_content::page::{self, ExtractedPage, PageInput};

const TITLE: &str = "Lamps on the quay";

const OWN: [&str; 4] = [
    "The harbour kept its lamps through the winter, and nobody who passed at night could say it had ever been dark.",
    "The keeper walked the whole length of the quay twice, once at dusk and once before the first boats came in.",
    "Letters went to three ministries, each of which replied that the matter lay with the other two, with regret.",
    "In April the board met again, counted the lamps, found all twelve of them lit, and went home without a vote.",
];

fn own() -> String {
    OWN.map(|line| format!("<p>{line}</p>")).concat()
}

/// Twelve paragraphs, longer than the page's own story.
fn text_of(other: &str) -> String {
    let line = |number: u32| {
        format!(
            "<p>Other story {other}, line {number}: an unrelated account of grain, tariffs and the price of salt.</p>"
        )
    };
    (0..12).map(line).collect()
}

fn extract(body: &str) -> ExtractedPage {
    let html = format!("<html><head><title>{TITLE}</title></head><body>{body}</body></html>");
    let url = "https://quay.example/2024/lamps-on-the-quay";
    let input = PageInput { bytes: html.as_bytes(), content_type: Some("text/html"), url, profile: None };
    page::extract(input).expect("article")
}

#[track_caller]
fn holds_own_story_alone(body: &str) -> ExtractedPage {
    let found = extract(body);
    for line in OWN {
        assert!(found.text.contains(line), "{line:?} is lost from {:?} of {body}", found.text);
    }
    assert!(!found.text.contains("Other story"), "{:?} of {body}", found.text);
    found
}

const HEAD: &str =
    "<div><h1>Lamps on the quay</h1><div>Harbours</div><div>Ada Holm</div><div>May 3, 2024</div></div>";

#[test]
fn a_name_and_a_day_under_a_heading_begin_another_story() {
    for heading in ["h1", "h2", "h3"] {
        let other = |name: &str| {
            format!(
                "<div><div><{heading}>The price of {name} in winter</{heading}><div>Trade</div><div>B. Quill</div><div>Dec 09, 2024</div></div>{}</div>",
                text_of(name)
            )
        };
        holds_own_story_alone(&format!("{HEAD}<div>{}</div>{}{}", own(), other("salt"), other("grain")));
        // In the column of the page's own text.
        holds_own_story_alone(&format!("{HEAD}<div>{}{}{}</div>", own(), other("salt"), other("grain")));
    }
}

#[test]
fn a_dek_that_is_a_heading_begins_none() {
    let head = "<h1>Lamps on the quay</h1><h2>Why a pier without boats stays lit.</h2><div>Harbours</div><div>Ada Holm</div><div>May 3, 2024</div>";
    let other = |name: &str| {
        format!(
            "<h2>The price of {name} in winter</h2><div>B. Quill</div><div>Dec 09, 2024</div>{}",
            text_of(name)
        )
    };
    holds_own_story_alone(&format!("{head}{}{}{}", own(), other("salt"), other("grain")));
}

#[test]
fn a_heading_that_was_a_link_begins_another_story() {
    let other =
        |name: &str| format!("<div><h2><a>The price of {name} in winter</a></h2>{}</div>", text_of(name));
    let head = format!("<div><h1>{TITLE}</h1></div>");
    holds_own_story_alone(&format!("{head}<div>{}</div>{}{}", own(), other("salt"), other("grain")));
}

#[test]
fn others_before_the_headline_or_between_it_and_the_text_stay_out_and_are_named() {
    let other = |name: &str| {
        format!(
            "<div><h2><a href=/2024/{name}>The price of {name} in winter</a></h2><div><a href=/author/b/>B. Quill</a></div><div>Dec 09, 2024</div>{}</div>",
            text_of(name)
        )
    };
    let others = format!("<div>{}{}</div>", other("salt"), other("grain"));
    for body in [format!("{others}{HEAD}<div>{}</div>", own()), format!("{HEAD}{others}<div>{}</div>", own())]
    {
        let found = holds_own_story_alone(&body);
        let urls: Vec<&str> = found.further.iter().map(|story| story.url.as_str()).collect();
        assert_eq!(urls, ["https://quay.example/2024/salt", "https://quay.example/2024/grain"], "{body}");
    }
}

#[test]
fn parts_of_a_story_that_begin_alike_stay() {
    let parts = |head: &dyn Fn(u32) -> String| -> String {
        (1..=3).map(|day| format!("<div>{}{}</div>", head(day), text_of(&day.to_string()))).collect()
    };
    let diary = parts(&|day| format!("<h2>The {day}. day at sea</h2><div>May {day}, 2024</div>"));
    let folded = parts(&|day| format!("<h2><a class=toggle role=button>What we saw on day {day}</a></h2>"));
    let anchors = parts(&|day| format!("<h2><a name=day{day}>What we saw on day {day}</a></h2>"));
    let menu = parts(&|day| format!("<h3><a>What we saw on day {day}</a></h3>"));
    for parts in [diary, folded, anchors, menu] {
        let body = format!("{HEAD}<div>{}{parts}</div>", own());
        let found = extract(&body);
        assert!(found.text.contains("Other story 3, line 11"), "{:?} of {body}", found.text);
    }
    // All of a page that begins with others is its own, where nothing but a footer follows them.
    let others = parts(&|day| {
        format!(
            "<h2><a href=/2024/{day}>The price of salt on day {day}</a></h2><div>Bo Quill</div><div>May {day}, 2024</div>"
        )
    });
    let found = extract(&format!("{HEAD}{others}<footer><p>{}</p></footer>", OWN.concat()));
    assert!(found.text.contains("Other story 1, line 11"), "{:?}", found.text);
}

#[test]
fn a_button_goes_whether_it_is_printed_or_a_picture() {
    let among = |thing: &str| {
        let [one, two, three, four] = OWN;
        extract(&format!(
            "<article><h1>{TITLE}</h1><p>{one}</p><p>{two}</p>{thing}<p>{three}</p><p>{four}</p></article>"
        ))
    };
    let asking = "<p>Want more of our stories on the engine?<br><a href=https://engine.example/q>Click here to make us a source.</a></p>";
    assert!(!among(asking).text.contains("Want more"));
    let picture =
        |alt: &str| format!("<div><a href=https://engine.example/q><img src=/a.png alt=\"{alt}\"></a></div>");
    assert!(!among(&picture("Share this story")).body.html.as_str().contains("a.png"));
    for alt in ["photo", "Photo gallery", "The quay"] {
        let found = among(&picture(alt));
        let is_kept = found.body.html.as_str().contains("a.png");
        assert!(is_kept || found.hero.is_some_and(|hero| hero.picture.url.ends_with("a.png")), "{alt}");
    }
}
