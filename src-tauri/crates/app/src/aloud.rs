//! A story as it is read aloud: headline, makers, dek, then its text sentence by sentence. The shell speaks it.

use crate::contract::{ReadAloud, SpokenSentence};
use crate::{AppError, Library};
use layover_content::spoken::{Sentence, sentences, sentences_of_plain};
use layover_model::ArticleId;
use layover_store::Story;

impl Library {
    /// What there is to say of a story.
    ///
    /// # Errors
    /// The story is not in the library, or the library could not be read.
    pub async fn read_aloud(&self, id: i64) -> Result<ReadAloud, AppError> {
        let story = self
            .with_store(move |store| store.story(ArticleId(id))?.ok_or(AppError::UnknownStory(id)))
            .await?;
        Ok(aloud(id, &story))
    }
}

fn aloud(id: i64, story: &Story) -> ReadAloud {
    let language = story.row.language.clone();
    let text = match &story.body {
        Some(body) => sentences(body, &language),
        None => sentences_of_plain(&story.summary, &language),
    };
    let mut said: Vec<SpokenSentence> = Vec::new();
    for over in [story.row.title.clone(), makers(story), story.dek.clone()] {
        // A summary that is read as the text is not read before it too.
        let is_text = text.first().is_some_and(|first| over.starts_with(&first.text));
        if !over.trim().is_empty() && !is_text {
            let paragraph = u32::try_from(said.len()).unwrap_or(u32::MAX);
            said.push(SpokenSentence { text: over, place: None, paragraph });
        }
    }
    let before = u32::try_from(said.len()).unwrap_or(u32::MAX);
    said.extend(text.into_iter().map(|Sentence { text, start, end, paragraph }| SpokenSentence {
        text,
        place: Some((start, end)),
        paragraph: paragraph.saturating_add(before),
    }));
    ReadAloud {
        story: id,
        title: story.row.title.clone(),
        publication: story.row.publication_name.clone(),
        language,
        sentences: said,
    }
}

/// Names as they are printed.
fn makers(story: &Story) -> String {
    let names: Vec<&str> = story.credits.iter().map(|one| one.credit.name.as_str()).collect();
    names.join(", ")
}
