//! Citations that programs read: BibTeX and RIS.

use super::Source;

impl Source {
    pub(super) fn bibtex(&self) -> String {
        let key = self.key();
        let names: Vec<String> = self.authors.iter().map(|name| name.bibtex(&plain)).collect();
        let mut entry = format!("@article{{{key},\n");
        let month = self.day("%b").to_lowercase();
        let translators: Vec<String> = self.translators.iter().map(|name| name.bibtex(&plain)).collect();
        let translators = format!("{{{}}}", translators.join(" and "));
        let note = braced(&super::did("Interview by ", &self.interviewers));
        let fields = [
            ("author", format!("{{{}}}", names.join(" and "))),
            ("translator", translators),
            ("title", format!("{{{}}}", braced(&self.title))),
            ("journal", braced(&self.publication)),
            ("year", braced(&self.day("%Y"))),
            ("month", month),
            ("day", braced(&self.day("%-d"))),
            ("note", note),
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
    pub(super) fn key(&self) -> String {
        let letters =
            |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
        let author = self.authors.first().map(|name| name.family.as_str());
        let name = author.filter(|name| !letters(name).is_empty()).unwrap_or(&self.publication);
        let word = self.title.split_whitespace().map(letters).find(|word| word.len() > 3).unwrap_or_default();
        format!("{}{}{word}", letters(name), self.day("%Y"))
    }

    /// RIS, as reference programs read it: a tag of two letters, two spaces, a hyphen, a space.
    pub(super) fn ris(&self) -> String {
        let mut lines = vec![("TY", "MGZN".to_owned())];
        lines.extend(self.authors.iter().map(|name| ("AU", name.family_first())));
        lines.extend(self.translators.iter().map(|name| ("A4", name.family_first())));
        lines.extend([
            ("N1", super::did("Interview by ", &self.interviewers)),
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
