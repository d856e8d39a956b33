//! A story read aloud in the real window, by a speech service of the test's own that speaks Speech Dispatcher's protocol.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, reason = "helpers of a test fail it by panicking")]

use layover_e2e::{Window, WindowOptions, bounded, layover};
use layover_press::{Press, PressOptions, TrueStory};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

const SIZE: (u32, u32) = (1280, 820);
const PATIENCE: Duration = Duration::from_secs(30);

mod in_the_window {
    use super::*;

    #[tokio::test]
    async fn a_story_is_read_aloud_sentence_by_sentence() {
        bounded(read_aloud()).await;
    }
}

/// What the service was told to say, and what ends it.
struct Service {
    said: Receiver<String>,
    end: Sender<()>,
}

impl Service {
    fn listen(socket: &Path) -> Self {
        let listener = UnixListener::bind(socket).expect("a socket");
        let (tell, said) = channel();
        let (end, ends) = channel();
        std::thread::spawn(move || {
            if let Ok((stream, _)) = listener.accept() {
                serve(&stream, &tell, &ends);
            }
        });
        Self { said, end }
    }

    /// What is said next, without the white space.
    fn next(&self) -> String {
        let said = self.said.recv_timeout(PATIENCE).expect("something is said");
        said.chars().filter(|one| !one.is_whitespace()).collect()
    }
}

fn answer(mut stream: &UnixStream, lines: &str) {
    stream.write_all(lines.replace('\n', "\r\n").as_bytes()).ok();
}

/// One connection: what is to be said is told, and over as soon as the test says so; a command in between stops it.
fn serve(stream: &UnixStream, tell: &Sender<String>, ends: &Receiver<()>) {
    stream.set_read_timeout(Some(Duration::from_millis(20))).expect("a timeout");
    let mut reader = BufReader::new(stream);
    let (mut line, mut id, mut is_text, mut is_speaking) = (String::new(), 0, false, false);
    loop {
        if is_speaking && ends.try_recv().is_ok() {
            is_speaking = false;
            answer(stream, &format!("702-{id}\n702-1\n702 END\n"));
        }
        match reader.read_line(&mut line) {
            Ok(0) => return,
            Ok(_) => {}
            Err(_) => continue,
        }
        let command = std::mem::take(&mut line);
        let command = command.trim_end();
        match command {
            "SPEAK" => {
                is_text = true;
                answer(stream, "230 OK RECEIVING DATA\n");
            }
            "." if is_text => {
                (is_text, is_speaking, id) = (false, true, id + 1);
                answer(stream, &format!("225-{id}\n225 OK MESSAGE QUEUED\n701-{id}\n701-1\n701 BEGIN\n"));
            }
            text if is_text => drop(tell.send(text.to_owned())),
            "STOP SELF" => {
                answer(stream, "210 OK STOPPED\n");
                if std::mem::take(&mut is_speaking) {
                    answer(stream, &format!("703-{id}\n703-1\n703 CANCELED\n"));
                }
            }
            _ => answer(stream, "208 OK SET\n"),
        }
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|one| !one.is_whitespace()).collect()
}

/// The text of the sentence that the frame shows as the one being read.
async fn shown(window: &Window, sentence: &str) {
    window.enter_frame().await;
    let sentence = serde_json::to_string(sentence).expect("a string");
    window
        .until(
            "the sentence shown",
            &format!(
                "[...CSS.highlights.get('layover-spoken')].map(String).join('').replace(/\\s+/g, '') === {sentence}"
            ),
        )
        .await;
    window.leave_frame().await;
}

fn row_of(library: &Path, story: &TrueStory) -> i64 {
    let rows: Value = serde_json::from_str(&layover(library, &["--json", "list"])).expect("JSON");
    let rows = rows.as_array().or_else(|| rows["stories"].as_array()).or_else(|| rows["rows"].as_array());
    let row = rows.into_iter().flatten().find(|row| row["title"] == json!(story.title));
    row.and_then(|row| row["id"].as_i64()).expect("the story on board")
}

async fn read_aloud() {
    let press = Press::start(&PressOptions::default()).expect("the demo magazine starts");
    let truth = press.truth();
    let story =
        truth.stories.iter().find(|story| story.title.starts_with("What a Gauge Says")).expect("a story");
    let library = tempfile::tempdir().expect("a folder");
    layover(library.path(), &["allow", &press.address().to_string()]);
    layover(library.path(), &["subscribe", &press.url("/feed.rss")]);
    layover(library.path(), &["sync", "--pictures", "none"]);
    layover(library.path(), &["settings", "set", "syncOnStart", "false"]);
    press.stop();
    let id = row_of(library.path(), story);
    let socket = library.path().join("speechd.sock");
    let service = Service::listen(&socket);
    let address = format!("unix_socket:{}", socket.display());
    let options = WindowOptions { library: library.path(), size: SIZE };
    let window = Window::open_in(&options, &[("SPEECHD_ADDRESS", &address)]).await;
    window.until("the library", "!!document.querySelector('[role=treeitem]')").await;
    window.run(&format!("location.hash = '#story-{id}'")).await;
    window.reload().await;
    window.until("the story", "!!document.querySelector('iframe.shown')").await;

    window.strike('l').await;
    assert_eq!(service.next(), letters(&story.title), "the headline first");
    // What stands over the text, then its first sentence, shown where it stands.
    let text = letters(&story.paragraphs.join(" "));
    let first = loop {
        service.end.send(()).expect("it listens");
        let said = service.next();
        if text.starts_with(&said) {
            break said;
        }
    };
    shown(&window, &first).await;
    service.end.send(()).expect("it listens");
    let second = service.next();
    assert!(text.starts_with(&format!("{first}{second}")), "{second}");
    shown(&window, &second).await;

    // Back, a paragraph on, and a pause.
    window.strike(',').await;
    assert_eq!(service.next(), first);
    window.strike('>').await;
    let paragraph = service.next();
    assert!(letters(&story.paragraphs[1]).starts_with(&paragraph), "{paragraph}");
    window.strike('l').await;
    window.until("a pause", "!!document.querySelector('.player [aria-label=\"Go on reading aloud\"]')").await;
    window.strike('l').await;
    assert_eq!(service.next(), paragraph, "what was broken off is said again");
    if let Ok(shots) = std::env::var("LAYOVER_SHOTS") {
        shown(&window, &paragraph).await;
        std::fs::write(format!("{shots}/aloud.png"), window.screenshot().await).ok();
    }
    window.strike_with(fantoccini::key::Key::Shift, 'L').await;
    window.until("the end of it", "!document.querySelector('.player')").await;
    window.close().await;
}
