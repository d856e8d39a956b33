//! A reader with a library of their own, the press, and small servers for what the press never prints.

use layover_press::{Press, PressOptions, RunningPress};
use serde_json::Value;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use tempfile::TempDir;

/// The instant every magazine here is dated from.
pub const NOW: &str = "2026-03-02T09:30:15Z";

/// What one command told.
#[derive(Debug)]
pub struct Told {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Told {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("no JSON ({error}): {self:?}"))
    }

    /// The code of the JSON error.
    pub fn error_code(&self) -> String {
        let last = self.err.lines().last().unwrap_or_default();
        let error: Value =
            serde_json::from_str(last).unwrap_or_else(|error| panic!("no JSON ({error}): {self:?}"));
        error["error"]["code"].as_str().unwrap_or_default().to_owned()
    }
}

/// Somebody with a library.
pub struct Reader {
    folder: TempDir,
}

impl Reader {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    /// A reader whose library may fetch from that address.
    pub fn allowing(address: SocketAddr) -> Self {
        let reader = Self::new();
        reader.does(&["allow", &address.to_string()]);
        reader
    }

    /// A reader who subscribed to the magazine's whole feed and synced without pictures.
    pub fn of(press: &RunningPress) -> Self {
        let reader = Self::allowing(press.address());
        reader.does(&["subscribe", &press.url("/feed.rss")]);
        reader.does(&["sync", "--pictures", "none"]);
        reader
    }

    pub fn library(&self) -> PathBuf {
        self.folder.path().join("library")
    }

    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(program());
        command.arg("--library").arg(self.library()).args(words);
        command.env_remove("http_proxy").env_remove("https_proxy").env_remove("all_proxy");
        command.env("TZ", "UTC").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    pub fn start(&self, words: &[&str]) -> Child {
        self.command(words)
            .spawn()
            .unwrap_or_else(|error| panic!("{} does not start: {error}", program().display()))
    }

    pub fn tells(&self, words: &[&str]) -> Told {
        told(self.start(words))
    }

    /// A command that must end well; what it printed.
    pub fn does(&self, words: &[&str]) -> String {
        let told = self.tells(words);
        assert_eq!(told.code, 0, "layover {words:?}: {told:?}");
        told.out
    }

    /// The same as JSON.
    pub fn asks(&self, words: &[&str]) -> Value {
        let mut all = vec!["--json"];
        all.extend(words);
        serde_json::from_str(&self.does(&all))
            .unwrap_or_else(|error| panic!("{words:?} printed no JSON: {error}"))
    }

    /// Every story, as rows.
    pub fn stories(&self) -> Vec<Value> {
        self.asks(&["list", "--all"]).as_array().expect("an array").clone()
    }

    /// The story that stands at that address.
    pub fn story_at(&self, url: &str) -> Value {
        let canonical = url.trim_end_matches('/');
        let mut found =
            self.stories().into_iter().filter(|row| text(row, "url").trim_end_matches('/') == canonical);
        let row = found.next().unwrap_or_else(|| panic!("no story at {url}"));
        assert!(found.next().is_none(), "two stories at {url}");
        row
    }

    pub fn read(&self, row: &Value) -> Value {
        self.asks(&["read", "--unread", &row["id"].to_string()])
    }
}

pub fn told(child: Child) -> Told {
    let output = child.wait_with_output().expect("the command's output");
    Told {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).expect("UTF-8"),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// A field that is a text.
pub fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value[field].as_str().unwrap_or_else(|| panic!("no text {field} in {value}"))
}

/// `layover`, which lies beside the folder of this test.
pub fn program() -> PathBuf {
    let own = std::env::current_exe().expect("this test's own path");
    let folder = own.parent().and_then(Path::parent).expect("the target folder");
    let program = folder.join(format!("layover{}", std::env::consts::EXE_SUFFIX));
    assert!(
        program.is_file(),
        "{} is not built: run `cargo build --package layover-cli` first",
        program.display()
    );
    program
}

pub fn options() -> PressOptions {
    PressOptions { seed: 7, now: Some(NOW.parse().expect("an instant")), ..PressOptions::default() }
}

pub fn press() -> RunningPress {
    Press::start(&options()).expect("the press starts")
}

/// How many stories the magazine has.
pub fn stories_of(press: &RunningPress) -> usize {
    press.truth().stories.len()
}

/// One answer of a small server: path, media type, body. Every other path is 404.
pub type Answer = (&'static str, &'static str, Vec<u8>);

/// Serves fixed answers on loopback until the test ends.
pub fn serve(answers: Vec<Answer>) -> SocketAddr {
    serve_at(|_| answers)
}

/// The same for answers that name the address they are served at.
pub fn serve_at(answers: impl FnOnce(SocketAddr) -> Vec<Answer>) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("its address");
    let answers = answers(address);
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let answers = answers.clone();
            thread::spawn(move || drop(answer(stream, &answers)));
        }
    });
    address
}

fn answer(mut stream: TcpStream, answers: &[Answer]) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let path = first.split(' ').nth(1).unwrap_or_default();
    let found = answers.iter().find(|(own, _, _)| *own == path);
    let (status, kind, body) = match found {
        Some((_, kind, body)) => ("200 OK", *kind, body.as_slice()),
        None => ("404 Not Found", "text/plain", b"nothing here".as_slice()),
    };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes())?;
    stream.write_all(body)
}

/// An RSS feed with these items.
pub fn rss(title: &str, items: &str) -> Vec<u8> {
    format!("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>{title}</title><link>https://example.org/</link><description>d</description>{items}</channel></rss>").into_bytes()
}

/// Feeds a command's standard input.
pub fn with_input(mut command: Command, input: &[u8]) -> Told {
    let mut child = command.stdin(Stdio::piped()).spawn().expect("it starts");
    child.stdin.take().expect("its input").write_all(input).expect("it reads");
    told(child)
}

/// The first bytes of what a command prints; then nobody listens any more.
pub fn first_bytes(mut child: Child) -> (String, Told) {
    let mut few = [0; 64];
    child.stdout.take().expect("its output").read_exact(&mut few).expect("it prints");
    (String::from_utf8_lossy(&few).into_owned(), told(child))
}

/// The files of pictures in a reader's library.
pub fn picture_files(reader: &Reader) -> Vec<PathBuf> {
    let folders = std::fs::read_dir(reader.library().join("pictures")).unwrap();
    let mut files: Vec<_> = folders
        .flatten()
        .filter(|folder| folder.path().is_dir())
        .flat_map(|folder| std::fs::read_dir(folder.path()).unwrap().flatten())
        .map(|file| file.path())
        .collect();
    files.sort();
    files
}
