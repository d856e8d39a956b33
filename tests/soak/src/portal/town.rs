//! A town of sources, each a host of its own on the loopback network, and the portal that may stand before all of them.
//! Each source prints one story, then more, undated; a story has a page, and a picture in it.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use crate::readiness::said;

/// How a portal answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Its own page under status 200, whatever was asked for.
    Page,
    /// The same, and it says that it is XML, or a picture.
    PageUnderFalseName,
    /// 511 (RFC 6585 §6).
    Required,
    /// A redirect of this status to its own host.
    Redirect(u16),
    /// A redirect to a path of the very host that was asked.
    RedirectWithin(u16),
    /// A page that sends on by itself.
    Refresh,
    /// A redirect to https, where nobody proves who they are.
    RedirectToBrokenTls,
    /// Half of the town is broken off, as https is; the other half is answered with the page.
    HttpOnly,
    /// Connections are answered with what is no HTTP.
    NoHttp,
}

/// All of them.
pub const FORMS: [Form; 14] = [
    Form::Page,
    Form::PageUnderFalseName,
    Form::Required,
    Form::Redirect(301),
    Form::Redirect(302),
    Form::Redirect(303),
    Form::Redirect(307),
    Form::Redirect(308),
    Form::RedirectWithin(302),
    Form::RedirectWithin(301),
    Form::Refresh,
    Form::RedirectToBrokenTls,
    Form::HttpOnly,
    Form::NoHttp,
];

impl Form {
    /// Whether it can be told that somebody wants a sign-in, rather than that nobody answers.
    pub fn is_recognised(self) -> bool {
        !matches!(self, Self::NoHttp | Self::RedirectToBrokenTls)
    }
}

#[derive(Default)]
struct Weather {
    portal: Option<Form>,
    /// Every source answers that it cannot (503).
    fails: bool,
    stories: u32,
    /// Connections that are open, by their number.
    open: HashMap<usize, TcpStream>,
}

/// The town.
pub struct Town {
    address: SocketAddr,
    sources: usize,
    weather: Arc<Mutex<Weather>>,
}

/// Stories a feed holds, beside the newest.
const IN_FEED: u32 = 8;

const LOGIN: &str = "<!DOCTYPE html><html><head><title>SkyFly WiFi</title></head><body><h1>Welcome on board</h1>\
    <form method=\"post\" action=\"/login\"><label>Name <input name=\"name\"></label>\
    <label>Password <input type=\"password\" name=\"password\"></label><button>Sign in</button></form></body></html>";

impl Town {
    /// Opens it on a free port of every loopback address.
    pub fn build(sources: usize) -> Result<Self, String> {
        let listener = TcpListener::bind((Ipv4Addr::UNSPECIFIED, 0)).map_err(said)?;
        let address = listener.local_addr().map_err(said)?;
        let weather = Arc::new(Mutex::new(Weather { stories: 1, ..Weather::default() }));
        let shared = Arc::clone(&weather);
        thread::spawn(move || {
            for (number, stream) in listener.incoming().flatten().enumerate() {
                let weather = Arc::clone(&shared);
                let open = || weather.lock().unwrap_or_else(PoisonError::into_inner);
                open().open.extend(stream.try_clone().ok().map(|kept| (number, kept)));
                let weather = Arc::clone(&shared);
                thread::spawn(move || {
                    drop(answer(stream, &weather));
                    weather.lock().unwrap_or_else(PoisonError::into_inner).open.remove(&number);
                });
            }
        });
        Ok(Self { address, sources, weather })
    }

    /// The door for all of it.
    pub fn rule(&self) -> String {
        format!("127.0.0.0/8:{}", self.address.port())
    }

    /// Its sources as a subscription list.
    pub fn list(&self) -> String {
        let port = self.address.port();
        let outlines: String = (0..self.sources)
            .map(|source| {
                let host = host(source);
                format!(
                    "<outline type=\"rss\" text=\"Paper {source}\" xmlUrl=\"http://{host}:{port}/feed.xml\"/>"
                )
            })
            .collect();
        format!("<opml version=\"2.0\"><head/><body>{outlines}</body></opml>")
    }

    pub fn go_behind(&self, form: Form) {
        self.change(|weather| weather.portal = Some(form));
    }

    pub fn go_home(&self) {
        self.change(|weather| weather.portal = None);
    }

    /// Every source answers that it cannot, and asks to be left alone for a while; or well again.
    pub fn fail(&self, fails: bool) {
        self.change(|weather| weather.fails = fails);
    }

    /// Every source prints one story more.
    pub fn print_more(&self) {
        self.change(|weather| weather.stories += 1);
    }

    /// Every connection ends where it is.
    pub fn hang_up(&self) {
        self.change(|weather| {
            weather.open.drain().for_each(|(_, stream)| drop(stream.shutdown(Shutdown::Both)));
        });
    }

    fn change(&self, change: impl FnOnce(&mut Weather)) {
        change(&mut self.weather.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

fn host(source: usize) -> String {
    format!("127.9.{}.{}", source / 200, source % 200 + 1)
}

fn answer(mut stream: TcpStream, weather: &Mutex<Weather>) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    loop {
        let mut first = String::new();
        if reader.read_line(&mut first)? == 0 {
            return Ok(());
        }
        let mut host = String::new();
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line)? == 0 || line.trim().is_empty() {
                break;
            }
            if let Some(value) = line.to_ascii_lowercase().strip_prefix("host:") {
                value.trim().clone_into(&mut host);
            }
        }
        let path = first.split(' ').nth(1).unwrap_or("/").to_owned();
        let (portal, fails, stories) = {
            let weather = weather.lock().unwrap_or_else(PoisonError::into_inner);
            (weather.portal, weather.fails, weather.stories)
        };
        match portal {
            None if fails => {
                let wait = "Retry-After: 3600\r\n";
                send(&mut stream, "503 Service Unavailable", wait, "text/plain", b"closed")?;
            }
            Some(form) => {
                if !portal_answers(&mut stream, form, &host, &path)? {
                    return stream.shutdown(Shutdown::Both);
                }
            }
            None => source_answers(&mut stream, &host, &path, stories)?,
        }
    }
}

fn send(stream: &mut TcpStream, status: &str, more: &str, kind: &str, body: &[u8]) -> std::io::Result<()> {
    let head =
        format!("HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}Content-Length: {}\r\n\r\n", body.len());
    stream.write_all(head.as_bytes())?;
    stream.write_all(body)
}

/// Whether the connection goes on.
fn portal_answers(stream: &mut TcpStream, form: Form, host: &str, path: &str) -> std::io::Result<bool> {
    let html = "text/html; charset=utf-8";
    let port = host.rsplit_once(':').map_or("80", |(_, port)| port);
    let is_portal = host.starts_with("127.99.") || path.starts_with("/login");
    let login = |stream: &mut TcpStream| send(stream, "200 OK", "", html, LOGIN.as_bytes());
    match form {
        _ if is_portal => login(stream)?,
        Form::Page => login(stream)?,
        Form::PageUnderFalseName => {
            let kind = if path.starts_with("/feed") { "application/rss+xml" } else { "image/png" };
            send(stream, "200 OK", "", kind, LOGIN.as_bytes())?;
        }
        Form::Required => send(stream, "511 Network Authentication Required", "", html, LOGIN.as_bytes())?,
        Form::Redirect(status) => {
            let to = format!("Location: http://127.99.0.1:{port}/login?to={host}{path}\r\n");
            send(stream, &format!("{status} Elsewhere"), &to, html, b"")?;
        }
        Form::RedirectWithin(status) => {
            send(stream, &format!("{status} Elsewhere"), "Location: /login\r\n", html, b"")?;
        }
        Form::Refresh => {
            let page = format!(
                "<html><head><meta http-equiv=\"refresh\" content=\"0; url=http://127.99.0.1:{port}/login\"></head></html>"
            );
            send(stream, "200 OK", "", html, page.as_bytes())?;
        }
        Form::RedirectToBrokenTls => {
            let to = format!("Location: https://127.99.0.1:{port}/login\r\n");
            send(stream, "302 Found", &to, html, b"")?;
        }
        Form::HttpOnly => {
            let last = host.split(':').next().and_then(|host| host.rsplit('.').next());
            if last.and_then(|last| last.parse::<u32>().ok()).unwrap_or_default().is_multiple_of(2) {
                return Ok(false);
            }
            login(stream)?;
        }
        Form::NoHttp => {
            stream.write_all(b"\x15\x03\x01\x00\x02\x02\x28")?;
            return Ok(false);
        }
    }
    Ok(true)
}

fn source_answers(stream: &mut TcpStream, host: &str, path: &str, stories: u32) -> std::io::Result<()> {
    if path.starts_with("/feed") {
        return send(stream, "200 OK", "", "application/rss+xml", feed(host, stories).as_bytes());
    }
    let number: u32 = path
        .rsplit(['-', '/'])
        .next()
        .and_then(|last| last.trim_end_matches(".png").parse().ok())
        .unwrap_or_default();
    if path.starts_with("/story-") {
        return send(stream, "200 OK", "", "text/html; charset=utf-8", page(host, number).as_bytes());
    }
    if path.starts_with("/picture-") {
        return send(stream, "200 OK", "", "image/png", &picture(host, number));
    }
    send(stream, "404 Not Found", "", "text/plain", b"nothing here")
}

fn feed(host: &str, stories: u32) -> String {
    let items: String = (stories.saturating_sub(IN_FEED).max(1)..=stories)
        .map(|story| {
            format!(
                "<item><title>Story {story} of {host}</title><link>http://{host}/story-{story}</link>\
                 <guid>http://{host}/story-{story}</guid>\
                 <description>Only the first words of story {story}, and then…</description></item>"
            )
        })
        .collect();
    format!(
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Paper of {host}</title><link>http://{host}/</link>\
         <description>d</description>{items}</channel></rss>"
    )
}

fn page(host: &str, story: u32) -> String {
    let words =
        "The ferry left before the fog did, and nobody on the quay was surprised by either. ".repeat(5);
    let text: String = (0..8).map(|at| format!("<p>Part {at} of story {story}. {words}</p>")).collect();
    format!(
        "<html lang=\"en\"><head><title>Story {story} of {host}</title></head><body><article>\
         <h1>Story {story} of {host}</h1><p><img src=\"/picture-{story}.png\" alt=\"A quay\"></p>{text}</article></body></html>"
    )
}

/// A picture of one pixel's height that no other source prints (PNG, ISO/IEC 15948).
fn picture(host: &str, story: u32) -> Vec<u8> {
    let seed = host.bytes().fold(story, |sum, byte| sum.wrapping_mul(31).wrapping_add(u32::from(byte)));
    crate::png::grey(64, 48, seed)
}
