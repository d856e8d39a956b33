//! Which pictures are fetched.

use layover_store::PicturePolicy;

/// The policy of that name: `none`, `saved` (also called `policy` by the CLI's default), `all`.
#[must_use]
pub(crate) fn policy(name: &str) -> Option<PicturePolicy> {
    match name {
        "none" => Some(PicturePolicy::None),
        "saved" => Some(PicturePolicy::SavedOnly),
        "all" => Some(PicturePolicy::All),
        _ => None,
    }
}
