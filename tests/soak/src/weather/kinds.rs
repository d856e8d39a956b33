//! Every kind of bad weather a life meets, by its name: what goes wrong, and over what.

mod table;

pub use table::KINDS;

/// What the weather is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    Feed,
    Page,
    Picture,
}

/// One kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind {
    /// Told of it, and of no other.
    pub name: &'static str,
    pub over: Over,
    pub what: What,
}

impl Kind {
    /// Whether it takes as long as the patience of a fetch.
    #[must_use]
    pub fn is_slow(&self) -> bool {
        matches!(
            self.what,
            What::Wire(Wire::Silence | Wire::SilentAfterHead | Wire::SilentAfterHalf | Wire::Drip)
        )
    }
}

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A status, with more lines of its head.
    Status(u16, &'static str),
    /// A redirect of that status. In the address `{at}` is the source, `{other}` its neighbour, `{port}` the town's port.
    Redirect(u16, &'static str),
    /// Another body, of that media type.
    Body(&'static str, &'static [u8]),
    /// The right body, with lines of the head that lie.
    Head(&'static str),
    /// The right body, not as it should be.
    Altered(Altered),
    /// A feed that says something else.
    Says(Says),
    /// What happens on the connection.
    Wire(Wire),
}

/// How a right body is altered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Altered {
    /// The connection ends after so many hundredths of what was promised.
    Broken(u8),
    /// So many hundredths are all that is promised.
    Cut(u8),
    /// The head promises so many bytes fewer than there are.
    Short(usize),
    /// No length is promised, and the connection is reset after half.
    HalfWithoutLength,
    /// Chunks, the last of them missing.
    ChunksWithoutEnd,
    /// A chunk whose length is no number.
    ChunkOfNoLength,
    /// Half of a gzip stream.
    HalfGzip,
    /// A gzip stream that ends in another sum.
    GzipOfWrongSum,
    /// Packed twice, said once.
    TwiceGzip,
    /// In UTF-16, said to be UTF-8.
    Utf16,
    /// Two byte order marks.
    TwoMarks,
    /// NULs in guids, headlines and words.
    Nuls,
    /// Letters that are no UTF-8 in the same places.
    NoUtf8,
    /// Blank lines before it.
    BlankBefore,
    /// A warning of the server's before it.
    NoticeBefore,
    /// A page of HTML behind it.
    PageBehind,
    /// Nothing but its first tag.
    FirstTag,
}

/// What a feed says that it did not say before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    NoEntries,
    OneEntry,
    NewGuids,
    OneGuid,
    NoGuids,
    SwappedGuids,
    FutureDates,
    FirstDates,
    NoDates,
    NonsenseDates,
    OtherHost,
    Tracked,
    NoLinks,
    OtherTitles,
    NoTitles,
    NoSummaries,
    Stubs,
    Reversed,
    Twice,
    OtherPublication,
    Older,
    Atom,
    Json,
    OtherName,
    OneBroken,
    NoSuchEntity,
}

/// What happens on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wire {
    /// It is closed before a byte.
    Closed,
    /// It is closed within the head.
    ClosedInHead,
    /// These bytes and no more.
    Bytes(&'static [u8]),
    /// A thousand early answers before the right one.
    EarlyAnswers,
    /// A head of a hundred thousand bytes.
    HugeHead,
    /// A head of five hundred lines.
    ManyLines,
    /// A beginning that never ends, for as long as anybody reads.
    Endless,
    /// Twenty million bytes.
    Huge,
    /// Late by a second.
    Late,
    /// The right answer, in pieces over a second.
    Slow,
    /// Nothing ever comes.
    Silence,
    /// A head, then nothing.
    SilentAfterHead,
    /// Half, then nothing.
    SilentAfterHalf,
    /// A byte a second.
    Drip,
}
