//! What a sync did, in a sentence.

use crate::contract::SyncReport;
use crate::network;
use crate::words::{counted, stories};

/// One or two sentences: what came, what did not.
pub(super) fn sentence(report: &SyncReport) -> String {
    let network = network::sentence_of(&report.network);
    // One sentence is enough where nothing could come.
    if let Some(network) =
        network.filter(|_| report.feeds_failed == report.feeds_total && nothing_came(report))
        && report.network != "weak"
    {
        return format!("{network} What is here stays readable; the next sync goes on.");
    }
    let new = match report.new_stories {
        0 => "Nothing new".to_owned(),
        count => format!("{} new", stories(u64::from(count))),
    };
    let mut parts =
        vec![if report.was_cancelled { format!("Stopped. {new}; what came so far is kept") } else { new }];
    if report.changed > 0 {
        parts.push(format!("{} changed", stories(u64::from(report.changed))));
    }
    if report.pictures > 0 {
        parts.push(counted(u64::from(report.pictures), "picture", "pictures"));
    }
    let mut sentence = parts.join(", ") + ".";
    if report.pictures_failed > 0 {
        let pictures = counted(u64::from(report.pictures_failed), "picture", "pictures");
        sentence.push_str(&format!(" {pictures} could not be had."));
    }
    if report.pictures_without_room > 0 {
        let pictures = counted(u64::from(report.pictures_without_room), "picture", "pictures");
        sentence.push_str(&format!(" {pictures} found no room: Settings, “Room”, says what takes it."));
    }
    if report.pages_failed > 0 {
        let of = stories(u64::from(report.pages_failed));
        sentence.push_str(&format!(
            " The whole text of {of} could not be had; the reason is told under the text."
        ));
    }
    if report.feeds_failed > 0 {
        let of = counted(u64::from(report.feeds_total), "feed", "feeds");
        sentence.push_str(&format!(" {} of {of} did not answer well.", report.feeds_failed));
    }
    if report.addresses_waiting > 0 {
        let waiting = counted(u64::from(report.addresses_waiting), "address", "addresses");
        let wait = if report.addresses_waiting == 1 { "waits" } else { "wait" };
        sentence.push_str(&format!(" {waiting} still {wait} for an answer."));
    }
    if let Some(network) = network {
        sentence.push_str(&format!(" {network}"));
    }
    if report.is_metered {
        sentence.push_str(" This network is metered: pictures and sound wait until you ask for them.");
    }
    sentence
}

fn nothing_came(report: &SyncReport) -> bool {
    report.new_stories == 0 && report.pages == 0 && report.pictures == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_says_what_came_and_what_did_not() {
        let quiet = SyncReport { feeds_total: 3, ..SyncReport::default() };
        assert_eq!(sentence(&quiet), "Nothing new.");
        let mixed = SyncReport {
            new_stories: 1,
            pictures: 4,
            feeds_total: 3,
            feeds_failed: 1,
            ..SyncReport::default()
        };
        assert_eq!(sentence(&mixed), "1 story new, 4 pictures. 1 of 3 feeds did not answer well.");
        let texts = SyncReport { new_stories: 2, pages_failed: 1, ..SyncReport::default() };
        assert_eq!(
            sentence(&texts),
            "2 stories new. The whole text of 1 story could not be had; the reason is told under the text."
        );
        let full = SyncReport { new_stories: 1, pictures_without_room: 2, ..SyncReport::default() };
        assert_eq!(
            sentence(&full),
            "1 story new. 2 pictures found no room: Settings, “Room”, says what takes it."
        );
        let waiting = SyncReport { addresses_waiting: 1, ..SyncReport::default() };
        assert_eq!(sentence(&waiting), "Nothing new. 1 address still waits for an answer.");
        let network = |name: &str, feeds_failed| SyncReport {
            network: name.to_owned(),
            feeds_total: 4,
            feeds_failed,
            ..SyncReport::default()
        };
        assert_eq!(
            sentence(&network("offline", 4)),
            "There is no network. What is here stays readable; the next sync goes on."
        );
        assert!(sentence(&network("sign-in", 4)).starts_with("This network wants you to sign in first."));
        assert_eq!(
            sentence(&network("weak", 4)),
            "Nothing new. 4 of 4 feeds did not answer well. The network is slow, or comes and goes."
        );
        assert_eq!(sentence(&network("answering", 0)), "Nothing new.");
        let metered = SyncReport { is_metered: true, ..network("answering", 0) };
        assert!(sentence(&metered).ends_with("pictures and sound wait until you ask for them."));
        let stopped = SyncReport { was_cancelled: true, ..SyncReport::default() };
        assert!(sentence(&stopped).starts_with("Stopped."));
    }
}
