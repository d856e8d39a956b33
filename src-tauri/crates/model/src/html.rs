//! The one type a stored body may have.

use std::fmt;

/// HTML that went through Layover's sanitiser: an allow-list of elements and attributes, no script, no style,
/// and no address that a browser would fetch by itself (pictures stand as `data-src`, see
/// `layover_content::sanitise`).
///
/// Only `layover_content::sanitise` makes one out of foreign mark-up, and only `layover_store` takes one back
/// out of the library; an architecture test reads the sources for any other caller of the two constructors.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct SanitizedHtml(String);

impl SanitizedHtml {
    /// For `layover_content::sanitise` alone: the last step of the sanitiser.
    #[must_use]
    pub fn sealed_by_sanitiser(mut html: String) -> Self {
        // It is kept until it is stored, beside those of a whole sync.
        html.shrink_to_fit();
        Self(html)
    }

    /// For `layover_store` alone: a body that was sealed before it was stored.
    #[must_use]
    pub fn unsealed_from_store(html: String) -> Self {
        Self(html)
    }

    /// The mark-up.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is no mark-up at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Debug for SanitizedHtml {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "SanitizedHtml({} bytes)", self.0.len())
    }
}
