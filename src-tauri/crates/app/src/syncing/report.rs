//! What a sync did, in a sentence.

use crate::contract::SyncReport;
use crate::network;
use crate::voice::With::{Count, Text};
use crate::voice::{say, say_with};
use crate::words::{apart_by_commas, pictures};

/// One or two sentences: what came, what did not.
pub(super) fn sentence(report: &SyncReport) -> String {
    let network = network::sentence_of(&report.network);
    // One sentence is enough where nothing could come.
    if let Some(network) =
        network.as_ref().filter(|_| report.feeds_failed == report.feeds_total && nothing_came(report))
        && report.network != "weak"
    {
        return say_with("reportNetwork", &[("network", Text(network))]);
    }
    let counted = |id: &str, count: u32| say_with(id, &[("count", Count(count.into()))]);
    let new = match report.new_stories {
        0 => say("reportNothing"),
        count => counted("reportNew", count),
    };
    let first = if report.was_cancelled { say_with("reportStopped", &[("new", Text(&new))]) } else { new };
    let mut parts = vec![first];
    if report.changed > 0 {
        parts.push(counted("reportChanged", report.changed));
    }
    if report.pictures > 0 {
        parts.push(pictures(report.pictures.into()));
    }
    let mut said = vec![apart_by_commas(&parts) + &say("fullStop")];
    let counts = [
        ("reportPicturesFailed", report.pictures_failed),
        ("reportNoRoom", report.pictures_without_room),
        ("reportTexts", report.pages_failed),
    ];
    said.extend(counts.into_iter().filter(|(_, count)| *count > 0).map(|(id, count)| counted(id, count)));
    if report.feeds_failed > 0 {
        let with =
            [("failed", Count(report.feeds_failed.into())), ("total", Count(report.feeds_total.into()))];
        said.push(say_with("reportFeeds", &with));
    }
    if report.addresses_waiting > 0 {
        said.push(counted("reportWaiting", report.addresses_waiting));
    }
    said.extend(network);
    if report.is_metered {
        said.push(say("reportMetered"));
    }
    said.join(" ")
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
