//! Table `body`: a story's mark-up, packed into a zstd frame. Its plain text is read off the mark-up: kept beside it, it was a
//! tenth of a library's texts. Libraries of before hold both, one behind the other.

use layover_model::{ArticleId, SanitizedHtml};
use rusqlite::{Connection, OptionalExtension, params};
use std::cell::RefCell;
use zstd::bulk::{Compressor, Decompressor};

use crate::StoreError;

/// Level 3: higher ones gain 3-5% on texts of this size and cost twice the time.
const LEVEL: i32 = 3;
/// Far above what the sanitiser lets through (2 MB in, and its text); below what would hurt if a file was
/// damaged into claiming more.
const MOST_BYTES: usize = 64 << 20;

/// A stored body, unpacked.
pub(crate) struct Body {
    pub(crate) html: SanitizedHtml,
}

impl Body {
    /// The same as plain text.
    pub(crate) fn text(&self) -> String {
        layover_text::plain_text(&self.html)
    }
}

const PUT: &str = "INSERT INTO body (article_id, html_bytes, packed) VALUES (?1, ?2, ?3)
    ON CONFLICT (article_id) DO UPDATE SET html_bytes = excluded.html_bytes, packed = excluded.packed";

pub(crate) fn put(connection: &Connection, article: i64, html: &SanitizedHtml) -> Result<(), StoreError> {
    let html = html.as_str();
    let packed = compress(html.as_bytes())
        .map_err(|error| StoreError::Damaged(format!("story {article} cannot be packed: {error}")))?;
    connection.prepare_cached(PUT)?.execute(params![article, html.len(), packed])?;
    Ok(())
}

thread_local! {
    /// Making one takes as long as packing a short story.
    static COMPRESSOR: RefCell<Option<Compressor<'static>>> = const { RefCell::new(None) };
    static DECOMPRESSOR: RefCell<Option<Decompressor<'static>>> = const { RefCell::new(None) };
}

/// With a checksum, so that a byte that changed by itself is noticed and never read as text.
fn compress(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    COMPRESSOR.with_borrow_mut(|kept| {
        let compressor = match kept {
            Some(compressor) => compressor,
            None => {
                let mut compressor = Compressor::new(LEVEL)?;
                compressor.include_checksum(true)?;
                kept.insert(compressor)
            }
        };
        compressor.compress(bytes)
    })
}

/// What [`compress`] made; `None` for anything else, and for what claims to be larger than any text.
fn decompress(packed: &[u8]) -> Option<Vec<u8>> {
    let size = Decompressor::<'static>::upper_bound(packed).filter(|size| *size <= MOST_BYTES)?;
    DECOMPRESSOR.with_borrow_mut(|kept| {
        let decompressor = match kept {
            Some(decompressor) => decompressor,
            None => kept.insert(Decompressor::new().ok()?),
        };
        decompressor.decompress(packed, size).ok()
    })
}

/// A text by itself in one zstd frame.
pub(crate) fn pack(text: &str) -> Result<Vec<u8>, StoreError> {
    compress(text.as_bytes())
        .map_err(|error| StoreError::Damaged(format!("a text cannot be packed: {error}")))
}

/// What [`pack`] packed.
pub(crate) fn unpack_text(packed: &[u8]) -> Result<String, StoreError> {
    let damaged = || StoreError::Damaged("an earlier text of a story cannot be unpacked".to_owned());
    String::from_utf8(decompress(packed).ok_or_else(damaged)?).map_err(|_| damaged())
}

const GET: &str = "SELECT html_bytes, packed FROM body WHERE article_id = ?1";

pub(crate) fn get(connection: &Connection, article: i64) -> Result<Option<Body>, StoreError> {
    let found = connection
        .prepare_cached(GET)?
        .query_row([article], |row| Ok((row.get::<_, usize>(0)?, row.get::<_, Vec<u8>>(1)?)))
        .optional()?;
    found.map(|(html_bytes, packed)| unpack(ArticleId(article), html_bytes, &packed)).transpose()
}

fn unpack(article: ArticleId, html_bytes: usize, packed: &[u8]) -> Result<Body, StoreError> {
    let damaged = || StoreError::Damaged(format!("the text of story {article} cannot be unpacked"));
    let mut html = String::from_utf8(decompress(packed).ok_or_else(damaged)?).map_err(|_| damaged())?;
    if !html.is_char_boundary(html_bytes) {
        return Err(damaged());
    }
    html.truncate(html_bytes);
    Ok(Body { html: SanitizedHtml::unsealed_from_store(html) })
}
