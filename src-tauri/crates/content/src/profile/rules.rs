//! Where things stand on a site's pages.

use dom_query::Document;
use serde::Deserialize;

/// CSS selectors. An empty list leaves the matter to the rules for any page.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PageRules {
    /// What holds the story the address names, and no other.
    pub story: Vec<String>,
    /// What holds other stories on the same page.
    pub others: Vec<String>,
    /// The text, inside the story; several are joined in order.
    pub body: Vec<String>,
    /// What is no part of any text: taken out.
    pub noise: Vec<String>,
    /// What is part of the text though `noise` or a rule for any page would take it out, inside the body.
    pub keep: Vec<String>,
    /// The link to the next part of a story in parts; its `href` is taken.
    pub next: Vec<String>,
    /// The sentence under the headline.
    pub dek: Vec<String>,
    /// The kicker.
    pub kicker: Vec<String>,
    /// The section.
    pub section: Vec<String>,
    /// The name of the series it belongs to.
    pub series: Vec<String>,
    /// Links or names of those who wrote it.
    pub contributors: Vec<String>,
    /// The picture over the story.
    pub hero: Vec<String>,
    /// Its caption.
    pub caption: Vec<String>,
    /// Its credit.
    pub credit: Vec<String>,
}

impl PageRules {
    /// Every list with its key.
    pub(super) fn lists(&self) -> [(&'static str, &[String]); 14] {
        [
            ("story", &self.story),
            ("others", &self.others),
            ("body", &self.body),
            ("noise", &self.noise),
            ("keep", &self.keep),
            ("next", &self.next),
            ("dek", &self.dek),
            ("kicker", &self.kicker),
            ("section", &self.section),
            ("series", &self.series),
            ("contributors", &self.contributors),
            ("hero", &self.hero),
            ("caption", &self.caption),
            ("credit", &self.credit),
        ]
    }
}

/// Steps from elements up to the root, over a whole page. A selector may take each of them; large magazines' pages have
/// a hundredth of it.
const CLIMBS_MAX: usize = 1_000_000;

/// Whether selectors of a stranger may be put to a page. One that is wide and deep at once was made against its reader;
/// it is read as any site's.
pub(crate) fn can_be_put_to(document: &Document) -> bool {
    let mut climbs = 0;
    document.root().descendants_it().filter(|node| node.is_element()).all(|element| {
        climbs += element.ancestors_it(None).count();
        climbs <= CLIMBS_MAX
    })
}
