//! A folder of Markdown: one file a story, its pictures beside, and the contents where there are several.

use super::album::{Album, Form};
use super::names::slug;
use super::sheet::{self, Hand, Neighbours};
use super::{Issue, Tally, written};
use crate::contract::StoryRow;
use crate::voice::With::Text;
use crate::voice::say_with;
use crate::{AppError, rows, serving, words};
use layover_content::canonical::canonical;
use layover_content::markdown::{self, escape};
use layover_content::serve::ServedPicture;
use layover_content::xhtml::language_tag;
use layover_model::ArticleId;
use layover_store::{Store, Story};
use std::path::Path;

/// Fills the folder.
pub(super) fn write(store: &Store, issue: &Issue, folder: &Path) -> Result<Tally, AppError> {
    let mut put = |name: &str, _: &str, bytes: &[u8]| written::put_in(folder, name, bytes);
    let album = Album::new(store, Form::Files, &mut put);
    let names: Vec<(i64, String)> =
        issue.stories().zip(1..).map(|(row, number)| (row.id, file_name(issue, row, number))).collect();
    let neighbours = neighbours(store, &names)?;
    let mut stories = 0;
    for (id, name) in &names {
        let Some(story) = store.story(ArticleId(*id))? else { continue };
        let hand =
            Hand { album: &album, neighbours: &neighbours, ids: String::new(), is_epub: false, under: "" };
        let text = text(&story, &hand);
        album.check()?;
        written::put_in(folder, name, text.as_bytes())?;
        stories += 1;
    }
    if !issue.is_single {
        written::put_in(folder, "contents.md", contents(issue, &names).as_bytes())?;
    }
    let (pictures, missing_pictures) = album.counts();
    Ok(Tally { stories, pictures, missing_pictures })
}

fn file_name(issue: &Issue, row: &StoryRow, number: usize) -> String {
    if issue.is_single {
        format!("{}.md", slug(&row.title))
    } else {
        format!("{number:03}-{}.md", slug(&row.title))
    }
}

fn neighbours(store: &Store, names: &[(i64, String)]) -> Result<Neighbours, AppError> {
    let ids: Vec<ArticleId> = names.iter().map(|(id, _)| ArticleId(*id)).collect();
    let mut addresses = store.addresses(&ids)?;
    let found = names
        .iter()
        .filter_map(|(id, name)| Some((canonical(&addresses.remove(&ArticleId(*id))?)?, name.clone())));
    Ok(found.collect())
}

/// Facts as programs read them, then the story.
fn text(story: &Story, hand: &Hand<'_, '_>) -> String {
    let row = rows::row(story.row.clone());
    let mut blocks = vec![front_matter(story, &row), format!("# {}", one_line(&row.title))];
    if !story.dek.is_empty() {
        blocks.push(format!("*{}*", one_line(&story.dek)));
    }
    let mut facts: Vec<String> = sheet::makers(story).iter().map(|line| one_line(line)).collect();
    facts.push(one_line(&[row.publication.as_str(), &serving::day(story.row.published)].join(" · ")));
    blocks.push(facts.join("\\\n"));
    blocks.extend(hero(story, hand));
    let body = match &story.body {
        Some(body) => hand.with(story, |setting| markdown::render(body, setting)),
        None => story.summary.lines().map(one_line).collect::<Vec<_>>().join("\n\n"),
    };
    blocks.push(body);
    blocks.extend(sheet::notices(story).iter().map(|notice| format!("> {}", one_line(notice))));
    if let Some(url) = &story.url {
        blocks.push(format!(
            "---\n\n{}: <{}>",
            say_with("frameSource", &[("publication", Text(&one_line(&row.publication)))]),
            url.replace(['<', '>', ' '], "")
        ));
    }
    blocks.retain(|block| !block.is_empty());
    blocks.join("\n\n") + "\n"
}

fn hero(story: &Story, hand: &Hand<'_, '_>) -> Vec<String> {
    let Some(hero) = &story.hero else { return Vec::new() };
    let alt = one_line(&hero.hero.alt);
    let picture = match hand.album.show(&hero.hero.picture.url, hero.state) {
        ServedPicture::OnBoard(address) => format!("![{alt}]({address})"),
        ServedPicture::Missing(sentence) => {
            format!("*{}*", one_line(format!("{} {sentence}", hero.hero.alt).trim()))
        }
    };
    let caption = [hero.hero.caption.as_str(), hero.hero.credit.as_str()].join(" ");
    let caption = one_line(caption.trim());
    let caption = (!caption.is_empty()).then(|| format!("*{caption}*"));
    [Some(picture), caption].into_iter().flatten().collect()
}

/// YAML, its texts in double quotes, which hold anything.
fn front_matter(story: &Story, row: &StoryRow) -> String {
    let mut lines = vec!["---".to_owned(), format!("title: {}", quoted(&row.title))];
    let names: Vec<String> = story.credits.iter().map(|credit| quoted(&credit.credit.name)).collect();
    if !names.is_empty() {
        lines.push(format!("contributors: [{}]", names.join(", ")));
    }
    lines.push(format!("publication: {}", quoted(&row.publication)));
    lines.extend(row.section.iter().map(|section| format!("section: {}", quoted(section))));
    lines.push(format!("published: {}", serving::dates(story.row.published).1));
    lines.extend(language_tag(&row.language).map(|tag| format!("language: {tag}")));
    lines.extend(story.url.iter().map(|url| format!("source: {}", quoted(url))));
    lines.push("---".to_owned());
    lines.join("\n")
}

/// JSON's strings are YAML's. A program that knows no YAML takes these lines for Markdown: they hold no tag and no link.
fn quoted(text: &str) -> String {
    let quoted = serde_json::to_string(text).unwrap_or_else(|_| "\"\"".to_owned());
    quoted.replace('<', "\\u003C").replace("](", "]\\u0028")
}

fn one_line(text: &str) -> String {
    escape(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn contents(issue: &Issue, names: &[(i64, String)]) -> String {
    let mut out = format!("# {}\n\n{} · {}\n", one_line(&issue.title), issue.day(), issue.extent());
    for part in &issue.parts {
        if !part.heading.is_empty() {
            let minutes: u32 = part.stories.iter().map(|story| story.minutes).sum();
            out.push_str(&format!("\n## {} ({})\n", one_line(&part.heading), words::reading_time(minutes)));
        }
        out.push('\n');
        for story in &part.stories {
            let name = names.iter().find(|(id, _)| *id == story.id).map(|(_, name)| name.as_str());
            out.push_str(&format!("- [{}](<{}>)\n", one_line(&story.title), name.unwrap_or_default()));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_title_in_front_is_no_tag_and_no_link_to_whoever_knows_no_yaml() {
        let said = quoted("<img src=x> \"a\\\" [b](javascript:c)");
        assert_eq!(said, "\"\\u003Cimg src=x> \\\"a\\\\\\\" [b]\\u0028javascript:c)\"");
        assert_eq!(
            serde_json::from_str::<String>(&said).ok().as_deref(),
            Some("<img src=x> \"a\\\" [b](javascript:c)")
        );
    }
}
