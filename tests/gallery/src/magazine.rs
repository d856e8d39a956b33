//! Pages of the demo magazine, chosen so that each habit of real pages is there once at least.

use crate::{Before, Exhibit, Outcome};
use jiff::Timestamp;
use layover_app::contract::SavePageOutcome;
use layover_app::{Library, PicturePolicy, SyncOptions};
use layover_press::{Press, PressOptions, RunningPress};

/// The magazine is dated from here, so that its pictures stay as they are.
const NOW: &str = "2026-03-02T09:00:00Z";

/// Slug of a story, a selector of what to look at in it, and the same in words.
const CHOICE: [(&str, &str, &str); 20] = [
    (
        "a-market-moves-four-hundred-metres",
        "",
        "A plain page that says nothing of itself to machines: no metadata, a date in words. Headline, sentence under it, byline, hero and a quotation are found all the same.",
    ),
    (
        "the-strait-that-charges-by-the-draught",
        "aside, figure:not(.hero)",
        "Lazy pictures, pull quotes, a wide table, footnotes, and in the middle of the text an appeal, a letter to sign up for and an advertisement. The footnotes end the story; nothing of the rest is in it.",
    ),
    (
        "how-to-lose-a-border-and-keep-the-peace",
        "table",
        "Two authors, whose boxes stand under the story; a table with a caption; footnotes; one pull quote, once.",
    ),
    (
        "empty-boxes-tell-the-truth",
        "pre",
        "A table of figures and a block of text set as code; the author's printed title is not part of the name.",
    ),
    (
        "forty-lines-to-catch-a-ghost-ship",
        "pre",
        "A program of forty lines keeps its lines and its indentation.",
    ),
    (
        "the-interpreter-remembers-the-pauses",
        ".embed",
        "An interview: the questions stand out from the answers. The podcast is a card that names it.",
    ),
    (
        "the-woman-who-listens-for-ice",
        ".embed",
        "An interview with a film in the middle, which becomes a card with a link.",
    ),
    (
        "translating-the-untipped-waiter",
        "",
        "An interview without metadata, with a name printed in the other order.",
    ),
    (
        "the-night-bus-republic",
        ".embed",
        "An embedded map becomes a card; two lazy pictures; cross-headings stay.",
    ),
    (
        "notes-from-a-departure-lounge-in-fog",
        "blockquote",
        "A diary by the hour: the times stay. A post of a network is kept as words with a link.",
    ),
    (
        "an-observatory-turns-off-its-own-lights",
        "blockquote",
        "A post of another network; a page with half of its metadata.",
    ),
    (
        "the-library-at-the-end-of-the-railway",
        ".embed",
        "A long essay with a podcast, a footnote and two pictures. Its metadata state a wrong later date.",
    ),
    (
        "watch-raising-the-gates-at-lock-nineteen",
        ".embed",
        "A film with a few paragraphs: the film is a card, the words stay.",
    ),
    (
        "al-maa-la-yaqra-al-kharait",
        "aside",
        "Arabic, from right to left: the whole frame turns, the pull quote too; other stories printed below are not in it.",
    ),
    (
        "deng-xia-de-shushi",
        "ruby",
        "Chinese with readings over the characters (ruby), a quotation and a picture; no kind is printed.",
    ),
    (
        "the-dam-that-forgot-to-fill",
        "table",
        "One article in two parts: both are here, and the numbers of the parts are not. A table and a footnote from the second.",
    ),
    (
        "a-dictionary-of-mud",
        "dl",
        "A list of words with their meanings stays a list. The stories printed whole under \u{201c}keep reading\u{201d} are not part of it.",
    ),
    (
        "canal-diaries-part-4-the-summit-has-no-view",
        ".body ul",
        "Part four of a series; a list in the text; no other part is printed with it.",
    ),
    (
        "what-a-gauge-says-when-nobody-is-reading-it",
        "pre",
        "A numbered list and a reading as code; a Vietnamese and a Turkish name.",
    ),
    (
        "a-correction-with-apologies-to-the-lighthouse",
        "",
        "A short page: more words around the story than in it. List and quotation stay; comments and cookie banner do not.",
    ),
];

/// Starts the magazine's server on a free port.
pub fn print() -> Outcome<RunningPress> {
    let now: Timestamp = NOW.parse().map_err(|error| format!("{NOW} is no instant: {error}"))?;
    let options = PressOptions { seed: 1, now: Some(now), ..PressOptions::default() };
    Press::start(&options).map_err(|error| error.to_string())
}

/// Saves each page as a reader would, fetches the pictures, and takes the documents of the reading frame.
pub async fn exhibits(press: &RunningPress, library: &Library) -> Outcome<Vec<Exhibit>> {
    library.allow(press.address().to_string()).await.map_err(|error| error.to_string())?;
    let mut ids = Vec::with_capacity(CHOICE.len());
    for (slug, ..) in CHOICE {
        ids.push(saved(library, address(press, slug)).await?);
    }
    let options = SyncOptions {
        pictures: PicturePolicy::All,
        publications: Vec::new(),
        is_sparing: false,
        is_manual: true,
    };
    library.sync(&options, |_| ()).await.map_err(|error| error.to_string())?;
    let rows = library.story_rows(ids.clone()).await.map_err(|error| error.to_string())?;
    let mut exhibits = Vec::with_capacity(CHOICE.len());
    for (number, ((slug, focus, look), id)) in CHOICE.into_iter().zip(ids).enumerate() {
        let title = rows.iter().find(|row| row.id == id).map(|row| row.title.clone());
        let document = library.serve(&format!("/story/{id}")).await;
        exhibits.push(Exhibit {
            name: format!("{:02}-{slug}", number + 1),
            title: title.unwrap_or_else(|| slug.to_owned()),
            look: look.to_owned(),
            focus,
            before: Before::At(address(press, slug)),
            after: String::from_utf8_lossy(&document.bytes).into_owned(),
        });
    }
    Ok(exhibits)
}

fn address(press: &RunningPress, slug: &str) -> String {
    press.url(&format!("/stories/{slug}/"))
}

async fn saved(library: &Library, address: String) -> Outcome<i64> {
    match library.save_page(address.clone()).await {
        Ok(SavePageOutcome::Saved { id, .. }) => Ok(id),
        Ok(SavePageOutcome::Kept { sentence }) => Err(sentence),
        Err(error) => Err(format!("{address}: {error}")),
    }
}
