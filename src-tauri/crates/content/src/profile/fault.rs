//! What is wrong with a profile, and where in its file.

use std::fmt::{self, Display, Formatter};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// One mistake in a profile's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, the first being 1.
    pub line: usize,
    /// The key, with the tables it lies in: `feeds.url`. Empty where the file is no TOML.
    pub key: String,
    /// What is wrong, and what is allowed.
    pub sentence: String,
}

impl Display for Fault {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        let Self { line, key, sentence } = self;
        if key.is_empty() {
            write!(to, "line {line}: {sentence}")
        } else {
            write!(to, "line {line}, {key}: {sentence}")
        }
    }
}

/// A profile that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileError {
    /// Every mistake found, by line; at least one.
    pub faults: Vec<Fault>,
}

impl Display for ProfileError {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        let said: Vec<String> = self.faults.iter().map(Fault::to_string).collect();
        to.write_str(&said.join("; "))
    }
}

impl std::error::Error for ProfileError {}

impl ProfileError {
    pub(super) fn one(line: usize, key: &str, sentence: String) -> Self {
        Self { faults: vec![Fault { line, key: key.to_owned(), sentence }] }
    }

    /// What TOML's reader says, with the key it says it of.
    pub(super) fn of_toml(error: &toml::de::Error, toml: &str) -> Self {
        let offset = error.span().map_or(0, |span| span.start);
        let key = Places::read(toml).map(|places| places.key_at(offset)).unwrap_or_default();
        Self::one(line_of(toml, offset), &key, error.message().trim().replace('\n', ", "))
    }
}

/// A step to a value in a file.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step {
    /// Of a table.
    Key(&'static str),
    /// Of a list, the first being 0.
    Nth(usize),
}

/// Where each key of a file stands.
pub(super) struct Places<'a> {
    toml: &'a str,
    table: Spanned<DeTable<'a>>,
}

impl<'a> Places<'a> {
    /// `None` where the file is no TOML.
    pub(super) fn read(toml: &'a str) -> Option<Self> {
        DeTable::parse(toml).ok().map(|table| Self { toml, table })
    }

    /// A mistake at the end of these steps; where the file does not hold it, at the last thing it does hold.
    pub(super) fn fault(&self, steps: &[Step], sentence: String) -> Fault {
        let keys = steps.iter().filter_map(|step| match step {
            Step::Key(key) => Some(*key),
            Step::Nth(_) => None,
        });
        let key = keys.collect::<Vec<_>>().join(".");
        Fault { line: line_of(self.toml, self.offset(steps)), key, sentence }
    }

    fn offset(&self, steps: &[Step]) -> usize {
        let mut offset = 0;
        let mut table = Some(self.table.get_ref());
        let mut value: Option<&Spanned<DeValue<'a>>> = None;
        for step in steps {
            value = match step {
                Step::Key(key) => table.and_then(|table| {
                    let (name, value) = table.iter().find(|(name, _)| name.get_ref().as_ref() == *key)?;
                    offset = name.span().start.max(offset);
                    Some(value)
                }),
                Step::Nth(index) => value.and_then(|value| value.get_ref().as_array()?.get(*index)),
            };
            let Some(found) = value else { break };
            // A list of tables spans from its first table; a value stands where it begins.
            if matches!(step, Step::Nth(_)) {
                offset = found.span().start;
            }
            table = found.get_ref().as_table();
        }
        offset
    }

    /// The key this offset lies at, or the one in whose value it lies.
    fn key_at(&self, offset: usize) -> String {
        let mut nearest = (usize::MAX, String::new());
        look(self.table.get_ref(), "", offset, &mut nearest);
        nearest.1
    }
}

/// Finds the smallest thing around an offset: its length and its key.
fn look(table: &DeTable<'_>, within: &str, offset: usize, nearest: &mut (usize, String)) {
    for (name, value) in table {
        let key = if within.is_empty() {
            name.get_ref().to_string()
        } else {
            format!("{within}.{}", name.get_ref())
        };
        for span in [name.span(), value.span()] {
            if span.contains(&offset) && span.len() < nearest.0 {
                *nearest = (span.len(), key.clone());
            }
        }
        let listed = value.get_ref().as_array().into_iter().flat_map(|values| values.iter());
        let tables = std::iter::once(value).chain(listed).filter_map(|value| value.get_ref().as_table());
        tables.for_each(|inner| look(inner, &key, offset, nearest));
    }
}

fn line_of(toml: &str, offset: usize) -> usize {
    toml.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}
