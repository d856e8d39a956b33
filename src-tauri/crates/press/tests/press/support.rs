//! A client, a press with a pinned clock, and the plain text of a page.

use std::sync::LazyLock;
use std::time::Duration;

use layover_press::{Press, PressOptions, RunningPress};
use reqwest::header::HeaderMap;
use reqwest::redirect::Policy;

/// An instant that every test dates its magazine from.
pub const NOW: &str = "2026-03-02T09:30:15Z";

pub fn options() -> PressOptions {
    PressOptions { seed: 7, now: Some(NOW.parse().expect("an instant")), ..PressOptions::default() }
}

pub fn press() -> RunningPress {
    Press::start(&options()).expect("the press starts")
}

pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).expect("text")
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }
}

/// One client for all tests: reading the system's certificates for each takes longer than most tests. It keeps
/// no connection, because each test has a runtime of its own.
static CLIENT: LazyLock<reqwest::Client> = LazyLock::new(|| {
    reqwest::Client::builder()
        .no_proxy()
        .redirect(Policy::none())
        .pool_max_idle_per_host(0)
        .timeout(Duration::from_secs(120))
        .build()
        .expect("a client")
});

/// A client that follows nothing and waits for nobody longer than a test may.
pub fn client() -> &'static reqwest::Client {
    &CLIENT
}

pub async fn get(press: &RunningPress, path: &str) -> Answer {
    get_with(press, path, &[]).await
}

pub async fn get_with(press: &RunningPress, path: &str, headers: &[(&str, &str)]) -> Answer {
    let mut request = client().get(press.url(path));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    read(request.send().await.unwrap_or_else(|error| panic!("{path}: {error}"))).await
}

pub async fn read(response: reqwest::Response) -> Answer {
    Answer {
        status: response.status().as_u16(),
        headers: response.headers().clone(),
        body: response.bytes().await.expect("a whole body").to_vec(),
    }
}

/// What a page says, without its tags, white space folded.
pub fn plain(html: &str) -> String {
    let mut text = String::new();
    let mut in_tag = false;
    for character in html.chars() {
        match character {
            '<' => in_tag = true,
            '>' if in_tag => in_tag = false,
            character if !in_tag => text.push(character),
            _ => {}
        }
    }
    let text = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&nbsp;", "\u{a0}")
        .replace("&amp;", "&");
    let words = text.split(|character: char| character.is_ascii_whitespace());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The part of a text between two marks.
pub fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    text.split_once(start)?.1.split_once(end).map(|(inside, _)| inside)
}
