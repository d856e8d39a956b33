//! Citations and attributed quotes, as text to copy.

mod name;

use crate::contract::CitationStyle;
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

    /// A passage of a story, with who wrote it and where.
    ///
    /// # Errors
    /// The story is not in the library, or the library could not be read.
    pub async fn quote(&self, id: i64, text: String) -> Result<String, AppError> {
        let source = self.source(id).await?;
        let licence = source.licence.as_ref().map(|licence| format!(" ({licence})")).unwrap_or_default();
        let text = text.trim();
        let lines: Vec<String> = text.lines().map(|line| format!("> {}", line.trim())).collect();
        Ok(format!("{}\n>\n> — {}{licence}", lines.join("\n"), source.markdown()))
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
    date: Option<jiff::civil::Date>,
    accessed: Option<jiff::civil::Date>,
    url: String,
    language: String,
    /// The open licence its publication prints under.
    licence: Option<String>,
}

impl Source {
    fn of(story: Story) -> Self {
        let authors = story.credits.iter().filter(|credit| credit.credit.role == CreditRole::Author);
        let date = |seconds: i64| {
            let instant = jiff::Timestamp::from_second(seconds).ok()?;
            Some(instant.to_zoned_datetime(TimeZone::system()).date())
        };
        Self {
            authors: authors.map(|credit| Name::read(&credit.credit.name)).collect(),
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
            &comma(&[&self.publication, &self.day("%B %-d, %Y")]),
            &self.url,
        ])
    }

    fn mla(&self) -> String {
        let address = self.url.split_once("://").map_or(self.url.as_str(), |(_, rest)| rest);
        let where_from = comma(&[&self.publication, &self.day("%-d %B %Y"), address]);
        sentence(&[&self.first_of_many(), &quoted(&self.title, '.'), &where_from])
    }

    fn apa(&self) -> String {
        let names: Vec<String> = self.authors.iter().map(Name::with_initials).collect();
        let names = match names.as_slice() {
            [most @ .., last] if !most.is_empty() => format!("{}, & {last}", most.join(", ")),
            names => names.concat(),
        };
        let date = self.day("(%Y, %B %-d)");
        let named = if names.is_empty() {
            format!("{} {date}", full_stop(&self.title))
        } else {
            format!("{} {date}. {}", full_stop(&names), full_stop(&self.title).trim_end_matches('.'))
        };
        sentence(&[&named, &self.publication, &self.url])
    }

    fn markdown(&self) -> String {
        let names: Vec<String> = self.authors.iter().map(Name::given_first).collect();
        let title = self.title.replace('[', "\\[").replace(']', "\\]");
        let link = if self.url.is_empty() { title } else { format!("[{title}]({})", self.url) };
        let publication = format!("*{}*", self.publication);
        comma(&[&link, &crate::words::listed(&names), &publication, &self.day("%-d %B %Y")])
    }

    fn bibtex(&self) -> String {
        let key = self.key();
        let names: Vec<String> = self.authors.iter().map(|name| name.bibtex(&plain)).collect();
        let mut entry = format!("@article{{{key},\n");
        let month = self.day("%b").to_lowercase();
        let fields = [
            ("author", format!("{{{}}}", names.join(" and "))),
            ("title", format!("{{{}}}", braced(&self.title))),
            ("journal", braced(&self.publication)),
            ("year", braced(&self.day("%Y"))),
            ("month", month),
            ("day", braced(&self.day("%-d"))),
            ("url", format!("{{{}}}", self.url)),
            ("urldate", braced(&self.accessed.map(|date| date.to_string()).unwrap_or_default())),
        ];
        for (name, value) in fields {
            if !matches!(value.as_str(), "" | "{}") {
                entry.push_str(&format!("  {name} = {value},\n"));
            }
        }
        entry + "}"
    }

    /// "okafor2026comma".
    fn key(&self) -> String {
        let letters =
            |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
        let author = self.authors.first().map(|name| name.family.as_str());
        let name = author.filter(|name| !letters(name).is_empty()).unwrap_or(&self.publication);
        let word = self.title.split_whitespace().map(letters).find(|word| word.len() > 3).unwrap_or_default();
        format!("{}{}{word}", letters(name), self.day("%Y"))
    }

    /// RIS, as reference programs read it: a tag of two letters, two spaces, a hyphen, a space.
    fn ris(&self) -> String {
        let mut lines = vec![("TY", "MGZN".to_owned())];
        lines.extend(self.authors.iter().map(|name| ("AU", name.family_first())));
        lines.extend([
            ("TI", self.title.clone()),
            ("T2", self.publication.clone()),
            ("PY", self.day("%Y")),
            ("DA", self.day("%Y/%m/%d/")),
            ("LA", self.language.clone()),
            ("UR", self.url.clone()),
            ("Y2", self.accessed.map(|date| date.strftime("%Y/%m/%d/").to_string()).unwrap_or_default()),
        ]);
        let lines = lines.into_iter().filter(|(_, value)| !value.is_empty());
        lines.map(|(tag, value)| format!("{tag}  - {}\r\n", one_line(&value))).collect::<String>()
            + "ER  - \r\n"
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// In braces.
fn braced(text: &str) -> String {
    format!("{{{}}}", plain(text))
}

/// What TeX would take for commands made plain. Braces are named: BibTeX counts them even behind a backslash.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    for letter in one_line(text).chars() {
        match letter {
            '{' => plain.push_str("\\textbraceleft{}"),
            '}' => plain.push_str("\\textbraceright{}"),
            '\\' => plain.push_str("\\textbackslash{}"),
            '~' => plain.push_str("\\textasciitilde{}"),
            '^' => plain.push_str("\\textasciicircum{}"),
            '&' | '%' | '$' | '#' | '_' => plain.extend(['\\', letter]),
            other => plain.push(other),
        }
    }
    plain
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
mod tests {
    //! Inside the crate: what is checked is the text, not the library behind it.
    use super::*;

    fn source(authors: &[&str], title: &str) -> Source {
        Source {
            title: title.to_owned(),
            publication: "The Long Meridian".to_owned(),
            authors: authors.iter().map(|name| Name::read(name)).collect(),
            date: Some(jiff::civil::date(2026, 5, 3)),
            accessed: Some(jiff::civil::date(2026, 11, 24)),
            url: "https://meridian.example/salt".to_owned(),
            language: "en".to_owned(),
            licence: None,
        }
    }

    #[test]
    fn each_style_is_set_as_its_manual_says() {
        let two = source(&["Marta Okafor-Lindqvist", "Emiel van der Meulen"], "Who pays for salt");
        assert_eq!(
            two.chicago(),
            "Okafor-Lindqvist, Marta, and Emiel van der Meulen. “Who pays for salt.” The Long Meridian, May 3, 2026. https://meridian.example/salt"
        );
        assert_eq!(
            two.apa(),
            "Okafor-Lindqvist, M., & van der Meulen, E. (2026, May 3). Who pays for salt. The Long Meridian. https://meridian.example/salt"
        );
        assert_eq!(
            two.mla(),
            "Okafor-Lindqvist, Marta, and Emiel van der Meulen. “Who pays for salt.” The Long Meridian, 3 May 2026, meridian.example/salt."
        );
        assert_eq!(
            two.markdown(),
            "[Who pays for salt](https://meridian.example/salt), Marta Okafor-Lindqvist and Emiel van der Meulen, *The Long Meridian*, 3 May 2026"
        );
        assert_eq!(
            two.bibtex(),
            "@article{okaforlindqvist2026pays,\n  author = {Okafor-Lindqvist, Marta and van der Meulen, Emiel},\n  title = {{Who pays for salt}},\n  journal = {The Long Meridian},\n  year = {2026},\n  month = may,\n  day = {3},\n  url = {https://meridian.example/salt},\n  urldate = {2026-11-24},\n}"
        );
        assert_eq!(
            two.ris(),
            "TY  - MGZN\r\nAU  - Okafor-Lindqvist, Marta\r\nAU  - van der Meulen, Emiel\r\nTI  - Who pays for salt\r\nT2  - The Long Meridian\r\nPY  - 2026\r\nDA  - 2026/05/03/\r\nLA  - en\r\nUR  - https://meridian.example/salt\r\nY2  - 2026/11/24/\r\nER  - \r\n"
        );
    }

    #[test]
    fn a_story_without_a_name_or_with_a_question_stays_well_set() {
        let nobody = source(&[], "Who pays for salt?");
        assert_eq!(
            nobody.chicago(),
            "“Who pays for salt?” The Long Meridian, May 3, 2026. https://meridian.example/salt"
        );
        assert_eq!(
            nobody.apa(),
            "Who pays for salt? (2026, May 3). The Long Meridian. https://meridian.example/salt"
        );
        assert!(
            source(&["林文青"], "50% of {salt} & \\sand")
                .bibtex()
                .contains("{{50\\% of \\textbraceleft{}salt\\textbraceright{} \\& \\textbackslash{}sand}}")
        );
    }
    #[test]
    fn odd_names_stand_as_each_style_has_them() {
        let told = |names: &[&str]| {
            let source = source(names, "Salt “again”");
            let author = source.bibtex().lines().nth(1).unwrap_or_default().trim().to_owned();
            let before = |text: String, mark: &str| text.split(mark).next().unwrap_or_default().to_owned();
            [
                before(source.chicago(), " “"),
                before(source.mla(), " “"),
                before(source.apa(), " (2026"),
                author,
            ]
        };
        let junior = told(&["Martin Luther King, Jr."]);
        assert_eq!(
            junior,
            [
                "King, Martin Luther, Jr.",
                "King, Martin Luther, Jr.",
                "King, M. L., Jr.",
                "author = {King, Jr., Martin Luther},"
            ]
        );
        let house = told(&["Human Rights Watch"]);
        assert_eq!(
            house,
            [
                "Human Rights Watch.",
                "Human Rights Watch.",
                "Human Rights Watch.",
                "author = {{Human Rights Watch}},"
            ]
        );
        let written_family_first = told(&["村上 春樹"]);
        assert_eq!(
            written_family_first,
            ["村上 春樹.", "村上 春樹.", "村上 春樹.", "author = {{村上 春樹}},"]
        );
        let many = told(&["Ada Holm", "Ben Carter", "J.R.R. Tolkien"]);
        assert_eq!(
            many,
            [
                "Holm, Ada, Ben Carter, and J.R.R. Tolkien.",
                "Holm, Ada, et al.",
                "Holm, A., Carter, B., & Tolkien, J. R. R.",
                "author = {Holm, Ada and Carter, Ben and Tolkien, J.R.R.},"
            ]
        );
        assert!(source(&[], "Salt “again”").chicago().starts_with("“Salt ‘again’.”"));
        assert!(source(&[], "Say \"salt\" twice").mla().starts_with("“Say ‘salt’ twice.”"));
        assert!(source(&["村上 春樹"], "Salt").key().starts_with("thelongmeridian2026"));
        assert!(source(&[], "a~b^c").bibtex().contains("a\\textasciitilde{}b\\textasciicircum{}c"));
    }
}
