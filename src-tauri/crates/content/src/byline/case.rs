//! The letters of names: "ANNE MCKAY" and "anne mckay" are Anne McKay, "Jean DUPONT" is Jean Dupont.
//! Some write theirs small on purpose. Must never touch a name that is written in capitals and small letters already.

/// Words that stay small inside a name.
const PARTICLES: [&str; 28] = [
    "van", "von", "vom", "zu", "zum", "zur", "de", "del", "della", "dei", "der", "den", "des", "du", "da",
    "das", "dos", "do", "di", "ten", "ter", "te", "bin", "ibn", "bint", "y", "af", "av",
];

/// How names that begin with "Mac" go on, where the next letter is a capital.
const CLANS: [&str; 22] = [
    "donald", "dougall", "gregor", "kenzie", "leod", "arthur", "millan", "pherson", "lean", "farlane",
    "intyre", "kay", "aulay", "innes", "allister", "neil", "kinnon", "lachlan", "naughton", "rae", "kenna",
    "dermott",
];

/// What may stand in small letters before the capitals of a name: "McDONALD", "LeBLANC".
const HEADS: [&str; 8] = ["Mc", "Mac", "Le", "La", "De", "Di", "Du", "Fitz"];

/// Those who write their names small: so they stand where print has only small letters, or only capitals.
const SMALL: [&str; 6] =
    ["adrienne maree brown", "bell hooks", "danah boyd", "e. e. cummings", "ee cummings", "k.d. lang"];

/// A name in the letters of names. `words` are its words as printed.
pub(super) fn named(words: &[&str]) -> String {
    let has = |is: fn(char) -> bool| {
        words.iter().filter(|word| of_clan(word).is_none()).any(|word| word.chars().any(is))
    };
    let is_small = !has(char::is_uppercase) && words.len() > 1;
    let is_shouted = !has(char::is_lowercase) && has(char::is_uppercase);
    let lower = words.join(" ").to_lowercase();
    if (is_small || is_shouted) && SMALL.contains(&lower.as_str()) {
        return lower;
    }
    // The capital with a point is Turkish or Azerbaijani; beside it "I" is the letter without one.
    let is_turkish = words.iter().any(|word| word.contains('İ'));
    let written = words.iter().enumerate().map(|(index, word)| {
        if let Some(name) = of_clan(word) {
            name
        } else if is_turkish && (is_shouted || is_shout_in(word, index, words.len())) {
            turkish(word)
        } else if is_small || is_shouted {
            word_of(word, index, words.len(), is_shouted)
        } else if is_shout_in(word, index, words.len()) {
            word_of(word, index, words.len(), true)
        } else {
            (*word).to_owned()
        }
    });
    written.collect::<Vec<_>>().join(" ")
}

/// Whether a text is in capitals, but for the heads of names: "JOHN McDONALD".
pub(super) fn is_shouted(text: &str) -> bool {
    let is_small = |word: &str| word.chars().any(char::is_lowercase) && of_clan(word).is_none();
    !text.split(' ').any(is_small)
}

/// Whether a word stays small inside a name.
pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

/// "McDONALD" as McDonald; `None` for a word that is not printed so.
fn of_clan(word: &str) -> Option<String> {
    let is_capital = |rest: &&str| {
        rest.chars().count() > 2
            && rest.chars().all(|c| c.is_uppercase() || matches!(c, '-' | '.' | '\'' | '’'))
    };
    HEADS.iter().find_map(|head| {
        let rest = word.strip_prefix(head).filter(is_capital)?;
        let lower = rest.to_lowercase();
        Some(format!("{head}{}", lower.split('-').map(capital).collect::<Vec<_>>().join("-")))
    })
}

/// Capitals as Turkish has them: "İREM" is İrem, "YILDIZ" Yıldız.
fn turkish(word: &str) -> String {
    let mut is_first = true;
    let written = word.chars().flat_map(|letter| {
        let small: Vec<char> = match letter {
            _ if is_first => vec![letter],
            'İ' => vec!['i'],
            'I' => vec!['ı'],
            letter => letter.to_lowercase().collect(),
        };
        is_first = !letter.is_alphabetic();
        small
    });
    written.collect()
}

/// "DUPONT" beside a word in small letters; "JP", "III" and "O'S" stay.
fn is_shout_in(word: &str, index: usize, count: usize) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let is_shouted = !word.chars().any(char::is_lowercase) && !word.contains('.');
    is_shouted && !is_numeral(word) && (letters >= 4 || letters == 3 && index + 1 == count && count > 1)
}

/// "III", "iv".
pub(super) fn is_numeral(word: &str) -> bool {
    word.chars().all(|c| matches!(c, 'I' | 'V' | 'i' | 'v')) && word.len() > 1
}

fn word_of(word: &str, index: usize, count: usize, is_shouted: bool) -> String {
    if word.chars().all(|c| c > '\u{58f}' || !c.is_alphabetic()) {
        return word.to_owned();
    }
    let lower = word.to_lowercase();
    if index > 0 && index + 1 < count && PARTICLES.contains(&lower.as_str()) {
        return lower;
    }
    if index > 0 && is_numeral(word) {
        return word.to_uppercase();
    }
    // "J.R.", "TJ", "AJ"
    let letters: Vec<char> = lower.chars().filter(|c| c.is_alphabetic()).collect();
    let is_initials = word.contains('.') && letters.len() * 2 == word.chars().count()
        || is_shouted && letters.len() == 2 && is_pair(&letters);
    if is_initials {
        return word.to_uppercase();
    }
    lower.split('-').enumerate().map(|(at, part)| hyphened(part, index + at)).collect::<Vec<_>>().join("-")
}

/// Two letters that nobody can say, or that are said apart.
fn is_pair(letters: &[char]) -> bool {
    let is_vowel = |c: &char| "aeiouyäöüåæø".contains(*c);
    !letters.iter().any(is_vowel) || letters.last().is_some_and(|last| matches!(last, 'j' | 'c'))
}

/// "al-assad" is al-Assad where no name begins with it.
fn hyphened(part: &str, index: usize) -> String {
    if index > 0 && matches!(part, "al" | "el" | "ul") { part.to_owned() } else { capital(part) }
}

fn capital(word: &str) -> String {
    for mark in ['\'', '’'] {
        if let Some((head, tail)) = word.split_once(mark)
            && matches!(head, "o" | "d" | "l" | "n")
            && tail.chars().count() > 1
        {
            return format!("{}{mark}{}", first_up(head), first_up(tail));
        }
    }
    if let Some(clan) =
        word.strip_prefix("mac").filter(|clan| CLANS.iter().any(|known| clan.starts_with(known)))
    {
        return format!("Mac{}", first_up(clan));
    }
    match word.strip_prefix("mc") {
        Some(clan) if clan.chars().count() > 1 => format!("Mc{}", first_up(clan)),
        _ => first_up(word),
    }
}

fn first_up(word: &str) -> String {
    let mut letters = word.chars();
    let Some(first) = letters.next() else { return String::new() };
    // "(ana", "‘ana": the first letter counts.
    if !first.is_alphanumeric() {
        return format!("{first}{}", first_up(letters.as_str()));
    }
    first.to_uppercase().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_writes_their_name_small_has_it_small() {
        assert_eq!(named(&["bell", "hooks"]), "bell hooks");
        assert_eq!(named(&["BELL", "HOOKS"]), "bell hooks");
        assert_eq!(named(&["Bell", "Hooks"]), "Bell Hooks");
        assert_eq!(named(&["anne", "mckay"]), "Anne McKay");
    }
}
