//! What the reading frame is given.

use layover_content::sanitise;
use layover_content::serve::{ServedPicture, render};

#[test]
fn pictures_get_their_copies_and_links_open_outside() {
    let html = "<p>A<sup id=\"r\"><a href=\"#n\">1</a></sup> <a href=\"/b?x=1&y=2\">link</a> <img src=\"/a.jpg?w=1&h=2\" width=\"4\" alt='The \"x\" > y'><img src=\"/gone.jpg\" alt=\"Gone\"></p><p id=\"n\">Note <a href=\"#r\">back</a></p>";
    let body = sanitise::clean(html, Some("https://example.org/"));
    let served = render(&body.html, &|url| match url {
        "https://example.org/a.jpg?w=1&h=2" => {
            ServedPicture::OnBoard("story://localhost/picture/ab".to_owned())
        }
        _ => ServedPicture::Missing("Not fetched <yet>".to_owned()),
    });
    assert_eq!(
        served,
        "<p>A<sup id=\"s-r\"><a href=\"#s-n\">1</a></sup> <a href=\"https://example.org/b?x=1&amp;y=2\" target=\"_blank\" rel=\"noopener noreferrer\">link</a> \
         <img src=\"story://localhost/picture/ab\" width=\"4\" alt=\"The &quot;x&quot; &gt; y\">\
         <span class=\"picture-missing\" role=\"note\"><span class=\"picture-alt\">Gone</span> Not fetched &lt;yet&gt;</span></p>\
         <p id=\"s-n\">Note <a href=\"#s-r\">back</a></p>"
    );
    assert!(!served.contains("data-src"));
}
