//! Which CSS selectors a profile may use. A profile may come from a stranger: a selector that costs more than a walk
//! over the page, and up from each element, is refused.

/// Longest selector, in bytes.
const LONGEST: usize = 240;
/// Most steps between elements in one.
const STEPS_MAX: usize = 12;
/// Pseudo-classes that look at the element alone, or at its neighbour.
const PSEUDO_CLASSES: [&str; 6] = ["not", "is", "first-child", "last-child", "only-child", "empty"];

/// What is said of a selector that is refused.
pub(super) const ALLOWED: &str = "a selector is made of names, .classes, #ids, [attributes], spaces, `>`, `+`, \
    commas, :first-child, :last-child, :only-child, :empty, and :not() and :is() of one element";

/// What is wrong with it.
pub(super) fn mistake(selector: &str) -> Option<&'static str> {
    if selector.len() > LONGEST {
        return Some("is too long");
    }
    if dom_query::Matcher::new(selector).is_err() {
        return Some("is no selector");
    }
    Reading::default().over(selector)
}

/// Where in a selector the reading stands.
#[derive(Default)]
struct Reading {
    quote: Option<char>,
    is_in_brackets: bool,
    is_in_parentheses: bool,
    steps: usize,
    was_step: bool,
}

impl Reading {
    fn over(mut self, selector: &str) -> Option<&'static str> {
        let mut letters = selector.trim().char_indices();
        while let Some((place, letter)) = letters.next() {
            if letter == '\\' {
                // What is escaped is a letter of a name.
                letters.next();
                continue;
            }
            let rest = selector.trim().get(place + 1..).unwrap_or_default();
            let mistake = self.take(letter, rest);
            if mistake.is_some() {
                return mistake;
            }
        }
        (self.steps > STEPS_MAX).then_some("has too many steps")
    }

    fn take(&mut self, letter: char, rest: &str) -> Option<&'static str> {
        if let Some(quote) = self.quote {
            self.quote = Some(quote).filter(|quote| *quote != letter);
            return None;
        }
        match letter {
            '"' | '\'' => self.quote = Some(letter),
            '[' => self.is_in_brackets = true,
            ']' => self.is_in_brackets = false,
            _ if self.is_in_brackets => {}
            ':' if !is_known(rest) => return Some("has a pseudo-class that profiles do not know"),
            '(' if self.is_in_parentheses => return Some("has parentheses in parentheses"),
            '(' => self.is_in_parentheses = true,
            ')' => self.is_in_parentheses = false,
            // Each of these looks at all elements before one, for every one.
            '~' => return Some("has a `~`"),
            ' ' | '\t' | '\n' | '\r' | '>' | '+' if self.is_in_parentheses => {
                return Some("has more than one element in parentheses");
            }
            _ => {}
        }
        let is_step = letter.is_whitespace() || matches!(letter, '>' | '+');
        self.steps += usize::from(is_step && !self.was_step && !self.is_in_brackets);
        self.was_step = is_step;
        None
    }
}

fn is_known(rest: &str) -> bool {
    let end =
        rest.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-').unwrap_or(rest.len());
    rest.get(..end).is_some_and(|name| PSEUDO_CLASSES.contains(&name.to_ascii_lowercase().as_str()))
}
