//! Whom TLS trusts: the platform's own verifier and certificate store, and roots passed in code. Cannot be
//! switched off.

use std::io;
use std::sync::{Arc, OnceLock};
use std::thread;

use rustls::ClientConfig;
use rustls::crypto::CryptoProvider;
use rustls::pki_types::CertificateDer;
use rustls_platform_verifier::Verifier;

use crate::SyncError;

/// The TLS settings, or why there are none.
///
/// A system without any certificates must still read `http`, and the demo on this machine: so the reason is
/// kept and told by the first `https` address.
#[derive(Debug)]
pub(crate) struct Trust(Arc<Wanted>);

#[derive(Debug)]
struct Wanted {
    roots: Vec<CertificateDer<'static>>,
    found: OnceLock<Result<Configs, String>>,
}

impl Wanted {
    /// Whoever asks while they are read waits for them.
    fn found(&self) -> &Result<Configs, String> {
        self.found.get_or_init(|| Configs::new(self.roots.clone()).map_err(|error| error.to_string()))
    }
}

#[derive(Debug)]
struct Configs {
    to_sites: Arc<ClientConfig>,
    to_proxies: Arc<ClientConfig>,
}

impl Trust {
    /// The platform's certificates are some hundred files to read: that goes on beside whatever comes before the first of
    /// them is needed.
    pub(crate) fn new(extra_roots: &[Vec<u8>]) -> Result<Self, SyncError> {
        let mut roots = Vec::with_capacity(extra_roots.len());
        for (place, der) in extra_roots.iter().enumerate() {
            let certificate = CertificateDer::from(der.clone());
            rustls::RootCertStore::empty()
                .add(certificate.clone())
                .map_err(|_| SyncError::BadRoot(place + 1))?;
            roots.push(certificate);
        }
        let wanted = Arc::new(Wanted { roots, found: OnceLock::new() });
        let read = Arc::clone(&wanted);
        // Where no thread is to be had the first who asks reads them.
        thread::Builder::new()
            .name("certificates".to_owned())
            .spawn(move || {
                read.found();
            })
            .ok();
        Ok(Self(wanted))
    }

    /// For a site: offers HTTP/2.
    pub(crate) fn config(&self) -> io::Result<&Arc<ClientConfig>> {
        self.configs().map(|configs| &configs.to_sites)
    }

    /// For a proxy that is itself reached by TLS: HTTP/1.1 alone.
    pub(crate) fn tunnel_config(&self) -> io::Result<&Arc<ClientConfig>> {
        self.configs().map(|configs| &configs.to_proxies)
    }

    fn configs(&self) -> io::Result<&Configs> {
        self.0.found().as_ref().map_err(|reason| io::Error::other(NoTrust(reason.clone())))
    }
}

/// This system has no certificates to check a site with.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(crate) struct NoTrust(String);

impl Configs {
    fn new(roots: Vec<CertificateDer<'static>>) -> Result<Self, rustls::Error> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let verifier = Arc::new(Verifier::new_with_extra_roots(roots, Arc::clone(&provider))?);
        let to_proxies = config(provider, verifier)?;
        let mut to_sites = to_proxies.clone();
        to_sites.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        Ok(Self { to_sites: Arc::new(to_sites), to_proxies: Arc::new(to_proxies) })
    }
}

fn config(provider: Arc<CryptoProvider>, verifier: Arc<Verifier>) -> Result<ClientConfig, rustls::Error> {
    // `dangerous` is rustls's word for any verifier but its own; this one is the platform's.
    Ok(ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .dangerous()
        .with_custom_certificate_verifier(verifier)
        .with_no_client_auth())
}
