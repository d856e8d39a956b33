//! Which pictures are fetched.

use layover_store::PicturePolicy;

/// The policy that the settings name: `none`, `saved` or `all`. With `none`, what was said of one publication holds
/// all the same.
#[must_use]
pub fn policy(name: &str) -> Option<PicturePolicy> {
    match name {
        "none" => Some(PicturePolicy::ByPublication),
        "saved" => Some(PicturePolicy::SavedOnly),
        "all" => Some(PicturePolicy::All),
        _ => None,
    }
}
