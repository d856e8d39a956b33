//! How much and how long: every bound of a fetch in one place. Counted while streaming, on decoded bytes.

use std::time::Duration;

use crate::darkroom::MOST_PIXELS;

/// Bounds of fetching. The defaults are what Layover ships with; tests pass small ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Largest feed or page.
    pub document_bytes: usize,
    /// Largest picture.
    pub picture_bytes: usize,
    /// Largest sound or film.
    pub media_bytes: u64,
    /// Largest picture in points, width times height; more are not decoded.
    pub picture_pixels: u64,
    /// Time to open a connection, TLS included.
    pub connect: Duration,
    /// Longest silence of a server.
    pub idle: Duration,
    /// One fetch in all, redirects included.
    pub total: Duration,
    /// The same for sound and film, which are large and are continued another time.
    pub media_total: Duration,
    /// Redirects followed.
    pub redirects: u32,
    /// Bytes of one answer's headers.
    pub header_bytes: u32,
    /// Open connections to one host.
    pub connections_per_host: usize,
    /// Fetches under way at once, over all hosts.
    pub fetches: usize,
    /// Pages of older stories read of a feed that is new here, its first page among them.
    pub feed_pages: u32,
    /// Shortest time a server that asks to be left alone is.
    pub least_wait: Duration,
    /// Time to read one page once its bytes are here; a feed has six times as long.
    pub reading: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            document_bytes: 15 * 1024 * 1024,
            picture_bytes: 25 * 1024 * 1024,
            media_bytes: 500 * 1024 * 1024,
            picture_pixels: MOST_PIXELS,
            connect: Duration::from_secs(10),
            idle: Duration::from_secs(20),
            total: Duration::from_secs(60),
            media_total: Duration::from_secs(3600),
            redirects: 10,
            header_bytes: 64 * 1024,
            connections_per_host: 2,
            fetches: 16,
            feed_pages: 3,
            least_wait: Duration::from_secs(60),
            reading: Duration::from_secs(10),
        }
    }
}

/// Bodies up to here need no place in the room for large ones.
pub(crate) const SMALL_BODY_BYTES: usize = 1024 * 1024;

/// Room for large bodies, in places of [`PLACE_BYTES`]: with `fetches` small bodies beside them at most 64 MB
/// are in flight. One `acquire_many` a body, so that two half-read bodies never wait for each other.
pub(crate) const LARGE_PLACES: usize = 9;

/// One place in the room for large bodies.
pub(crate) const PLACE_BYTES: usize = 5 * 1024 * 1024;

/// Ports no fetch goes to: other protocols listen there (WHATWG Fetch, "bad port").
pub(crate) const BAD_PORTS: [u16; 83] = [
    0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103,
    104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514,
    515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723,
    2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
];
