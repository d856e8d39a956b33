//! A town of sources, each a host of its own on the loopback network, and the portal that may stand before all of them.
//! Each source prints one story, then more, undated; a story has a page, and a picture in it. Every third source is asked
//! by https, where the town can prove who it is.

mod form;
mod print;
pub(crate) mod wire;

use std::collections::HashMap;
use std::io::BufReader;
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use crate::readiness::said;
pub use form::{FORMS, Form, OF_PORTAL, Stand};
use wire::Proofs;

#[derive(Default)]
struct Weather {
    portal: Option<(Form, Stand)>,
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
    proofs: Option<Proofs>,
}

impl Town {
    /// Opens it on a free port of every loopback address.
    pub fn build(sources: usize) -> Result<Self, String> {
        Self::open(sources, None)
    }

    /// The same with sources that prove who they are.
    pub fn build_with_proofs(sources: usize) -> Result<Self, String> {
        let hosts: Vec<String> = (0..sources).map(host).chain(["127.99.0.1".to_owned()]).collect();
        Self::open(sources, Some(Proofs::of(&hosts)?))
    }

    fn open(sources: usize, proofs: Option<Proofs>) -> Result<Self, String> {
        let listener = TcpListener::bind((Ipv4Addr::UNSPECIFIED, 0)).map_err(said)?;
        let address = listener.local_addr().map_err(said)?;
        let weather = Arc::new(Mutex::new(Weather { stories: 1, ..Weather::default() }));
        let (shared, shown) = (Arc::clone(&weather), proofs.clone());
        thread::spawn(move || {
            for (number, stream) in listener.incoming().flatten().enumerate() {
                let weather = Arc::clone(&shared);
                let open = || weather.lock().unwrap_or_else(PoisonError::into_inner);
                open().open.extend(stream.try_clone().ok().map(|kept| (number, kept)));
                let (weather, proofs) = (Arc::clone(&shared), shown.clone());
                thread::spawn(move || {
                    drop(serve(&stream, &weather, proofs.as_ref()));
                    drop(stream.shutdown(Shutdown::Both));
                    weather.lock().unwrap_or_else(PoisonError::into_inner).open.remove(&number);
                });
            }
        });
        Ok(Self { address, sources, weather, proofs })
    }

    /// The authority that vouches for its hosts, as a file of certificates has it.
    pub fn authority(&self) -> &str {
        self.proofs.as_ref().map_or("", |proofs| &proofs.pem)
    }

    /// The door for all of it.
    pub fn rule(&self) -> String {
        format!("127.0.0.0/8:{}", self.address.port())
    }

    /// An address of one source.
    pub fn url(&self, source: usize, path: &str) -> String {
        let scheme = if self.proofs.is_some() && source % 3 == 2 { "https" } else { "http" };
        format!("{scheme}://{}:{}{path}", host(source), self.address.port())
    }

    /// Its sources as a subscription list.
    pub fn list(&self) -> String {
        let outlines: String = (0..self.sources)
            .map(|source| {
                let url = self.url(source, "/feed.xml");
                format!("<outline type=\"rss\" text=\"Paper {source}\" xmlUrl=\"{url}\"/>")
            })
            .collect();
        format!("<opml version=\"2.0\"><head/><body>{outlines}</body></opml>")
    }

    pub fn go_behind(&self, form: Form) {
        self.stand(form, Stand::Everything);
    }

    /// A portal stands before a part of the town.
    pub fn stand(&self, form: Form, before: Stand) {
        self.change(|weather| weather.portal = Some((form, before)));
        // Another network: what was open is not any more.
        self.hang_up();
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

fn serve(stream: &TcpStream, weather: &Mutex<Weather>, proofs: Option<&Proofs>) -> std::io::Result<()> {
    let now = || {
        let weather = weather.lock().unwrap_or_else(PoisonError::into_inner);
        (weather.portal, weather.fails, weather.stories)
    };
    let is_secure = wire::is_handshake(stream)?;
    let own = stream.try_clone()?;
    let shut = now().0.filter(|(_, stand)| *stand == Stand::Everything).map(|(form, _)| form);
    let wire: Box<dyn wire::Wire> = match (is_secure, proofs, shut) {
        (false, ..) => Box::new(own),
        (true, Some(_), Some(form)) if !form.shakes_hands() => return Ok(()),
        // A town without proofs, and a portal that leads to https all the same.
        (true, None, _) => return Ok(()),
        (true, Some(proofs), shut) => proofs.shake(own, shut.is_none())?,
    };
    let mut wire = BufReader::new(wire);
    while let Some(asked) = wire::request(&mut wire)? {
        let (portal, fails, stories) = now();
        let portal = portal.filter(|(_, stand)| stand.is_before(&asked.path) || form::is_of_portal(&asked));
        let to = wire.get_mut();
        match portal {
            // Under way the network became another: it cannot go on in the host's name.
            Some(_) if is_secure => return Ok(()),
            Some((form, _)) => {
                if !form::answer(to, form, &asked)? {
                    return Ok(());
                }
            }
            None if fails => {
                let wait = "Retry-After: 3600\r\n";
                print::send(to, "503 Service Unavailable", wait, "text/plain", b"closed")?;
            }
            None => print::answer(to, if is_secure { "https" } else { "http" }, &asked, stories)?,
        }
    }
    Ok(())
}
