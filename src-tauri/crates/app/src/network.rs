//! How the network is doing, and whether what goes over it is counted: what a sync spares, and what readers are told.

use crate::contract::Settings;
use layover_sync::{Reach, is_metered};

/// One sentence on a network that is not as it should be; `None` on one that answers.
pub(crate) fn sentence(reach: Reach) -> Option<&'static str> {
    match reach {
        Reach::Offline => Some("There is no network."),
        Reach::SignIn => Some("This network wants you to sign in first."),
        Reach::Silent => Some("There is a network, and nobody answers on it."),
        Reach::Weak => Some("The network is slow, or comes and goes."),
        Reach::Answering | Reach::Unknown => None,
    }
}

/// The same by its stable name, as a report carries it.
pub(crate) fn sentence_of(name: &str) -> Option<&'static str> {
    let all = [Reach::Offline, Reach::SignIn, Reach::Silent, Reach::Weak];
    all.into_iter().find(|reach| reach.as_str() == name).and_then(sentence)
}

/// Whether pictures and sound wait: by the reader's word, or because the system says so.
pub(crate) async fn is_sparing(settings: &Settings) -> bool {
    settings.is_metered || is_metered().await == Some(true)
}
