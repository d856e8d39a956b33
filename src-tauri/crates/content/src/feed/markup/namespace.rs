//! Which vocabulary an element belongs to.

/// The vocabularies feeds are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Namespace {
    /// RSS of any version, a document without namespaces, or an unknown default namespace.
    Core,
    /// Atom 0.3 and 1.0.
    Atom,
    /// RDF syntax.
    Rdf,
    /// Dublin Core elements.
    Dc,
    /// Dublin Core terms.
    DcTerms,
    /// RSS 1.0 content module.
    Content,
    /// Media RSS.
    Media,
    /// Apple's podcast tags.
    Itunes,
    /// XHTML.
    Xhtml,
    /// `xml:base`, `xml:lang`.
    Xml,
    /// Anything else.
    Other,
}

impl Namespace {
    /// The vocabulary of a namespace name; `None` for one that is not known.
    pub(crate) fn from_uri(uri: &str) -> Option<Self> {
        let uri = uri.trim().to_ascii_lowercase();
        let bare =
            uri.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches(['/', '#']);
        Some(match bare {
            "" => Self::Core,
            "www.w3.org/2005/atom" | "purl.org/atom/ns" | "purl.org/atom" | "www.w3.org/2005/11/its/atom" => {
                Self::Atom
            }
            "www.w3.org/1999/02/22-rdf-syntax-ns" => Self::Rdf,
            "purl.org/dc/elements/1.1" | "purl.org/dc/elements/1.0" | "purl.org/metadata/dublin_core" => {
                Self::Dc
            }
            "purl.org/dc/terms" => Self::DcTerms,
            "purl.org/rss/1.0/modules/content" => Self::Content,
            "search.yahoo.com/mrss" | "video.search.yahoo.com/mrss" | "tools.search.yahoo.com/mrss" => {
                Self::Media
            }
            "www.w3.org/1999/xhtml" => Self::Xhtml,
            "www.w3.org/2000/svg" | "www.w3.org/1998/math/mathml" | "purl.org/rss/1.0/modules/image" => {
                Self::Other
            }
            _ if bare.starts_with("www.itunes.com/dtds/podcast")
                || bare == "example.com/dtds/podcast-1.0.dtd" =>
            {
                Self::Itunes
            }
            _ if bare.starts_with("purl.org/rss/1.0/modules/") => Self::Other,
            _ if bare.starts_with("purl.org/rss/")
                || bare.starts_with("purl.org/net/rss")
                || bare.starts_with("my.netscape.com/")
                || bare.starts_with("channel.netscape.com/")
                || bare.starts_with("backend.userland.com/")
                || bare.starts_with("blogs.law.harvard.edu/tech/rss")
                || bare.starts_with("cyber.law.harvard.edu/rss") =>
            {
                Self::Core
            }
            _ => return None,
        })
    }

    /// The vocabulary people mean by a prefix that was never declared, or declared for a name nobody knows.
    pub(crate) fn from_prefix(prefix: &str) -> Self {
        match prefix {
            "" | "rss" => Self::Core,
            "atom" | "atom10" | "a10" | "atom03" => Self::Atom,
            "rdf" => Self::Rdf,
            "dc" => Self::Dc,
            "dcterms" | "dct" => Self::DcTerms,
            "content" => Self::Content,
            "media" => Self::Media,
            "itunes" => Self::Itunes,
            "xhtml" => Self::Xhtml,
            "xml" => Self::Xml,
            _ => Self::Other,
        }
    }
}
