//! Whether a story says what is quoted from it. Signs and case are not compared: quotation marks change where a
//! quote goes, and what is left out stands as "…" or "[…]".

use crate::voice::say_of;
use layover_content::text;
use layover_store::Story;

/// What to say to somebody who quotes words the story has not; `None` where it has them, in their order.
pub(super) fn remark(story: &Story, quoted: &str) -> Option<String> {
    let said: Vec<String> = pieces(quoted).map(words).filter(|piece| !piece.is_empty()).collect();
    if said.is_empty() {
        return Some(say_of("quoteRemark", "no-words", &[]));
    }
    let Some(body) = &story.body else {
        let title = words(&story.row.title);
        return (!is_in(&format!(" {title} {} ", words(&story.summary)), &said))
            .then(|| say_of("quoteRemark", "no-text", &[]));
    };
    let hero = story.hero.as_ref().map(|hero| format!("{} {}", hero.hero.caption, hero.hero.credit));
    let printed = [&story.row.title, &story.dek, &hero.unwrap_or_default(), &text::plain_text(body)]
        .map(|part| words(part));
    (!is_in(&format!(" {} ", printed.join(" ")), &said)).then(|| say_of("quoteRemark", "other-words", &[]))
}

/// A quote between its omissions.
fn pieces(quoted: &str) -> impl Iterator<Item = &str> {
    quoted.split("...").flat_map(|piece| piece.split(['…', '[', ']']))
}

/// The words alone, one blank between them.
fn words(text: &str) -> String {
    let lower: String =
        text.to_lowercase().chars().filter(|letter| !matches!(letter, '\'' | '’' | 'ʼ')).collect();
    let words = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

fn is_in(printed: &str, said: &[String]) -> bool {
    let mut rest = printed;
    said.iter().all(|piece| {
        let wanted = format!(" {piece} ");
        let Some(at) = rest.find(&wanted) else { return false };
        // The blank after one piece is the one before the next.
        rest = rest.get(at + wanted.len() - 1..).unwrap_or_default();
        true
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_is_in_a_text_whatever_its_signs_and_omissions() {
        let printed = format!(
            " {} ",
            words("The keeper’s lamp is lit at four. “Nobody minds,” she says; the boats are out.")
        );
        let has = |quoted: &str| {
            is_in(&printed, &pieces(quoted).map(words).filter(|piece| !piece.is_empty()).collect::<Vec<_>>())
        };
        assert!(has("‘Nobody minds,’ she says"));
        assert!(has("the keeper's lamp … nobody minds"));
        assert!(has("The keeper’s lamp is lit […] the boats are out"));
        assert!(has("is lit ... the boats"));
        assert!(!has("the keeper minds"), "words of two sentences");
        assert!(!has("the boats … the keeper"), "another order");
        assert!(!has("keeper’s lam"), "half a word");
        assert!(!has("at four nobody minded"));
    }
}
