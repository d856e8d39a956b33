//! A file that says once that it cannot be written. What writes an archive tries to finish it even while it is thrown
//! away, and would complain on the terminal, past the reader's own sentence.

use std::io::{self, Seek, SeekFrom, Write};

/// Passes everything on until something fails; after that takes everything and writes nothing: the file is given up.
/// It goes on telling where it would be by then: what writes an archive counts along, and ends the program when the
/// counts differ.
pub(crate) struct Once<W> {
    inner: W,
    is_given_up: bool,
    at: u64,
    end: u64,
}

impl<W> Once<W> {
    pub(crate) fn new(inner: W) -> Self {
        Self { inner, is_given_up: false, at: 0, end: 0 }
    }

    fn noting<T>(&mut self, outcome: io::Result<T>) -> io::Result<T> {
        self.is_given_up |= outcome.is_err();
        outcome
    }

    fn go_on(&mut self, bytes: usize) {
        self.at = self.at.saturating_add(bytes as u64);
        self.end = self.end.max(self.at);
    }
}

impl<W: Write> Write for Once<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.is_given_up {
            self.go_on(bytes.len());
            return Ok(bytes.len());
        }
        let written = self.inner.write(bytes);
        if let Ok(count) = &written {
            self.go_on(*count);
        }
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
        let target = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
            SeekFrom::End(by) => self.end.checked_add_signed(by),
        };
        if self.is_given_up {
            self.at = target.ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
            return Ok(self.at);
        }
        let at = self.inner.seek(to);
        // Where it could not go is where it counts on from: going back is what writes out what was held in memory.
        self.at = at.as_ref().ok().copied().or(target).unwrap_or(self.at);
        self.end = self.end.max(self.at);
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

    /// A disk with so much room, that can be gone back on.
    struct Disk(io::Cursor<Vec<u8>>, usize);

    impl Write for Disk {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            if self.0.position() + bytes.len() as u64 > self.1 as u64 {
                return Err(io::Error::from(io::ErrorKind::StorageFull));
            }
            self.0.write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    impl Seek for Disk {
        fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
            self.0.seek(to)
        }
    }

    #[test]
    fn an_archive_on_a_disk_of_any_size_ends_with_an_error_and_not_with_the_program() {
        let options = zip::write::SimpleFileOptions::DEFAULT;
        let noise: Vec<u8> = (0..4_000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        // Held in memory, what has no room shows only when the writer goes back.
        let write_on = |room: usize, held: usize| -> io::Result<u64> {
            let disk = Disk(io::Cursor::default(), room);
            let mut archive = zip::ZipWriter::new(Once::new(io::BufWriter::with_capacity(held, disk)));
            for name in ["a", "b", "c"] {
                archive.start_file(name, options)?;
                archive.write_all(&noise)?;
            }
            Ok(archive.finish()?.end)
        };
        let whole = usize::try_from(write_on(usize::MAX, 0).unwrap()).unwrap();
        assert!(whole > 500, "{whole}");
        for room in (0..whole).step_by(7) {
            assert!(write_on(room, 0).is_err(), "{room} of {whole} bytes are not enough");
            // The last of it is written out by whoever flushes.
            drop(write_on(room, 8_192));
        }
    }
}
