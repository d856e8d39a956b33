//! Where each fact of a page was found. Holds no facts itself.

/// A place pages state facts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A selector of the publication's profile.
    Profile,
    /// JSON-LD.
    JsonLd,
    /// An Open Graph property (`og:`, `article:`).
    OpenGraph,
    /// `itemprop`.
    Microdata,
    /// A Dublin Core element.
    DublinCore,
    /// Any other `meta` element.
    Meta,
    /// A `link` element.
    Link,
    /// The `title` element.
    TitleElement,
    /// The headline as printed.
    Heading,
    /// A `time` element.
    Time,
    /// A byline as printed.
    Byline,
    /// Other words printed near the headline, or a picture there.
    Print,
    /// The page's address.
    Address,
    /// An attribute of `html` or `body`.
    Root,
    /// The text itself.
    Text,
    /// Data for the page's own scripts.
    Script,
}

impl Source {
    /// Stable lower-case name, for JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Profile => "profile",
            Self::JsonLd => "json-ld",
            Self::OpenGraph => "open-graph",
            Self::Microdata => "microdata",
            Self::DublinCore => "dublin-core",
            Self::Meta => "meta",
            Self::Link => "link",
            Self::TitleElement => "title-element",
            Self::Heading => "heading",
            Self::Time => "time",
            Self::Byline => "byline",
            Self::Print => "print",
            Self::Address => "address",
            Self::Root => "root",
            Self::Text => "text",
            Self::Script => "script",
        }
    }

    /// The source of a `meta` element of that name.
    pub(super) fn of_meta(name: &str) -> Self {
        if name.starts_with("og:") || name.starts_with("article:") {
            Self::OpenGraph
        } else if name.starts_with("dc.") || name.starts_with("dcterm") {
            Self::DublinCore
        } else {
            Self::Meta
        }
    }
}

/// The source of each fact of a page; `None` where the fact is unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Sources {
    pub title: Option<Source>,
    pub dek: Option<Source>,
    pub kicker: Option<Source>,
    pub sections: Option<Source>,
    pub kind: Option<Source>,
    pub tags: Option<Source>,
    pub credits: Option<Source>,
    pub house: Option<Source>,
    pub published: Option<Source>,
    pub modified: Option<Source>,
    pub language: Option<Source>,
    pub direction: Option<Source>,
    pub hero: Option<Source>,
    pub canonical_url: Option<Source>,
    pub site_name: Option<Source>,
    pub excerpt: Option<Source>,
    pub is_free: Option<Source>,
    pub next_page: Option<Source>,
    pub series: Option<Source>,
}

impl Sources {
    /// Name and source of every fact that is known.
    pub fn known(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let all = [
            ("title", self.title),
            ("dek", self.dek),
            ("kicker", self.kicker),
            ("sections", self.sections),
            ("kind", self.kind),
            ("tags", self.tags),
            ("credits", self.credits),
            ("house", self.house),
            ("published", self.published),
            ("modified", self.modified),
            ("language", self.language),
            ("direction", self.direction),
            ("hero", self.hero),
            ("canonical_url", self.canonical_url),
            ("site_name", self.site_name),
            ("excerpt", self.excerpt),
            ("is_free", self.is_free),
            ("next_page", self.next_page),
            ("series", self.series),
        ];
        all.into_iter().filter_map(|(name, source)| Some((name, source?.as_str())))
    }
}
