//! A file that says once that it cannot be written. What writes an archive tries to finish it even while it is thrown
//! away, and would complain on the terminal, past the reader's own sentence.

use std::io::{self, Seek, SeekFrom, Write};

/// Passes everything on until something fails; after that takes everything and writes nothing: the file is given up.
pub(crate) struct Once<W> {
    inner: W,
    is_given_up: bool,
}

impl<W> Once<W> {
    pub(crate) fn new(inner: W) -> Self {
        Self { inner, is_given_up: false }
    }

    fn noting<T>(&mut self, outcome: io::Result<T>) -> io::Result<T> {
        self.is_given_up |= outcome.is_err();
        outcome
    }
}

impl<W: Write> Write for Once<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.is_given_up {
            return Ok(bytes.len());
        }
        let written = self.inner.write(bytes);
        self.noting(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.is_given_up {
            return Ok(());
        }
        let flushed = self.inner.flush();
        self.noting(flushed)
    }
}

impl<W: Seek> Seek for Once<W> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        if self.is_given_up {
            return Ok(0);
        }
        let at = self.inner.seek(to);
        self.noting(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A disk with room for so many bytes.
    struct Full(usize);

    impl Write for Full {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 =
                self.0.checked_sub(bytes.len()).ok_or_else(|| io::Error::from(io::ErrorKind::StorageFull))?;
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_full_disk_is_said_once() {
        let mut out = Once::new(Full(8));
        assert!(out.write_all(b"12345678").is_ok());
        assert_eq!(out.write_all(b"9").unwrap_err().kind(), io::ErrorKind::StorageFull);
        assert!(out.write_all(b"more").is_ok() && out.flush().is_ok());
    }
}
