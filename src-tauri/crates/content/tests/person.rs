//! What author pages say of their person, on pages of our own.

use layover_content::person::{Person, read};

const URL: &str = "https://press.example/people/ada-holm/";

fn page(head: &str, body: &str) -> String {
    format!(
        "<!doctype html><html><head><title>Ada Holm | The Press</title>{head}</head><body>{body}</body></html>"
    )
}

fn person(bio: &str, portrait: Option<&str>) -> Option<Person> {
    Some(Person { bio: bio.to_owned(), portrait_url: portrait.map(str::to_owned) })
}

const BIO: &str = "Ada Holm measures rivers for a living and writes about those who move them.";

#[test]
fn a_page_says_who_somebody_is() {
    let printed = page(
        "",
        &format!(
            "<header><img class='mast' src='/logo.png' alt='The Press'></header><main><div>\
             <img src='/ada.jpg?width=320' alt='Ada Holm at the gauge'><div><h1>Ada Holm</h1>\
             <p>Correspondent</p><p>{BIO}</p></div></div><ol><li><h2>A story by somebody</h2></li></ol></main>"
        ),
    );
    assert_eq!(read(&printed, URL, "Ada Holm"), person(BIO, Some("https://press.example/ada.jpg?width=320")));
    let stated = page(
        &format!(
            "<script type='application/ld+json'>{{\"@graph\":[{{\"@type\":\"WebPage\"}},{{\"@type\":[\"Person\"],\
             \"name\":\"Ada Holm\",\"description\":\"{BIO}\",\"image\":{{\"url\":\"/p/ada.png\"}}}}]}}</script>"
        ),
        "<h1>Stories by Ada Holm</h1><p>Newest first</p>",
    );
    assert_eq!(read(&stated, URL, "ADA HOLM"), person(BIO, Some("https://press.example/p/ada.png")));
    let marked = page("", &format!("<h1>Ada Holm</h1><div class='author-bio'><p>{BIO}</p></div>"));
    assert_eq!(read(&marked, URL, "Àda Holm"), person(BIO, None));
}

#[test]
fn a_page_spells_its_people_right_and_a_byline_not_always() {
    let line = "Pétur Guðlaugsson keeps a lighthouse and the books of nine others.";
    let page = page("", &format!("<h1>Pétur Guðlaugsson</h1><p>{line}</p>"));
    assert_eq!(read(&page, URL, "Petur Gudlaugsson"), person(line, None));
    assert_eq!(read(&page, URL, "Guðlaugsson, Pétur"), person(line, None));
    assert_eq!(read(&page, URL, "Guðlaugsson"), person(line, None));
    assert_eq!(read(&page, URL, "Pétur Sveinn"), None);
    assert_eq!(read(&page, URL, "Pétur Sveinn Guðlaugsson"), None);
}

#[test]
fn a_page_of_somebody_else_says_nothing() {
    let other =
        page("", "<h1>Sven Berg</h1><p>Sven Berg is a baker who writes about bread and little else.</p>");
    assert_eq!(read(&other, URL, "Ada Holm"), None);
    let login =
        page("", "<h1>Sign in</h1><p>Ada Holm and others are for those who are signed in with us.</p>");
    assert_eq!(read(&login, URL, "Ada Holm"), None);
}

#[test]
fn what_a_page_does_not_say_is_not_made_up() {
    let bare = page("", "<h1>Ada Holm</h1><p>12 stories</p><img src='javascript:alert(1)' alt='Ada Holm'>");
    assert_eq!(read(&bare, URL, "Ada Holm"), person("", None));
}
