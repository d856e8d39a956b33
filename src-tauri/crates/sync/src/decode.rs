//! Content codings, decoded chunk by chunk into a buffer that cannot grow past its limit: a decompression
//! bomb stops at the cap, not after it. What comes in is counted as well, for it may decode to nothing for ever.

use std::io::{self, Write};

use zstd::stream::raw::{DParameter, Decoder as ZstdDecoder};
use zstd::stream::zio::Writer as ZstdWriter;

/// The most zstd may ask for its window: 8 MB, what RFC 9659 lets a web answer use.
const ZSTD_WINDOW_LOG: u32 = 23;

/// How many more bytes than its limit a body may have while it is packed, with a hundredth of the limit.
const SLACK_BYTES: usize = 1024;

/// Why decoding stopped.
#[derive(Debug)]
pub(crate) enum DecodeError {
    /// The decoded body is larger than the limit.
    TooLarge,
    /// The bytes are not what the header said, or end early.
    Broken,
}

/// Decodes one body.
pub(crate) struct Decoder {
    state: State,
    /// How many encoded bytes may still come.
    left: usize,
}

enum State {
    Waiting { coding: Coding, limit: usize },
    Plain(Capped),
    Gzip(Box<flate2::write::MultiGzDecoder<Capped>>),
    Brotli(Box<brotli::DecompressorWriter<Capped>>),
    Zstd(Box<ZstdWriter<Capped, ZstdDecoder<'static>>>),
}

/// A coding Layover asks for. Others are read as they stand: some servers name a character set here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Coding {
    Plain,
    Gzip,
    Brotli,
    Zstd,
}

impl Coding {
    /// The value of `Accept-Encoding`.
    pub(crate) const ACCEPTED: &'static str = "gzip, br, zstd";

    /// From `Content-Encoding`.
    pub(crate) fn from_header(value: &str) -> Self {
        match value.trim().to_ascii_lowercase().as_str() {
            "gzip" | "x-gzip" => Self::Gzip,
            "br" => Self::Brotli,
            "zstd" => Self::Zstd,
            _ => Self::Plain,
        }
    }
}

impl Decoder {
    pub(crate) fn new(coding: Coding, limit: usize) -> Self {
        // What cannot be packed any smaller is sent as it stands, with a little around it.
        let slack = SLACK_BYTES.saturating_add(limit / 100);
        Self { state: State::Waiting { coding, limit }, left: limit.saturating_add(slack) }
    }

    /// Takes one chunk in.
    ///
    /// # Errors
    /// When the body is larger than the limit, packed or unpacked, or is not what the header said.
    pub(crate) fn push(&mut self, chunk: &[u8]) -> Result<(), DecodeError> {
        self.left = self.left.checked_sub(chunk.len()).ok_or(DecodeError::TooLarge)?;
        self.state.push(chunk)
    }

    /// Bytes decoded so far.
    pub(crate) fn decoded_bytes(&self) -> usize {
        self.state.out().map_or(0, |out| out.bytes.len())
    }

    /// The whole body.
    pub(crate) fn finish(self) -> Result<Vec<u8>, DecodeError> {
        self.state.finish()
    }
}

impl State {
    fn push(&mut self, chunk: &[u8]) -> Result<(), DecodeError> {
        if chunk.is_empty() {
            return Ok(());
        }
        if let Self::Waiting { coding, limit } = *self {
            *self = Self::begin(coding, limit, chunk)?;
        }
        let written = match self {
            Self::Waiting { .. } => Ok(()),
            Self::Plain(out) => out.write_all(chunk),
            Self::Gzip(out) => out.write_all(chunk),
            Self::Brotli(out) => out.write_all(chunk),
            Self::Zstd(out) => out.write_all(chunk),
        };
        written.map_err(|_| self.reason())
    }

    fn finish(mut self) -> Result<Vec<u8>, DecodeError> {
        let end = match &mut self {
            Self::Gzip(out) => out.try_finish(),
            Self::Brotli(out) => out.close(),
            // `write::Decoder` would take a frame that breaks off for a whole one.
            Self::Zstd(out) => out.finish(),
            Self::Waiting { .. } | Self::Plain(_) => Ok(()),
        };
        if end.is_err() {
            return Err(self.reason());
        }
        Ok(match self {
            Self::Waiting { .. } => Vec::new(),
            Self::Plain(mut out) => out.take(),
            Self::Gzip(mut out) => out.get_mut().take(),
            Self::Brotli(mut out) => out.get_mut().take(),
            Self::Zstd(mut out) => out.writer_mut().take(),
        })
    }

    fn begin(coding: Coding, limit: usize, first: &[u8]) -> Result<Self, DecodeError> {
        let out = Capped { bytes: Vec::new(), limit, is_full: false };
        Ok(match coding {
            // A server that says gzip and sends text is believed by its bytes.
            Coding::Gzip if first.first() == Some(&0x1f) => {
                Self::Gzip(Box::new(flate2::write::MultiGzDecoder::new(out)))
            }
            Coding::Plain | Coding::Gzip => Self::Plain(out),
            Coding::Brotli => Self::Brotli(Box::new(brotli::DecompressorWriter::new(out, 16 * 1024))),
            Coding::Zstd => {
                let mut decoder = ZstdDecoder::new().map_err(|_| DecodeError::Broken)?;
                let window = DParameter::WindowLogMax(ZSTD_WINDOW_LOG);
                decoder.set_parameter(window).map_err(|_| DecodeError::Broken)?;
                Self::Zstd(Box::new(ZstdWriter::new(out, decoder)))
            }
        })
    }

    fn out(&self) -> Option<&Capped> {
        match self {
            Self::Waiting { .. } => None,
            Self::Plain(out) => Some(out),
            Self::Gzip(out) => Some(out.get_ref()),
            Self::Brotli(out) => Some(out.get_ref()),
            Self::Zstd(out) => Some(out.writer()),
        }
    }

    fn reason(&self) -> DecodeError {
        if self.out().is_some_and(|out| out.is_full) { DecodeError::TooLarge } else { DecodeError::Broken }
    }
}

/// A buffer that refuses the byte after its last.
struct Capped {
    bytes: Vec<u8>,
    limit: usize,
    is_full: bool,
}

impl Capped {
    fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.bytes)
    }
}

impl Write for Capped {
    fn write(&mut self, chunk: &[u8]) -> io::Result<usize> {
        if self.bytes.len() + chunk.len() > self.limit {
            self.is_full = true;
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.bytes.extend_from_slice(chunk);
        Ok(chunk.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
