//! How the network is doing, and whether what goes over it is counted: what a sync spares, and what readers are told.

use crate::contract::Settings;
use crate::voice::say_of;
use layover_sync::{Reach, is_metered};

/// One sentence on a network that is not as it should be; `None` on one that answers.
pub(crate) fn sentence(reach: Reach) -> Option<String> {
    sentence_of(reach.as_str())
}

/// The same by its stable name, as a report carries it.
pub(crate) fn sentence_of(name: &str) -> Option<String> {
    let all = [Reach::Offline, Reach::SignIn, Reach::Silent, Reach::Weak];
    all.iter().any(|reach| reach.as_str() == name).then(|| say_of("network", name, &[]))
}

/// Whether pictures and sound wait: by the reader's word, or because the system says so.
pub(crate) async fn is_sparing(settings: &Settings) -> bool {
    settings.is_metered || is_metered().await == Some(true)
}
