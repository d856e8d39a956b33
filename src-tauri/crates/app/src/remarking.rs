//! Why a search may have found nothing, or not what was meant: a word of it that was meant as a condition and is none, or
//! texts that are not in the index yet.

use crate::voice::With::{Count, Text};
use crate::voice::{say_of, say_with};
use crate::{AppError, Library};
use layover_model::{Kind, Wanted, misread};

/// Stories made searchable at a time: what a reader does meanwhile waits for no more of them.
const AT_ONCE: usize = 500;

impl Library {
    /// What to say of a search: that texts are still missing in it, else, where it found nothing, what
    /// [`search_remark`] says.
    ///
    /// # Errors
    /// The library could not be read.
    pub async fn remark_on_search(&self, typed: &str, has_found: bool) -> Result<Option<String>, AppError> {
        let waiting = self.with_store(|store| Ok(store.waiting_for_index()?)).await?;
        if waiting > 0 {
            return Ok(Some(say_with("searchWaits", &[("count", Count(waiting.into()))])));
        }
        Ok(if has_found { None } else { search_remark(typed) })
    }

    /// Makes searchable what waits for it with no sync going on: a program ended in the middle of one, or a newer Layover
    /// keeps its index in another way. Says whether something did.
    ///
    /// # Errors
    /// The library could not be read or written; what was done before stays.
    pub async fn catch_up_index(&self) -> Result<bool, AppError> {
        let mut has_indexed = false;
        while self.with_store(|store| Ok(store.waiting_for_index()?)).await? > 0 {
            let step = self.with_store(|store| Ok(store.index_pending(AT_ONCE)?)).await?;
            has_indexed |= step.indexed > 0;
            if step.indexed == 0 {
                break;
            }
        }
        Ok(has_indexed)
    }
}

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
    use crate::Library;

    #[tokio::test]
    async fn texts_that_are_not_searchable_yet_are_said_and_made_so_without_a_sync() {
        let folder = tempfile::tempdir().unwrap();
        let earlier = concat!(env!("CARGO_MANIFEST_DIR"), "/../store/tests/fixtures/schema-0007.sqlite");
        std::fs::copy(earlier, folder.path().join("library.sqlite")).unwrap();
        let library = Library::open(folder.path()).await.unwrap();
        let said = library.remark_on_search("kind:soup", true).await.unwrap().unwrap();
        assert!(said.starts_with("The texts of 3 stories are not searchable yet"), "{said}");
        assert!(library.catch_up_index().await.unwrap());
        assert_eq!(library.remark_on_search("kind:soup", true).await.unwrap(), None);
        assert!(library.remark_on_search("kind:soup", false).await.unwrap().is_some());
        assert!(!library.catch_up_index().await.unwrap(), "nothing is left");
    }

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
