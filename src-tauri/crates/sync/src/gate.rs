//! Who may go where. Every hop of every fetch passes here, and a connection goes to the very addresses this
//! returned: there is no second lookup for a hostile name to answer differently.
//!
//! Three rules. Public addresses are open to all. An address of the local network is open only by a rule of
//! the reader's list, and only when the address was the reader's own word or was named by a document that
//! came through the same rule. Once a hop was public, no later hop reaches the local network.

use std::net::{IpAddr, SocketAddr};

use layover_model::FetchProblem;
use url::{Host, Url};

use crate::address::is_public;
use crate::allow::AllowList;
use crate::limits::BAD_PORTS;
use crate::names::{Names, Resolver};
use crate::problem::{FetchFailure, shown};

/// What brought an address up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NamedBy {
    /// The reader: typed, subscribed, imported.
    Reader,
    /// A document fetched from this address. For a story's page or picture this is the address of the *feed*
    /// (or saved page) that the reader chose, never an address that the feed itself gave.
    Document(String),
}

impl NamedBy {
    /// A document; an unknown one reaches public addresses alone.
    pub(crate) fn document(source: Option<&str>) -> Self {
        Self::Document(source.unwrap_or_default().to_owned())
    }
}

/// Where an address lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// On the public internet.
    Public,
    /// In the local network, opened by the rules at these places of the list.
    Opened(Vec<usize>),
}

/// A checked way to one address.
#[derive(Clone, Debug)]
pub(crate) struct Passage {
    pub(crate) standing: Standing,
    /// Addresses, each with the rule that opened it (none for a public one).
    ways: Vec<(Option<usize>, SocketAddr)>,
}

impl Passage {
    /// The addresses a connection may go to, each once.
    pub(crate) fn addresses(&self) -> Vec<SocketAddr> {
        let mut addresses: Vec<SocketAddr> = Vec::with_capacity(self.ways.len());
        for (_, address) in &self.ways {
            if !addresses.contains(address) {
                addresses.push(*address);
            }
        }
        addresses
    }
}

/// The rules and the lookup they are checked against.
#[derive(Debug)]
pub(crate) struct Gate {
    allow: AllowList,
    resolver: Resolver,
}

impl Gate {
    pub(crate) fn new(allow: AllowList, names: Names) -> Self {
        Self { allow, resolver: Resolver::new(names) }
    }

    /// A way for the first hop.
    pub(crate) async fn admit(&self, url: &Url, named_by: &NamedBy) -> Result<Passage, FetchFailure> {
        let passage = self.look(url).await?;
        match (&passage.standing, named_by) {
            (Standing::Public, _) | (_, NamedBy::Reader) => Ok(passage),
            (Standing::Opened(_), NamedBy::Document(source)) => {
                let source = match Url::parse(source) {
                    Ok(source) => {
                        self.look(&source).await.map_or(Standing::Public, |passage| passage.standing)
                    }
                    Err(_) => Standing::Public,
                };
                narrow(passage, &source).ok_or_else(|| linked_inside(url))
            }
        }
    }

    /// A way for a later hop, which an answer from `before` named.
    pub(crate) async fn admit_redirect(&self, url: &Url, before: &Standing) -> Result<Passage, FetchFailure> {
        let passage = self.look(url).await?;
        match &passage.standing {
            Standing::Public => Ok(passage),
            Standing::Opened(_) => narrow(passage, before).ok_or_else(|| linked_inside(url)),
        }
    }

    /// Where an address lies, when it may be fetched at all by anyone.
    async fn look(&self, url: &Url) -> Result<Passage, FetchFailure> {
        let (host, port) = check_form(url)?;
        let ips = self.addresses(url, &host).await?;
        let public: Vec<_> =
            ips.iter().filter(|ip| is_public(**ip)).map(|ip| (None, SocketAddr::new(*ip, port))).collect();
        if !public.is_empty() {
            return Ok(Passage { standing: Standing::Public, ways: public });
        }
        let mut rules = Vec::new();
        let mut ways = Vec::new();
        for (place, rule) in self.allow.rules().iter().enumerate() {
            let opened = rule.opens(&host, port, &ips);
            if !opened.is_empty() {
                rules.push(place);
                ways.extend(opened.into_iter().map(|ip| (Some(place), SocketAddr::new(ip, port))));
            }
        }
        if rules.is_empty() {
            Err(inside(url))
        } else {
            Ok(Passage { standing: Standing::Opened(rules), ways })
        }
    }

    async fn addresses(&self, url: &Url, host: &Host<&str>) -> Result<Vec<IpAddr>, FetchFailure> {
        match host {
            Host::Ipv4(ip) => Ok(vec![IpAddr::V4(*ip)]),
            Host::Ipv6(ip) => Ok(vec![IpAddr::V6(*ip)]),
            Host::Domain(name) => self.resolver.resolve(name).await.map_err(|_| self.no_such_name(url, name)),
        }
    }

    fn no_such_name(&self, url: &Url, name: &str) -> FetchFailure {
        if self.resolver.looks_offline() {
            let sentence = format!("There is no network, so {} was not asked.", shown(url));
            return FetchFailure::new(FetchProblem::Offline, sentence);
        }
        FetchFailure::new(FetchProblem::Unreachable, format!("No site answers to the name {name}."))
    }
}

/// Scheme, host and port that a fetch may have at all.
fn check_form(url: &Url) -> Result<(Host<&str>, u16), FetchFailure> {
    let refuse = |sentence: String| FetchFailure::new(FetchProblem::Forbidden, sentence);
    if !matches!(url.scheme(), "http" | "https") {
        return Err(refuse(format!("{}: is no web address, Layover did not open it.", url.scheme())));
    }
    let (Some(host), Some(port)) = (url.host(), url.port_or_known_default()) else {
        return Err(refuse(format!("{} names no site.", shown(url))));
    };
    if BAD_PORTS.contains(&port) {
        return Err(refuse(format!("{}: port {port} belongs to another service than the web.", shown(url))));
    }
    Ok((host, port))
}

/// The passage as far as `source` may use it; `None` when it may not.
fn narrow(passage: Passage, source: &Standing) -> Option<Passage> {
    let (Standing::Opened(target), Standing::Opened(source)) = (&passage.standing, source) else {
        return None;
    };
    let shared: Vec<usize> = target.iter().copied().filter(|rule| source.contains(rule)).collect();
    if shared.is_empty() {
        return None;
    }
    let is_shared = |way: &(Option<usize>, SocketAddr)| way.0.is_some_and(|rule| shared.contains(&rule));
    let ways = passage.ways.into_iter().filter(is_shared).collect();
    Some(Passage { standing: Standing::Opened(shared), ways })
}

/// Whether an address says by itself that it is no public web address. A name that merely resolves to one may
/// be the work of the network Layover is on, and deserves another try from elsewhere.
pub(crate) fn is_local_by_name(address: &str) -> bool {
    const LOCAL_ENDINGS: [&str; 6] = [".localhost", ".local", ".internal", ".lan", ".home.arpa", ".test"];
    let Ok(url) = Url::parse(address) else { return true };
    if check_form(&url).is_err() {
        return true;
    }
    match url.host() {
        Some(Host::Domain(name)) => {
            let name = name.trim_end_matches('.');
            !name.contains('.') || LOCAL_ENDINGS.iter().any(|ending| name.ends_with(ending))
        }
        Some(Host::Ipv4(ip)) => !is_public(IpAddr::V4(ip)),
        Some(Host::Ipv6(ip)) => !is_public(IpAddr::V6(ip)),
        None => true,
    }
}

fn inside(url: &Url) -> FetchFailure {
    let sentence = format!("{} lies in the local network, where Layover does not go by itself.", shown(url));
    FetchFailure::new(FetchProblem::Forbidden, sentence)
}

fn linked_inside(url: &Url) -> FetchFailure {
    let sentence = format!("{} lies in the local network, and a page from outside named it.", shown(url));
    FetchFailure::new(FetchProblem::Forbidden, sentence)
}
