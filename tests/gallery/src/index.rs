//! The gallery's own page: each picture with what to look at.

use crate::{Exhibit, file_name};

/// What stands over the pictures of the demo magazine.
pub const MAGAZINE: &str = "# Before and after\n\n\
Twenty pages of *The Long Meridian*, the demo magazine. On the left the page as it is printed, with scripts off;\n\
on the right the story as Layover's reading frame shows it. Both are cut at the same height; of a long story the\n\
lower part shows what its line speaks of, or the end.\n\n\
Written by `cargo xtask gallery`. With the folder of the test sets as its argument, the command does the same for\n\
twenty pages of those, which stay out of the repository.\n";

/// What stands over the pictures of the test sets.
pub const SETS: &str = "# Before and after: pages of the test sets\n\n\
There is no network here: on the left what the page draws by itself, with scripts off; on the right its story,\n\
with a note in the place of each picture.\n";

/// The page as Markdown.
pub fn page(opening: &str, exhibits: &[Exhibit]) -> String {
    let mut page = opening.to_owned();
    for exhibit in exhibits {
        page.push_str(&format!(
            "\n## {}\n\n{}\n\n![{}]({})\n",
            plain(&exhibit.title),
            plain(&exhibit.look),
            plain(&exhibit.title).replace(['[', ']'], ""),
            file_name(&exhibit.name),
        ));
    }
    page
}

/// One line, and nothing in it that Markdown would take for mark-up of its own.
fn plain(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().filter(|letter| !"<>*_`".contains(*letter)).collect()
}
