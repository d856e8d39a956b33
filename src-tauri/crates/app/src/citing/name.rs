//! A printed name taken apart for a citation. Must never guess at what does not come apart: it stands as printed.

/// Family name, what stands before it, and what follows both.
pub(super) struct Name {
    pub(super) family: String,
    given: String,
    /// "Jr.", "III".
    suffix: String,
}

/// Small words that belong to a family name.
const PARTICLES: [&str; 17] = [
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "la", "le", "du", "ter", "ten",
    "al", "bin",
];
const SUFFIXES: [&str; 6] = ["jr", "sr", "ii", "iii", "iv", "phd"];
/// Last words of names that are a body's, not a person's.
const BODIES: [&str; 20] = [
    "agency",
    "association",
    "center",
    "centre",
    "coalition",
    "commission",
    "committee",
    "council",
    "desk",
    "editors",
    "foundation",
    "initiative",
    "institute",
    "ministry",
    "network",
    "project",
    "society",
    "staff",
    "university",
    "watch",
];

impl Name {
    pub(super) fn read(printed: &str) -> Self {
        let mut words: Vec<&str> = printed.split_whitespace().collect();
        let suffix =
            words.last().copied().filter(|last| words.len() > 2 && is_suffix(last)).unwrap_or_default();
        if !suffix.is_empty() {
            words.pop();
        }
        let Some((last, before)) = words.split_last() else { return Self::whole(printed) };
        if is_body(last, before) || is_written_family_first(printed) {
            return Self::whole(printed);
        }
        let is_particle = |word: &&&str| PARTICLES.contains(&word.to_lowercase().as_str());
        // "Ó Maoláin", "O Maolain" are one name.
        let is_bound =
            |word: &&&str| is_particle(word) || matches!(word.to_lowercase().as_str(), "ó" | "mac" | "ní");
        let bound = before.iter().rev().take_while(is_bound).count().min(before.len().saturating_sub(1));
        let (given, particles) = before.split_at(before.len() - bound);
        let family = particles.iter().chain([last]).copied().collect::<Vec<_>>().join(" ");
        Self {
            family: family.trim_end_matches(',').to_owned(),
            given: given.join(" "),
            suffix: suffix.to_owned(),
        }
    }

    /// A name that stands as it is printed.
    fn whole(printed: &str) -> Self {
        let family = printed.split_whitespace().collect::<Vec<_>>().join(" ");
        Self { family, given: String::new(), suffix: String::new() }
    }

    pub(super) fn family_first(&self) -> String {
        joined(&[&self.family, &self.given, &self.suffix], ", ")
    }

    pub(super) fn given_first(&self) -> String {
        joined(&[&self.given, &self.family, &self.suffix], " ")
    }

    /// "Okafor-Lindqvist, M.".
    pub(super) fn with_initials(&self) -> String {
        joined(&[&self.family, &self.initials(), &self.suffix], ", ")
    }

    /// "M. Okafor-Lindqvist".
    pub(super) fn initials_first(&self) -> String {
        joined(&[&self.initials(), &self.family, &self.suffix], " ")
    }

    fn initials(&self) -> String {
        let words = self.given.split(|letter: char| letter.is_whitespace() || letter == '.');
        let initials: Vec<String> = words
            .filter(|word| !word.is_empty())
            .map(|word| {
                let parts = word.split('-').filter_map(|part| part.chars().next());
                parts.map(|first| format!("{first}.")).collect::<Vec<_>>().join("-")
            })
            .collect();
        initials.join(" ")
    }

    /// As BibTeX takes names apart; what does not come apart stands in braces. `plain` keeps TeX from reading commands.
    pub(super) fn bibtex(&self, plain: &dyn Fn(&str) -> String) -> String {
        if self.given.is_empty() && self.family.contains(' ') {
            return format!("{{{}}}", plain(&self.family));
        }
        plain(&joined(&[&self.family, &self.suffix, &self.given], ", "))
    }
}

fn joined(parts: &[&str], between: &str) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(between)
}

fn is_suffix(word: &str) -> bool {
    let letters: String = word.chars().filter(|letter| letter.is_alphabetic()).collect();
    SUFFIXES.contains(&letters.to_lowercase().as_str())
}

/// "Human Rights Watch", "Center for Salt", "The Editors".
fn is_body(last: &str, before: &[&str]) -> bool {
    let is_bound = before.iter().skip(1).any(|word| matches!(*word, "for" | "of"));
    let is_called = BODIES.contains(&last.to_lowercase().as_str());
    !before.is_empty() && (is_bound || is_called || before.first().is_some_and(|word| *word == "The"))
}

/// Names in the letters of China, Japan and Korea begin with the family.
fn is_written_family_first(printed: &str) -> bool {
    let mut letters = printed.chars().filter(|letter| !letter.is_whitespace()).peekable();
    letters.peek().is_some()
        && letters.all(|letter| {
            matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '々')
        })
}
