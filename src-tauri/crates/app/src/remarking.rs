//! Why a search may have found nothing: a word of it that was meant as a condition and is none.

use layover_model::{Kind, Wanted, misread};

/// What to say of a search that found nothing; `None` when every word of it is understood.
#[must_use]
pub fn search_remark(typed: &str) -> Option<String> {
    let misread = misread(typed)?;
    let wants = match misread.wanted {
        Wanted::Kind => format!("the kinds are {}", listed(&Kind::ALL.map(Kind::as_str))),
        Wanted::State => format!("it takes {}", listed(&["read", "unread", "saved", "offline", "followed"])),
        Wanted::Place => format!("it takes {}", listed(&["trip", "saved", "following"])),
        Wanted::Day => "it takes a date such as 2026-05-03, a month or a year".to_owned(),
        Wanted::Age => "it takes days, weeks, months or years, such as 7d, 2w, 3m or 1y".to_owned(),
        Wanted::Minutes => "it takes minutes, such as 10".to_owned(),
    };
    Some(format!("“{}” was looked for as a word, not taken as a condition: {wants}.", misread.piece))
}

fn listed(words: &[&str]) -> String {
    let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    crate::words::listed(&words)
}

#[cfg(test)]
mod tests {
    use super::search_remark;

    #[test]
    fn a_condition_that_is_none_is_said_with_what_it_takes() {
        let said = search_remark("salt kind:soup").unwrap();
        assert!(
            said.starts_with("“kind:soup” was looked for as a word") && said.contains("opinion"),
            "{said}"
        );
        assert!(search_remark("after:2026-13").unwrap().contains("2026-05-03"));
        assert_eq!(search_remark("kind:opinion salt"), None);
    }
}
