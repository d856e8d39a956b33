//! Ids as newtypes: a feed's id can never be handed to a function that wants an article's.

use std::fmt;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub i64);

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(formatter)
            }
        }
    };
}

id!(
    /// A publication (a masthead) in one library.
    PublicationId
);
id!(
    /// A subscribed feed in one library.
    FeedId
);
id!(
    /// A publication's own grouping of its stories.
    SectionId
);
id!(
    /// One stored article, the same in however many feeds it appears. Fits 53 bits, so that a web-view's
    /// numbers hold it exactly.
    ArticleId
);
id!(
    /// A person who writes, photographs, translates or is interviewed.
    ContributorId
);
id!(
    /// Stories a publication numbers or titles as parts of one whole.
    SeriesId
);
id!(
    /// One printed name of a contributor in one publication.
    AliasId
);
id!(
    /// A search the reader keeps under a name.
    ViewId
);
id!(
    /// A trip: what is taken along.
    TripId
);
id!(
    /// A finite, dated, ordered set of stories.
    EditionId
);
id!(
    /// A passage the reader marked, or a note of theirs.
    HighlightId
);
id!(
    /// The library's revision: grows by one with each committed change a window could show.
    Revision
);
