//! What comes out of a library as a page that a browser opens: stories as the window's frame shows them, chapters of an
//! e-book, HTML files, saved stories. And what comes out as Markdown, of which is said what a browser would be given.

use super::feeds::FORMS;
use super::library::Taken;
use layover_app::contract::{ExportForm, ExportWhat};
use layover_app::{ExportOrder, ExportPlace, Library};
use std::collections::HashSet;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

/// Stories of one e-book; an issue has at most five thousand.
const IN_BOOK: usize = 2_500;
/// Stories of one HTML file: few enough that a browser is done with all of them in a moment.
const IN_FILE: usize = 40;

/// The tags that Markdown has no mark of its own for.
const OWN_TAGS: [&str; 5] = ["br>", "sub>", "/sub>", "sup>", "/sup>"];

/// A page that came out.
pub struct Printed {
    /// Where it is from, for whoever has to look.
    pub name: String,
    /// Its media type.
    pub kind: &'static str,
    pub page: String,
    /// What its own policy would keep it from is only told; nothing else stands between it and the machine.
    pub policy: String,
}

/// Everything.
///
/// # Errors
/// Something cannot be written out.
pub async fn printed(taken: &Taken, folder: &Path) -> Result<Vec<Printed>, String> {
    let mut all = stories(taken).await;
    let (framed, read) = (all.len(), all.iter().filter(|one| one.page.contains("Part 4.")).count());
    let fed = all.iter().filter(|one| one.page.contains("Printed in the ")).count();
    println!("   {framed} story pages, {fed} with the text of a feed or a pack, {read} with that of a page");
    every_form(&all, taken.vectors)?;
    books(taken, folder, &mut all).await?;
    let chapters = all.len() - framed;
    files(taken, folder, &mut all).await?;
    saved(&taken.library.folder().join("saved"), &mut all)
        .map_err(|error| format!("saved stories: {error}"))?;
    println!("   {chapters} pages of e-books, {} HTML files", all.len() - framed - chapters);
    markdown(taken, folder).await?;
    // Of ten stories a source six have their text whatever the vector does to a page, and one has that of the page.
    if fed * 2 < framed || read * 20 < framed {
        return Err("too few texts came through for the roads to have proven anything".to_owned());
    }
    Ok(all)
}

/// Of each form of a feed most stories came through: one that is read by nothing would prove nothing.
fn every_form(stories: &[Printed], vectors: usize) -> Result<(), String> {
    for form in FORMS {
        // A page may hold other stories behind its own: each is counted once, by its number.
        let own = format!("Printed in the feed of {form}, ");
        let numbers = |page: &'_ Printed| -> Vec<String> {
            page.page
                .split(&own)
                .skip(1)
                .filter_map(|rest| Some(rest.split_once('.')?.0.to_owned()))
                .collect()
        };
        let came = stories.iter().flat_map(numbers).collect::<HashSet<String>>().len();
        println!("   {came} of {vectors} came through a feed of {form}");
        if came * 10 < vectors * 7 {
            return Err(format!("too few came through a feed of {form}"));
        }
    }
    Ok(())
}

async fn stories(taken: &Taken) -> Vec<Printed> {
    let mut pages = Vec::new();
    for id in &taken.stories {
        let served = taken.library.serve(&format!("/story/{id}")).await;
        let page = String::from_utf8_lossy(&served.bytes).into_owned();
        pages.push(Printed {
            name: format!("story {id}"),
            kind: "text/html; charset=utf-8",
            page,
            policy: served.policy.to_owned(),
        });
    }
    pages
}

async fn books(taken: &Taken, folder: &Path, all: &mut Vec<Printed>) -> Result<(), String> {
    for (number, ids) in taken.stories.chunks(IN_BOOK).enumerate() {
        let path = folder.join(format!("book-{number}.epub"));
        write(&taken.library, ids, ExportForm::Epub, &path).await?;
        let failed = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
        let mut archive = zip::ZipArchive::new(File::open(&path).map_err(|error| failed(&error))?)
            .map_err(|error| failed(&error))?;
        for index in 0..archive.len() {
            let mut entry = archive.by_index(index).map_err(|error| failed(&error))?;
            let name = entry.name().map_err(|error| failed(&error))?.into_owned();
            if Path::new(&name).extension().is_none_or(|ending| ending != "xhtml") {
                continue;
            }
            let mut page = String::new();
            entry.read_to_string(&mut page).map_err(|error| failed(&error))?;
            // The book's own style and cover lie beside the page.
            let style = "<link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\"/>";
            let page = page.replacen(style, "", 1).replacen("src=\"cover.jpg\"", "", 1);
            all.push(Printed {
                name: format!("book {number} {name}"),
                kind: "application/xhtml+xml",
                page,
                policy: "default-src 'none'; script-src".to_owned(),
            });
        }
    }
    Ok(())
}

async fn files(taken: &Taken, folder: &Path, all: &mut Vec<Printed>) -> Result<(), String> {
    for (number, ids) in taken.stories.chunks(IN_FILE).enumerate() {
        let path = folder.join(format!("file-{number}.html"));
        write(&taken.library, ids, ExportForm::Html, &path).await?;
        let page = fs::read_to_string(&path).map_err(|error| error.to_string())?;
        all.push(on_its_own(format!("file {number}"), &page)?);
    }
    Ok(())
}

/// The pages beside the library, whatever they are called.
fn saved(folder: &Path, all: &mut Vec<Printed>) -> std::io::Result<()> {
    let mut folders: Vec<PathBuf> = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)?.flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "html") {
                let page = on_its_own(format!("saved {}", path.display()), &fs::read_to_string(&path)?);
                all.push(page.map_err(std::io::Error::other)?);
            }
        }
    }
    Ok(())
}

/// A page with a policy of its own in it, taken out to be reported against.
fn on_its_own(name: String, page: &str) -> Result<Printed, String> {
    let begins = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
    let (before, rest) = page.split_once(begins).ok_or_else(|| format!("{name} has no policy"))?;
    let (policy, after) = rest.split_once("\">").ok_or_else(|| format!("{name} has half a policy"))?;
    let policy = format!("{policy}; script-src");
    Ok(Printed { name, kind: "text/html; charset=utf-8", page: format!("{before}{after}"), policy })
}

async fn markdown(taken: &Taken, folder: &Path) -> Result<(), String> {
    let mut texts = 0;
    for (number, ids) in taken.stories.chunks(IN_BOOK).enumerate() {
        let path = folder.join(format!("markdown-{number}"));
        write(&taken.library, ids, ExportForm::Markdown, &path).await?;
        let mut folders = vec![path];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder).map_err(|error| error.to_string())?.flatten() {
                let path = entry.path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|ending| ending == "md") {
                    let text = fs::read_to_string(&path).map_err(|error| error.to_string())?;
                    if let Some(line) = raw_line(&text) {
                        return Err(format!("{} has mark-up in it: {line}", path.display()));
                    }
                    texts += 1;
                }
            }
        }
    }
    println!("   {texts} Markdown files, none with mark-up in it");
    Ok(())
}

/// A line outside code that a reader of Markdown takes for HTML (CommonMark §4.6, §6.6), or that leads elsewhere than into
/// the web.
fn raw_line(text: &str) -> Option<&str> {
    let mut fence: Option<&str> = None;
    text.lines().find(|line| {
        let bare = line
            .trim_start_matches([' ', '>', '-', '*', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        let marks = bare.len() - bare.trim_start_matches('`').len();
        match fence {
            Some(open) => {
                if marks >= open.len() && bare.trim_matches('`').is_empty() {
                    fence = None;
                }
                false
            }
            None if marks >= 3 => {
                fence = bare.get(..marks);
                false
            }
            None => is_raw(line),
        }
    })
}

fn is_raw(line: &str) -> bool {
    let mut before = '\n';
    let mut code = 0;
    let mut letters = line.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let rest = &line[at + letter.len_utf8()..];
        match letter {
            '\\' if code == 0 => {
                letters.next();
                before = '\\';
                continue;
            }
            '`' if before != '`' => {
                let marks = 1 + rest.len() - rest.trim_start_matches('`').len();
                code = if code == marks {
                    0
                } else if code == 0 {
                    marks
                } else {
                    code
                };
            }
            '<' if code == 0 => {
                let is_tag =
                    rest.starts_with(|next: char| next.is_ascii_alphabetic() || "/!?".contains(next));
                let is_address =
                    ["http://", "https://", "mailto:"].iter().any(|start| rest.starts_with(start));
                if is_tag && !is_address && !OWN_TAGS.iter().any(|own| rest.starts_with(own)) {
                    return true;
                }
            }
            '(' if code == 0 && before == ']' => {
                let target = rest.trim_start_matches('<').to_ascii_lowercase();
                if ["javascript:", "data:", "vbscript:", "file:"]
                    .iter()
                    .any(|start| target.starts_with(start))
                {
                    return true;
                }
            }
            _ => {}
        }
        before = letter;
    }
    false
}

async fn write(library: &Library, ids: &[i64], form: ExportForm, path: &Path) -> Result<(), String> {
    let order = ExportOrder {
        what: ExportWhat::Selection { ids: ids.to_vec() },
        form,
        to: ExportPlace::Path(path.to_path_buf()),
        replaces: false,
    };
    library.export(order).await.map(drop).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mark_up_in_markdown_is_seen() {
        for raw in
            ["a <b>b</b>", "<script>x</script>", "[a](javascript:x)", "`a` <img src=x>", "[a](<data:x>)"]
        {
            assert_eq!(raw_line(raw), Some(raw));
        }
        for text in [
            "3 \\<b",
            "`<b>`",
            "<https://e.org/>",
            "a < b",
            "[a](https://e.org/)",
            "```\n<b>\n```",
            "``<b> ` <i>``",
        ] {
            assert_eq!(raw_line(text), None, "{text}");
        }
    }
}
