//! Bytes to text, whatever the server, the document and its author say about each other.
//!
//! A byte order mark wins, then what the bytes themselves prove (UTF-16 and UTF-32 without a mark), then the
//! HTTP charset (RFC 7303), the document's own declaration, UTF-8, and a guess. A claim the bytes contradict
//! is passed over. Never fails: what no encoding can read becomes U+FFFD.

mod prescan;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Bytes at the start of a document in which a declaration may stand. The standard has browsers look at 1024
/// before they begin, and begin anew when one comes later.
const DECLARATION_BYTES: usize = 4096;

/// A page in an old encoding may have one broken character in so many bytes and still be what it says.
const ERRORS_SHARE: usize = 100;

/// What kind of document the bytes should be: it decides where a declaration stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentKind {
    /// `<?xml encoding="…"?>`.
    Xml,
    /// `<meta charset="…">`.
    Html,
    /// UTF-8 unless the bytes say otherwise.
    Json,
}

/// The text of a document. `content_type` is the HTTP header as received.
#[must_use]
pub fn decode(bytes: &[u8], content_type: Option<&str>, kind: DocumentKind) -> String {
    if let Some(text) = decode_utf32(bytes) {
        return text;
    }
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[length..]).0.into_owned();
    }
    if let Some(encoding) = unmarked_utf16(bytes) {
        return encoding.decode_without_bom_handling(bytes).0.into_owned();
    }
    let claims = claims(bytes, content_type, kind);
    let utf8 = std::str::from_utf8(bytes).ok();
    let is_utf8 = utf8.is_some();
    // Text that happens to be valid UTF-8 with more than ASCII in it is hardly ever anything else, and
    // "iso-8859-1" is what servers say when nobody set a charset.
    let is_proven_utf8 = is_utf8 && !bytes.is_ascii();
    let is_doubtful = |claim: &&'static Encoding| *claim == WINDOWS_1252 && is_proven_utf8;
    let claimed = claims.iter().copied().filter(|claim| !is_doubtful(claim)).find_map(|claim| {
        if claim == UTF_8 {
            // Known by now; there is nothing to decode.
            return utf8.map(str::to_owned);
        }
        let (text, has_errors) = claim.decode_without_bom_handling(bytes);
        (!has_errors).then(|| text.into_owned())
    });
    if let Some(text) = claimed {
        return text;
    }
    if is_utf8 || is_mostly_utf8(bytes) {
        return String::from_utf8_lossy(bytes).into_owned();
    }
    let legacy = claims.into_iter().filter(|claim| *claim != UTF_8);
    let with_few_errors = legacy.map(|claim| claim.decode_without_bom_handling(bytes).0).find(|text| {
        let lost = text.chars().filter(|character| *character == char::REPLACEMENT_CHARACTER).count();
        lost * ERRORS_SHARE <= text.len()
    });
    let text = with_few_errors.unwrap_or_else(|| guess(bytes).decode_without_bom_handling(bytes).0);
    text.into_owned()
}

/// The encodings claimed for the bytes, the strongest claim first.
fn claims(bytes: &[u8], content_type: Option<&str>, kind: DocumentKind) -> Vec<&'static Encoding> {
    let head = &bytes[..bytes.len().min(DECLARATION_BYTES)];
    let is_wide = |encoding: &Encoding| encoding == UTF_16LE || encoding == UTF_16BE;
    let in_xml = || xml_declaration(head).and_then(|label| Encoding::for_label(label.as_bytes()));
    let declared = match kind {
        // A declaration that could be read byte by byte is no UTF-16, whatever it says.
        DocumentKind::Xml => in_xml().filter(|encoding| !is_wide(encoding)),
        DocumentKind::Html => {
            prescan::declared(head).or_else(|| in_xml().filter(|encoding| !is_wide(encoding)))
        }
        DocumentKind::Json => None,
    };
    // Mark-up in UTF-16 has zeros in it, in whatever language it is.
    let header =
        content_type.and_then(prescan::label_in).filter(|encoding| !is_wide(encoding) || head.contains(&0));
    [header, declared].into_iter().flatten().collect()
}

/// The label in `<?xml … encoding="label"`.
fn xml_declaration(head: &[u8]) -> Option<String> {
    let start = head.windows(5).position(|window| window.eq_ignore_ascii_case(b"<?xml"))?;
    let rest = &head[start..];
    let end = rest.iter().position(|byte| *byte == b'>')?;
    after_word(&rest[..end], "encoding")
}

/// The value behind `word =`, without quotes.
fn after_word(head: &[u8], word: &str) -> Option<String> {
    let at = head.windows(word.len()).position(|window| window.eq_ignore_ascii_case(word.as_bytes()))?;
    let rest = String::from_utf8_lossy(&head[at + word.len()..]);
    let value = rest
        .trim_start()
        .strip_prefix('=')?
        .trim_start_matches(|c: char| c.is_whitespace() || c == '"' || c == '\'');
    let end =
        value.find(|c: char| !(c.is_ascii_alphanumeric() || "-_:.+".contains(c))).unwrap_or(value.len());
    (end > 0).then(|| value[..end].to_owned())
}

/// UTF-16 shows itself by the zero beside the first ASCII characters.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [0, first, 0, second, ..] if *first != 0 && *second != 0 => Some(UTF_16BE),
        [first, 0, second, 0, ..] if *first != 0 && *second != 0 => Some(UTF_16LE),
        _ => None,
    }
}

/// UTF-32 with its mark, or shown by the three zeros beside a first ASCII character.
fn decode_utf32(bytes: &[u8]) -> Option<String> {
    let (is_big, skip) = match bytes {
        [0, 0, 0xFE, 0xFF, ..] => (true, 4),
        [0xFF, 0xFE, 0, 0, ..] => (false, 4),
        [0, 0, 0, first, 0, 0, 0, ..] if *first != 0 => (true, 0),
        [first, 0, 0, 0, _, 0, 0, 0, ..] if *first != 0 => (false, 0),
        _ => return None,
    };
    let units = bytes[skip..].chunks_exact(4).filter_map(|unit| <[u8; 4]>::try_from(unit).ok());
    let codes = units.map(|unit| if is_big { u32::from_be_bytes(unit) } else { u32::from_le_bytes(unit) });
    Some(codes.map(|code| char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)).collect())
}

/// UTF-8 with a few broken bytes, as when a server cuts a title in the middle of a character.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > 4 && good > 2 * bad
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Allow)
}
