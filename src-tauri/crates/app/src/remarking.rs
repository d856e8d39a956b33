//! Why a search may have found nothing, or not what was meant: a word of it that was meant as a condition and is none.

use crate::voice::With::Text;
use crate::voice::{say_of, say_with};
use layover_model::{Kind, Wanted, misread};

/// What to say of a search whose words are not all understood, above all of one that found nothing; `None` when they
/// are.
#[must_use]
pub fn search_remark(typed: &str) -> Option<String> {
    let misread = misread(typed)?;
    let (name, words) = match misread.wanted {
        Wanted::Kind => ("kinds", listed(&Kind::ALL.map(Kind::as_str))),
        Wanted::State => ("words", listed(&["read", "unread", "saved", "offline", "followed"])),
        Wanted::Place => ("words", listed(&["trip", "saved", "following"])),
        Wanted::Day => ("day", String::new()),
        Wanted::Age => ("age", String::new()),
        Wanted::Minutes => ("minutes", String::new()),
        Wanted::Meant(condition) => ("meant", condition.to_owned()),
        Wanted::Without => ("without", String::new()),
    };
    let wants = say_of("searchWants", name, &[("words", Text(&words))]);
    Some(say_with("searchRemark", &[("piece", Text(&misread.piece)), ("wants", Text(&wants))]))
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
        assert!(search_remark("autor:okafor").unwrap().ends_with("the condition is “author:”."));
        assert!(search_remark("salt -section:water").unwrap().contains("leaves nothing out"));
    }
}
