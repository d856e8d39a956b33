//! Right bodies that are not as they should be, as the bytes of an answer.

use super::kinds::Altered;

/// An answer's head and body, and whether the connection is broken off behind it.
pub(super) struct Bytes {
    pub(super) bytes: Vec<u8>,
    pub(super) is_broken: bool,
}

/// The answer of a body that is altered so; `lines` are what else its head says.
pub(super) fn answer(altered: Altered, lines: &str, body: &[u8]) -> Bytes {
    let part = |hundredths: u8| &body[..body.len() * usize::from(hundredths.min(100)) / 100];
    let length = |length: usize| format!("Content-Length: {length}\r\n");
    let whole = |more: &str, body: &[u8]| (format!("{more}{}", length(body.len())), body.to_vec(), false);
    let gzip = "Content-Encoding: gzip\r\n";
    let (more, sent, is_broken) = match altered {
        Altered::Broken(at) => (length(body.len()), part(at).to_vec(), true),
        Altered::Cut(at) => whole("", part(at)),
        Altered::Short(by) => (length(body.len().saturating_sub(by)), body.to_vec(), true),
        Altered::HalfWithoutLength => ("Transfer-Encoding: chunked\r\n".to_owned(), chunk(part(50)), true),
        Altered::ChunksWithoutEnd => ("Transfer-Encoding: chunked\r\n".to_owned(), chunk(body), true),
        Altered::ChunkOfNoLength => {
            ("Transfer-Encoding: chunked\r\n".to_owned(), [b"zz\r\n", body].concat(), true)
        }
        Altered::HalfGzip => {
            let packed = gzipped(body);
            whole(gzip, &packed[..packed.len() / 2])
        }
        Altered::GzipOfWrongSum => {
            let mut packed = gzipped(body);
            let sum = packed.len() - 8;
            packed[sum] ^= 0xff;
            whole(gzip, &packed)
        }
        Altered::TwiceGzip => whole(gzip, &gzipped(&gzipped(body))),
        Altered::Utf16 => {
            let text = String::from_utf8_lossy(body);
            whole("", &text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>())
        }
        Altered::TwoMarks => whole("", &[b"\xef\xbb\xbf\xef\xbb\xbf", body].concat()),
        Altered::Nuls => whole("", &garbled(body, b"\0")),
        Altered::NoUtf8 => whole("", &garbled(body, b"\xff\xfe")),
        Altered::BlankBefore => whole("", &[b"\n\n \n", body].concat()),
        Altered::NoticeBefore => whole("", &[b"<b>Notice</b>: undefined index in feed.php\n", body].concat()),
        Altered::PageBehind => {
            whole("", &[body, b"<!DOCTYPE html><html><body>cached</body></html>"].concat())
        }
        Altered::FirstTag => {
            whole("", &body[..body.iter().position(|byte| *byte == b'>').map_or(0, |at| at + 1)])
        }
    };
    let head = format!("HTTP/1.1 200 OK\r\n{lines}{more}\r\n");
    Bytes { bytes: [head.into_bytes(), sent].concat(), is_broken }
}

/// Junk in guids, headlines and words, and in no tag.
fn garbled(body: &[u8], junk: &[u8]) -> Vec<u8> {
    const HERE: u8 = 1;
    let text = String::from_utf8_lossy(body).replace("Story", "St\u{1}ory").replace("tag:", "t\u{1}ag:");
    let text = text.replace("first words", "first w\u{1}ords");
    text.bytes().flat_map(|byte| if byte == HERE { junk.to_vec() } else { vec![byte] }).collect()
}

fn chunk(bytes: &[u8]) -> Vec<u8> {
    [format!("{:x}\r\n", bytes.len()).as_bytes(), bytes, b"\r\n"].concat()
}

/// A gzip stream (RFC 1952) of stored blocks.
fn gzipped(bytes: &[u8]) -> Vec<u8> {
    let mut out = b"\x1f\x8b\x08\0\0\0\0\0\0\xff".to_vec();
    let stored = crate::png::stored(bytes);
    out.extend(&stored[2..stored.len() - 4]);
    out.extend(crate::png::crc(bytes).to_le_bytes());
    out.extend(u32::try_from(bytes.len()).unwrap_or_default().to_le_bytes());
    out
}
