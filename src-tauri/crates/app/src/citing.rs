//! Citations and attributed quotes, as text to copy.

mod machine;
mod name;
mod quote;

use crate::contract::{CitationStyle, Quote};
use crate::{AppError, Library, clock, profiles};
use jiff::tz::TimeZone;
use layover_model::{ArticleId, CreditRole};
use layover_store::Story;
use name::Name;

impl Library {
    /// A story as a citation.
    ///
    /// # Errors
    /// The story is not in the library, or the library could not be read.
    pub async fn cite(&self, id: i64, style: CitationStyle) -> Result<String, AppError> {
        let source = self.source(id).await?;
        Ok(match style {
            CitationStyle::Chicago => source.chicago(),
            CitationStyle::Apa => source.apa(),
            CitationStyle::Mla => source.mla(),
            CitationStyle::Bibtex => source.bibtex(),
            CitationStyle::Ris => source.ris(),
            CitationStyle::Markdown => source.markdown(),
        })
    }

    /// A passage of a story, with who wrote it and where; and a remark where the story does not say it so.
    ///
    /// # Errors
    /// The story is not in the library, or the library could not be read.
    pub async fn quote(&self, id: i64, text: String) -> Result<Quote, AppError> {
        let source = self.source(id).await?;
        let story = self.with_store(move |store| Ok(store.story(ArticleId(id))?)).await?;
        let remark = story.and_then(|story| quote::remark(&story, &text));
        let licence = source.licence.as_ref().map(|licence| format!(" ({licence})")).unwrap_or_default();
        let text = text.trim();
        let lines: Vec<String> = text.lines().map(|line| format!("> {}", line.trim())).collect();
        let text = format!("{}\n>\n> — {}{licence}", lines.join("\n"), source.markdown());
        Ok(Quote { text, remark })
    }

    async fn source(&self, id: i64) -> Result<Source, AppError> {
        self.with_store(move |store| {
            let story = store.story(ArticleId(id))?.ok_or(AppError::UnknownStory(id))?;
            let (profile, site) = store.known_by(story.row.publication)?;
            let licence = profiles::licence(profile.as_deref(), site.as_deref());
            Ok(Source { licence, ..Source::of(story) })
        })
        .await
    }
}

/// What a citation is made of.
struct Source {
    title: String,
    publication: String,
    authors: Vec<Name>,
    interviewers: Vec<Name>,
    translators: Vec<Name>,
    date: Option<jiff::civil::Date>,
    accessed: Option<jiff::civil::Date>,
    url: String,
    language: String,
    /// The open licence its publication prints under.
    licence: Option<String>,
}

impl Source {
    fn of(story: Story) -> Self {
        let named = |role: CreditRole| -> Vec<Name> {
            let of_role = story.credits.iter().filter(|credit| credit.credit.role == role);
            of_role.map(|credit| Name::read(&credit.credit.name)).collect()
        };
        let date = |seconds: i64| {
            let instant = jiff::Timestamp::from_second(seconds).ok()?;
            Some(instant.to_zoned_datetime(TimeZone::system()).date())
        };
        Self {
            authors: named(CreditRole::Author),
            interviewers: named(CreditRole::Interviewer),
            translators: named(CreditRole::Translator),
            date: date(story.row.published.0),
            accessed: date(clock::now().0),
            url: story.url.unwrap_or_default(),
            title: story.row.title,
            publication: story.row.publication_name,
            language: story.row.language,
            licence: None,
        }
    }

    fn day(&self, pattern: &str) -> String {
        self.date.map(|date| date.strftime(pattern).to_string()).unwrap_or_default()
    }

    /// "Okafor, Marta, and Ada Holm".
    fn first_inverted(&self) -> String {
        match self.authors.as_slice() {
            [] => String::new(),
            [one] => one.family_first(),
            [first, rest @ ..] => {
                let rest: Vec<String> = rest.iter().map(Name::given_first).collect();
                match rest.as_slice() {
                    [one] => format!("{}, and {one}", first.family_first()),
                    [most @ .., last] => format!("{}, {}, and {last}", first.family_first(), most.join(", ")),
                    [] => first.family_first(),
                }
            }
        }
    }

    /// "Okafor, Marta, et al." from three on, as MLA has it.
    fn first_of_many(&self) -> String {
        match self.authors.as_slice() {
            [first, _, _, ..] => format!("{}, et al.", first.family_first()),
            _ => self.first_inverted(),
        }
    }

    fn chicago(&self) -> String {
        sentence(&[
            &self.first_inverted(),
            &quoted(&self.title, '.'),
            &did("Interview by ", &self.interviewers),
            &did("Translated by ", &self.translators),
            &comma(&[&self.publication, &self.day("%B %-d, %Y")]),
            &self.url,
        ])
    }

    fn mla(&self) -> String {
        let address = self.url.split_once("://").map_or(self.url.as_str(), |(_, rest)| rest);
        // Whoever stands behind the title stands with the container, the first of them with a capital.
        let (asked, turned) =
            (did("Interview by ", &self.interviewers), did("Translated by ", &self.translators));
        let turned = if asked.is_empty() { turned } else { turned.replacen("Translated", "translated", 1) };
        let where_from = comma(&[&asked, &turned, &self.publication, &self.day("%-d %B %Y"), address]);
        sentence(&[&self.first_of_many(), &quoted(&self.title, '.'), &where_from])
    }

    /// Interviewers stand as authors where nobody else does.
    fn apa(&self) -> String {
        let asked_alone = self.authors.is_empty();
        let makers = if asked_alone { &self.interviewers } else { &self.authors };
        let names: Vec<String> = makers.iter().map(Name::with_initials).collect();
        let names = match names.as_slice() {
            [most @ .., last] if !most.is_empty() => format!("{}, & {last}", most.join(", ")),
            names => names.concat(),
        };
        let beside = |names: &[Name], role: &str| {
            let names: Vec<String> = names.iter().map(Name::initials_first).collect();
            if names.is_empty() { String::new() } else { format!("{}, {role}", names.join(" & ")) }
        };
        let interviewers =
            if asked_alone { String::new() } else { beside(&self.interviewers, "Interviewer") };
        let beside: Vec<String> = [interviewers, beside(&self.translators, "Trans.")]
            .into_iter()
            .filter(|one| !one.is_empty())
            .collect();
        let title = if beside.is_empty() {
            full_stop(&self.title)
        } else {
            format!("{} ({}).", self.title.trim_end_matches('.'), beside.join("; "))
        };
        let date = self.day("(%Y, %B %-d)");
        let named = if names.is_empty() {
            format!("{title} {date}")
        } else {
            format!("{} {date}. {}", full_stop(&names), title.trim_end_matches('.'))
        };
        sentence(&[&named, &self.publication, &self.url])
    }

    fn markdown(&self) -> String {
        let names: Vec<String> = self.authors.iter().map(Name::given_first).collect();
        let title = self.title.replace('[', "\\[").replace(']', "\\]");
        let link = if self.url.is_empty() { title } else { format!("[{title}]({})", self.url) };
        let publication = format!("*{}*", self.publication);
        let asked = did("interview by ", &self.interviewers);
        let turned = did("translated by ", &self.translators);
        let names = crate::words::listed(&names);
        comma(&[&link, &names, &asked, &turned, &publication, &self.day("%-d %B %Y")])
    }
}

/// "Translated by Ada Holm and Ben Carter"; empty where nobody did it.
fn did(what: &str, names: &[Name]) -> String {
    let names: Vec<String> = names.iter().map(Name::given_first).collect();
    if names.is_empty() { String::new() } else { format!("{what}{}", crate::words::listed(&names)) }
}

fn quoted(title: &str, stop: char) -> String {
    let title = inside_quotes(title.trim_end_matches('.'));
    if title.ends_with(['?', '!', '…']) { format!("“{title}”") } else { format!("“{title}{stop}”") }
}

/// Quotation marks of a text that is set in quotation marks itself.
fn inside_quotes(text: &str) -> String {
    let mut is_open = false;
    let single = text.chars().map(|letter| match letter {
        '“' => '‘',
        '”' => '’',
        '"' => {
            is_open = !is_open;
            if is_open { '‘' } else { '’' }
        }
        other => other,
    });
    single.collect()
}

fn full_stop(text: &str) -> String {
    if text.ends_with(['.', '?', '!', '…']) { text.to_owned() } else { format!("{text}.") }
}

fn comma(parts: &[&str]) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(", ")
}

/// Parts as sentences, each with its full stop but an address.
fn sentence(parts: &[&str]) -> String {
    let parts = parts.iter().filter(|part| !part.is_empty());
    let stopped = parts.map(|part| {
        let is_closed = part.ends_with('”') || part.starts_with("http");
        if is_closed { (*part).to_owned() } else { full_stop(part) }
    });
    stopped.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
