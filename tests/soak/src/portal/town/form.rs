//! The forms of a portal, and what stands behind it.

use std::io::Write;

use super::print::send;
use super::wire::Asked;

/// How a portal answers. Whatever it does to plain connections, over TLS it can only say that it is the host, and not
/// prove it.
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
    /// A redirect to its own host by https, with a certificate that nobody trusts.
    RedirectToBrokenTls,
    /// The same, and every handshake ends when it has begun.
    RedirectToNoTls,
    /// Plain connections are redirected to the page, and TLS is refused.
    HttpOnly,
    /// Connections are answered with what is no HTTP.
    NoHttp,
}

/// All of them.
pub const FORMS: [Form; 15] = [
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
    Form::RedirectToNoTls,
    Form::HttpOnly,
    Form::NoHttp,
];

impl Form {
    /// Whether it can be told that somebody wants a sign-in, rather than that nobody answers.
    pub fn is_recognised(self) -> bool {
        !matches!(self, Self::NoHttp | Self::RedirectToBrokenTls | Self::RedirectToNoTls)
    }

    /// Whether a handshake comes to its end, with whatever certificate.
    pub(super) fn shakes_hands(self) -> bool {
        !matches!(self, Self::NoHttp | Self::RedirectToNoTls | Self::HttpOnly)
    }
}

/// What a portal stands before. A network that is entered while a sync goes on stands before a part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    Everything,
    Pages,
    Pictures,
}

impl Stand {
    pub(super) fn is_before(self, path: &str) -> bool {
        match self {
            Self::Everything => true,
            Self::Pages => path.starts_with("/story-"),
            Self::Pictures => path.starts_with("/picture-"),
        }
    }
}

/// Words of the portal's own page that no source prints.
pub const OF_PORTAL: &str = "SkyFly";
const LOGIN: &str = "<!DOCTYPE html><html><head><title>SkyFly WiFi</title></head><body><h1>Welcome on board</h1>\
    <form method=\"post\" action=\"/login\"><label>Name <input name=\"name\"></label>\
    <label>Password <input type=\"password\" name=\"password\"></label><button>Sign in</button></form></body></html>";
const HTML: &str = "text/html; charset=utf-8";

/// Whether this is asked of the portal itself.
pub(super) fn is_of_portal(asked: &Asked) -> bool {
    asked.host.starts_with("127.99.") || asked.path.starts_with("/login")
}

/// Whether the connection goes on.
pub(super) fn answer(to: &mut dyn Write, form: Form, asked: &Asked) -> std::io::Result<bool> {
    let Asked { host, path, .. } = asked;
    let port = host.rsplit_once(':').map_or("80", |(_, port)| port);
    let login = |to: &mut dyn Write| send(to, "200 OK", "", HTML, LOGIN.as_bytes());
    let redirect = |to: &mut dyn Write, status: u16, place: &str| {
        send(to, &format!("{status} Elsewhere"), &format!("Location: {place}\r\n"), HTML, b"")
    };
    let elsewhere = format!("127.99.0.1:{port}/login?to={host}{path}");
    match form {
        _ if is_of_portal(asked) => login(to)?,
        Form::Page => login(to)?,
        Form::PageUnderFalseName => {
            let kind = if path.starts_with("/feed") { "application/rss+xml" } else { "image/png" };
            send(to, "200 OK", "", kind, LOGIN.as_bytes())?;
        }
        Form::Required => send(to, "511 Network Authentication Required", "", HTML, LOGIN.as_bytes())?,
        Form::Redirect(status) => redirect(to, status, &format!("http://{elsewhere}"))?,
        Form::HttpOnly => redirect(to, 302, &format!("http://{elsewhere}"))?,
        Form::RedirectWithin(status) => redirect(to, status, "/login")?,
        Form::RedirectToBrokenTls | Form::RedirectToNoTls => {
            redirect(to, 302, &format!("https://{elsewhere}"))?;
        }
        Form::Refresh => {
            let page = format!(
                "<html><head><meta http-equiv=\"refresh\" content=\"0; url=http://127.99.0.1:{port}/login\"></head></html>"
            );
            send(to, "200 OK", "", HTML, page.as_bytes())?;
        }
        Form::NoHttp => {
            to.write_all(b"\x15\x03\x01\x00\x02\x02\x28")?;
            return Ok(false);
        }
    }
    Ok(true)
}
