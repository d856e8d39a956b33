//! A server with scripted answers, which also counts what reaches it. Asked in absolute form it is a proxy.

use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use layover_sync::{
    AllowList, FetchFailure, FetchRequest, Fetched, FetchedBody, Fetcher, FetcherSettings, Limits, NamedBy,
    Names, Proxy, What,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// One request as it arrived.
#[derive(Clone, Debug)]
pub struct Asked {
    pub target: String,
    pub head: String,
}

impl Asked {
    pub fn header(&self, name: &str) -> Option<String> {
        let prefix = format!("{}:", name.to_ascii_lowercase());
        self.head
            .lines()
            .find(|line| line.to_ascii_lowercase().starts_with(&prefix))
            .map(|line| line[prefix.len()..].trim().to_owned())
    }
}

/// One answer.
#[derive(Clone, Debug)]
pub struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
    ending: Ending,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Ending {
    Whole,
    Endless,
    Silent,
    Short,
    Unsaid,
    Reset,
}

impl Answer {
    pub fn ok(media_type: &str, body: impl Into<Vec<u8>>) -> Self {
        Self::status(200).header("Content-Type", media_type).body(body)
    }

    pub fn status(status: u16) -> Self {
        Self { status, headers: Vec::new(), body: Vec::new(), ending: Ending::Whole }
    }

    pub fn to(status: u16, location: &str) -> Self {
        Self::status(status).header("Location", location)
    }

    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    pub fn body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self
    }

    /// The body again and again, without an end.
    pub fn endless(mut self) -> Self {
        self.ending = Ending::Endless;
        self
    }

    /// The body, then silence.
    pub fn silent(mut self) -> Self {
        self.ending = Ending::Silent;
        self
    }

    /// Promises more than it sends.
    pub fn short(mut self) -> Self {
        self.ending = Ending::Short;
        self
    }

    /// The body without a word on its length: it ends where the connection does.
    pub fn unsaid(mut self) -> Self {
        self.ending = Ending::Unsaid;
        self
    }

    /// Hangs up after the body, whatever its headers promised.
    pub fn hung_up(self) -> Self {
        self.short()
    }

    /// Hangs up without a word.
    pub fn reset() -> Self {
        Self { ending: Ending::Reset, ..Self::status(200) }
    }
}

#[derive(Default)]
struct Counts {
    asked: Mutex<Vec<Asked>>,
    open: AtomicUsize,
    most_open: AtomicUsize,
    connections: AtomicUsize,
    sent_bytes: AtomicUsize,
}

/// A running server. Its task ends with the test's runtime.
#[derive(Clone)]
pub struct Site {
    pub address: SocketAddr,
    counts: Arc<Counts>,
}

impl Site {
    pub async fn start(answer: impl Fn(&Asked) -> Answer + Send + Sync + 'static) -> Self {
        Self::start_at("127.0.0.1", answer).await
    }

    pub async fn start_at(host: &str, answer: impl Fn(&Asked) -> Answer + Send + Sync + 'static) -> Self {
        Self::start_counting(host, Arc::default(), answer).await
    }

    /// Another port of the same host, counted together with the first.
    pub async fn beside(&self, answer: impl Fn(&Asked) -> Answer + Send + Sync + 'static) -> Self {
        Self::start_counting(&self.address.ip().to_string(), Arc::clone(&self.counts), answer).await
    }

    async fn start_counting(
        host: &str,
        counts: Arc<Counts>,
        answer: impl Fn(&Asked) -> Answer + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind((host, 0)).await.unwrap();
        let site = Self { address: listener.local_addr().unwrap(), counts };
        let (counts, answer) = (Arc::clone(&site.counts), Arc::new(answer));
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let (counts, answer) = (Arc::clone(&counts), Arc::clone(&answer));
                tokio::spawn(async move {
                    counts.connections.fetch_add(1, Ordering::SeqCst);
                    let open = counts.open.fetch_add(1, Ordering::SeqCst) + 1;
                    counts.most_open.fetch_max(open, Ordering::SeqCst);
                    serve(&mut stream, &counts, &*answer).await;
                    // Before the stream is dropped: the other side may be back before this line is reached.
                    counts.open.fetch_sub(1, Ordering::SeqCst);
                });
            }
        });
        site
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    pub fn asked(&self) -> Vec<Asked> {
        self.counts.asked.lock().unwrap().clone()
    }

    pub fn targets(&self) -> Vec<String> {
        self.asked().into_iter().map(|asked| asked.target).collect()
    }

    pub fn most_open(&self) -> usize {
        self.counts.most_open.load(Ordering::SeqCst)
    }

    pub fn connections(&self) -> usize {
        self.counts.connections.load(Ordering::SeqCst)
    }

    pub fn sent_bytes(&self) -> usize {
        self.counts.sent_bytes.load(Ordering::SeqCst)
    }
}

async fn serve(stream: &mut TcpStream, counts: &Counts, answer: &(dyn Fn(&Asked) -> Answer + Send + Sync)) {
    let mut buffer = Vec::new();
    loop {
        let end = loop {
            if let Some(end) = buffer.windows(4).position(|window| window == b"\r\n\r\n") {
                break end + 4;
            }
            match stream.read_buf(&mut buffer).await {
                Ok(1..) => {}
                _ => return,
            }
        };
        let head = String::from_utf8_lossy(&buffer[..end]).into_owned();
        buffer.drain(..end);
        let target = head.split(' ').nth(1).unwrap_or_default().to_owned();
        let asked = Asked { target, head };
        let answer = answer(&asked);
        counts.asked.lock().unwrap().push(asked);
        if send(stream, counts, answer).await.is_none() {
            return;
        }
    }
}

async fn send(stream: &mut TcpStream, counts: &Counts, answer: Answer) -> Option<()> {
    if answer.ending == Ending::Reset {
        return None;
    }
    let mut head = format!("HTTP/1.1 {} X\r\n", answer.status);
    for (name, value) in &answer.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    let length = answer.body.len();
    let has_length = answer.headers.iter().any(|(name, _)| name == "Content-Length");
    match answer.ending {
        Ending::Whole | Ending::Silent | Ending::Short if has_length => {}
        Ending::Whole if answer.status == 304 => {}
        Ending::Whole => head.push_str(&format!("Content-Length: {length}\r\n")),
        Ending::Short | Ending::Silent => head.push_str(&format!("Content-Length: {}\r\n", length + 100)),
        Ending::Endless | Ending::Reset | Ending::Unsaid => head.push_str("Connection: close\r\n"),
    }
    head.push_str("\r\n");
    stream.write_all(head.as_bytes()).await.ok()?;
    loop {
        stream.write_all(&answer.body).await.ok()?;
        counts.sent_bytes.fetch_add(length, Ordering::SeqCst);
        match answer.ending {
            Ending::Whole => return Some(()),
            Ending::Endless => {}
            Ending::Silent => {
                // Until the other side hangs up.
                let _ = stream.read(&mut [0; 16]).await;
                return None;
            }
            Ending::Short | Ending::Unsaid | Ending::Reset => return None,
        }
    }
}

pub fn limits() -> Limits {
    Limits {
        document_bytes: 200_000,
        picture_bytes: 400_000,
        connect: Duration::from_secs(5),
        idle: Duration::from_millis(700),
        total: Duration::from_secs(20),
        ..Limits::default()
    }
}

pub fn settings(rules: &[&str]) -> FetcherSettings {
    FetcherSettings {
        allow: AllowList::parse(rules).unwrap(),
        limits: limits(),
        proxy: Proxy::Direct,
        names: names(&[]),
        ..FetcherSettings::default()
    }
}

pub fn names(known: &[(&str, &str)]) -> Names {
    let mut map: HashMap<String, Vec<IpAddr>> = HashMap::new();
    for (name, address) in known {
        map.entry((*name).to_owned()).or_default().push(address.parse().unwrap());
    }
    Names::Fixed(map)
}

/// A fetcher with these rules, without a proxy, that knows no names.
pub fn fetcher(rules: &[&str]) -> Arc<Fetcher> {
    Arc::new(Fetcher::new(settings(rules)).unwrap())
}

/// A fetcher for which `site` is the proxy to a public internet of these names.
pub fn outside(site: &Site, known: &[(&str, &str)], rules: &[&str]) -> Arc<Fetcher> {
    let proxy = Proxy::Fixed(format!("http://{}", site.address));
    Arc::new(Fetcher::new(FetcherSettings { proxy, names: names(known), ..settings(rules) }).unwrap())
}

pub const LOOPBACK: &[&str] = &["127.0.0.0/8"];
pub const PUBLIC: &str = "93.184.216.34";

pub async fn get(fetcher: &Fetcher, url: &str, what: What) -> Result<FetchedBody, FetchFailure> {
    let request = FetchRequest { url, what, named_by: NamedBy::Reader, validators: None };
    match fetcher.get(request).await? {
        Fetched::Body(body) => Ok(*body),
        Fetched::NotModified { .. } => panic!("{url}: not modified without validators"),
    }
}

pub async fn named(fetcher: &Fetcher, url: &str, source: &str) -> Result<FetchedBody, FetchFailure> {
    let named_by = NamedBy::Document(source.to_owned());
    let request = FetchRequest { url, what: What::Page, named_by, validators: None };
    match fetcher.get(request).await? {
        Fetched::Body(body) => Ok(*body),
        Fetched::NotModified { .. } => panic!("{url}: not modified without validators"),
    }
}

/// An RSS feed of so many stories.
pub fn rss(title: &str, stories: usize) -> String {
    let items: String = (0..stories)
        .map(|number| {
            format!(
                "<item><title>Story {number} of {title}</title><guid isPermaLink=\"false\">{title}-{number}</guid>\
                 <link>https://news.example/{title}/{number}</link>\
                 <description>A line about story {number}.</description></item>"
            )
        })
        .collect();
    format!(
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>{title}</title>\
         <link>https://news.example/</link><description>d</description>{items}</channel></rss>"
    )
}
