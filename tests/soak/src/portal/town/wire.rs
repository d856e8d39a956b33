//! Connections of the town, plain ones and those of TLS, and who proves what on them.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

use crate::readiness::said;

/// The first byte of a TLS record that begins a handshake (RFC 8446 §5.1).
const HANDSHAKE: u8 = 0x16;

/// One connection.
pub trait Wire: Read + Write + Send {}

impl<T: Read + Write + Send> Wire for T {}

/// What a request asks.
pub struct Asked {
    /// Host and port.
    pub host: String,
    /// With the query.
    pub path: String,
    /// Of `If-None-Match`.
    pub etag: String,
}

/// Whether a connection begins a handshake.
pub fn is_handshake(stream: &TcpStream) -> std::io::Result<bool> {
    let mut first = [0];
    Ok(stream.peek(&mut first)? > 0 && first == [HANDSHAKE])
}

/// The next request; `None` at the end of the connection.
pub fn request(wire: &mut BufReader<Box<dyn Wire>>) -> std::io::Result<Option<Asked>> {
    let mut first = String::new();
    if wire.read_line(&mut first)? == 0 {
        return Ok(None);
    }
    let path = first.split(' ').nth(1).unwrap_or("/").to_owned();
    let mut asked = Asked { host: String::new(), path, etag: String::new() };
    loop {
        let mut line = String::new();
        if wire.read_line(&mut line)? == 0 || line.trim().is_empty() {
            return Ok(Some(asked));
        }
        let Some((name, value)) = line.split_once(':') else { continue };
        match name.to_ascii_lowercase().as_str() {
            "host" => value.trim().clone_into(&mut asked.host),
            "if-none-match" => value.trim().clone_into(&mut asked.etag),
            _ => {}
        }
    }
}

/// Who the hosts of a town are, to those who trust its authority; and who a portal says it is.
#[derive(Clone)]
pub struct Proofs {
    trusted: Arc<ServerConfig>,
    untrusted: Arc<ServerConfig>,
    /// The authority, for a file of certificates.
    pub pem: String,
}

impl Proofs {
    /// For these hosts.
    pub fn of(hosts: &[String]) -> Result<Self, String> {
        let mut authority = CertificateParams::new(Vec::new()).map_err(said)?;
        authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let authority = || {
            CertifiedIssuer::self_signed(authority.clone(), KeyPair::generate().map_err(said)?).map_err(said)
        };
        let (ours, theirs) = (authority()?, authority()?);
        let proof = |issuer: &CertifiedIssuer<'_, KeyPair>| {
            let key = KeyPair::generate().map_err(said)?;
            let certificate = CertificateParams::new(hosts.to_vec()).map_err(said)?;
            let certificate = certificate.signed_by(&key, issuer).map_err(said)?;
            let key = rustls::pki_types::PrivatePkcs8KeyDer::from(key.serialize_der()).into();
            let provider = Arc::new(rustls::crypto::ring::default_provider());
            let config = ServerConfig::builder_with_provider(provider);
            let config = config.with_safe_default_protocol_versions().map_err(said)?.with_no_client_auth();
            let config = config.with_single_cert(vec![certificate.der().clone()], key).map_err(said)?;
            Ok::<_, String>(Arc::new(config))
        };
        Ok(Self { trusted: proof(&ours)?, untrusted: proof(&theirs)?, pem: pem(ours.der()) })
    }

    /// Shakes hands as the host, or as somebody nobody trusts.
    pub fn shake(&self, stream: TcpStream, is_host: bool) -> std::io::Result<Box<dyn Wire>> {
        let config = if is_host { &self.trusted } else { &self.untrusted };
        let connection = ServerConnection::new(Arc::clone(config)).map_err(std::io::Error::other)?;
        Ok(Box::new(StreamOwned::new(connection, stream)))
    }
}

/// A certificate as a text file has it (RFC 7468).
fn pem(der: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut lines = String::from("-----BEGIN CERTIFICATE-----");
    for (number, three) in der.chunks(3).enumerate() {
        if number % 16 == 0 {
            lines.push('\n');
        }
        let bits =
            three.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for place in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * place)) as usize & 63];
            lines.push(if place <= three.len() { char::from(letter) } else { '=' });
        }
    }
    lines + "\n-----END CERTIFICATE-----\n"
}
