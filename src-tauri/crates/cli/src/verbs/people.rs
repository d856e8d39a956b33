//! `layover contributors`, `follow`, `unfollow`, `following`: people, and what the reader follows.

use crate::desk::{Desk, bytes_of};
use crate::ending::{Ending, Failure};
use crate::{find, paper};
use clap::Args;
use layover_app::Library;
use layover_app::contract::{Contributor, ContributorPage, Follow, ListFilter, Scope, Subject};
use std::path::PathBuf;

/// Who writes here, or one contributor's page.
#[derive(Args)]
pub struct Contributors {
    /// A name, the beginning of one, or a number. Exactly one person found is shown with all that is known of them.
    name: Option<String>,
    /// At most so many people.
    #[arg(long, value_name = "N", default_value_t = 40, value_parser = clap::value_parser!(u32).range(1..))]
    limit: u32,
    /// Says that the second person (a number of `layover contributors`) is the first.
    #[arg(long, value_names = ["ID", "OTHER"], num_args = 2, conflicts_with = "name")]
    merge: Option<Vec<i64>>,
    /// Says that a printed name (a number of a contributor's page) is somebody else.
    #[arg(long, value_name = "ALIAS", conflicts_with_all = ["name", "merge"])]
    split: Option<i64>,
}

impl Contributors {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let library = desk.library().await?;
        if let Some([into, other]) = self.merge.as_deref() {
            let undo = library.merge_contributors(*into, *other).await?;
            return acted(desk, undo, "these two are one already");
        }
        if let Some(alias) = self.split {
            let undo = library.split_alias(alias).await?;
            return acted(desk, undo, "this is the only name of theirs");
        }
        if let Some(id) = self.name.as_deref().and_then(|name| name.trim().parse::<i64>().ok()) {
            return page(desk, &library, id).await;
        }
        let found = library.contributors(self.name.clone().unwrap_or_default(), self.limit).await?;
        match (self.name.is_some(), found.as_slice()) {
            (_, []) => Ok(desk.nothing("nobody of that name writes in this library")),
            (true, [only]) => page(desk, &library, only.id).await,
            _ => {
                if desk.is_json {
                    desk.json(&found)?;
                } else {
                    for person in &found {
                        desk.say(&line(person))?;
                    }
                }
                Ok(Ending::Done)
            }
        }
    }
}

fn acted(desk: &Desk, undo: Option<layover_app::contract::Undo>, otherwise: &str) -> Result<Ending, Failure> {
    match undo {
        Some(undo) => desk.answer(&undo, &undo.sentence)?,
        None => desk.say(otherwise)?,
    }
    Ok(Ending::Done)
}

fn line(person: &Contributor) -> String {
    let followed = if person.is_followed { "  followed" } else { "" };
    let place = person.publications.join(", ");
    format!("{:>6}  {:>5}  {}  ({place}){followed}", person.id, person.total, person.name)
}

async fn page(desk: &Desk, library: &Library, id: i64) -> Result<Ending, Failure> {
    let page = library.contributor(id).await?;
    if desk.is_json {
        desk.json(&page)?;
        return Ok(Ending::Done);
    }
    head(desk, &page)?;
    let filter = ListFilter { scope: Scope::Contributor { id }, ..ListFilter::default() };
    let listed = library.list(filter, None, 20).await?;
    for row in listed.rows {
        desk.say(&format!("{:>6}  {}  {}", row.id, paper::date(row.published), row.title))?;
    }
    Ok(Ending::Done)
}

fn head(desk: &Desk, page: &ContributorPage) -> Result<(), Failure> {
    desk.say(&page.contributor.name)?;
    if !page.bio.is_empty() {
        desk.say(&paper::wrapped(&page.bio, ""))?;
    }
    let places: Vec<String> =
        page.publications.iter().map(|share| format!("{} ({})", share.name, share.total)).collect();
    desk.say(&format!("Writes in {}. {}.", paper::names(&places), followed(page.follow)))?;
    let with: Vec<String> = page.co_authors.iter().map(|share| share.name.clone()).collect();
    if !with.is_empty() {
        desk.say(&format!("Writes with {}.", paper::names(&with)))?;
    }
    if !page.topics.is_empty() {
        desk.say(&format!("On {}.", paper::names(&page.topics)))?;
    }
    for alias in page.aliases.iter().filter(|alias| alias.name != page.contributor.name) {
        desk.say(&format!("Also printed as {} in {} (name {}).", alias.name, alias.publication, alias.id))?;
    }
    for proposal in &page.proposals {
        let other = &proposal.contributor;
        desk.say(&format!(
            "Perhaps also {} ({}): `layover contributors --merge {} {}` if that is so.",
            other.name, proposal.reason, page.contributor.id, other.id
        ))?;
    }
    desk.say("")
}

fn followed(follow: Option<Follow>) -> &'static str {
    match follow {
        None => "Not followed",
        Some(Follow { keeps_offline: true, is_muted: false }) => "Followed, always kept offline",
        Some(Follow { keeps_offline: true, is_muted: true }) => "Followed, always kept offline, muted",
        Some(Follow { keeps_offline: false, is_muted: true }) => "Followed, muted",
        Some(Follow { keeps_offline: false, is_muted: false }) => "Followed",
    }
}

/// What to follow, and how.
#[derive(Args)]
#[group(id = "what", required = true)]
pub struct FollowVerb {
    /// A contributor, by name or number.
    #[arg(group = "what")]
    name: Option<String>,
    /// A section, by name.
    #[arg(long, value_name = "NAME", group = "what")]
    section: Option<String>,
    /// A series, by name.
    #[arg(long, value_name = "NAME", group = "what")]
    series: Option<String>,
    /// A publication, by name or number.
    #[arg(long, value_name = "NAME|ID", group = "what")]
    publication: Option<String>,
    /// Everyone on a list of names, one on a line; `-` reads standard input.
    #[arg(long, value_name = "FILE", group = "what")]
    names: Option<PathBuf>,
    /// Nobody new: shows the names of such lists that nobody of has been printed yet.
    #[arg(long, group = "what")]
    waiting: bool,
    /// Always keep text and every picture of its stories on board; with `unfollow`: no longer, and follow on.
    #[arg(long)]
    keep_offline: bool,
    /// Say nothing when something new comes; with `unfollow`: say it again, and follow on.
    #[arg(long)]
    mute: bool,
}

/// How something is followed now, where it is.
async fn follow_of(library: &Library, subject: Subject) -> Result<Option<Follow>, Failure> {
    let overview = library.overview().await?;
    let line = overview.following.into_iter().find(|line| line.subject == subject);
    Ok(line.map(|line| line.follow))
}

impl FollowVerb {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let library = desk.library().await?;
        if let Some(path) = &self.names {
            let text = layover_app::list_text(&bytes_of(path)?);
            let report = library.import_names(text, self.how()).await?;
            desk.answer(&report, &report.sentence)?;
            return Ok(Ending::Done);
        }
        if self.waiting {
            return waiting(desk, &library).await;
        }
        let subject = self.subject(&library).await?;
        // What was said of it before stays said: `unfollow --mute` takes that alone back.
        let before = follow_of(&library, subject).await?;
        let how = Follow {
            keeps_offline: self.keep_offline || before.is_some_and(|before| before.keeps_offline),
            is_muted: self.mute || before.is_some_and(|before| before.is_muted),
        };
        let undo = library.set_follow(subject, Some(how)).await?;
        acted(desk, undo, "this is followed in that way already")
    }

    /// Follows no more.
    pub async fn undo(self, desk: &Desk) -> Result<Ending, Failure> {
        if self.names.is_some() || self.waiting {
            return Err(Failure::Usage(
                "one is unfollowed at a time, by name; `layover undo` takes a whole list back".to_owned(),
            ));
        }
        let library = desk.library().await?;
        if let Some(name) = &self.name
            && let Some(undo) = library.forget_name(name.clone()).await?
        {
            return acted(desk, Some(undo), "this name was not waited for");
        }
        let subject = self.subject(&library).await?;
        let takes_all = !self.keep_offline && !self.mute;
        let left = follow_of(&library, subject).await?.filter(|_| !takes_all).map(|before| Follow {
            keeps_offline: before.keeps_offline && !self.keep_offline,
            is_muted: before.is_muted && !self.mute,
        });
        let undo = library.set_follow(subject, left).await?;
        acted(desk, undo, if takes_all { "this was not followed" } else { "it was not followed in that way" })
    }

    /// How new names of a list are followed.
    fn how(&self) -> Follow {
        Follow { keeps_offline: self.keep_offline, is_muted: self.mute }
    }

    async fn subject(&self, library: &Library) -> Result<Subject, Failure> {
        if let Some(name) = &self.name {
            return Ok(Subject::Contributor { id: contributor(library, name).await?.id });
        }
        let overview = library.overview().await?;
        if let Some(name) = &self.publication {
            let id = find::publication(&overview.publications, name)?.id;
            return Ok(Subject::Publication { id });
        }
        let wanted = find::folded(self.section.as_deref().or(self.series.as_deref()).unwrap_or_default());
        let found = overview.publications.iter().find_map(|publication| {
            let section = publication.sections.iter().find(|one| find::folded(&one.name) == wanted);
            let series = publication.series.iter().find(|one| find::folded(&one.name) == wanted);
            match self.section.is_some() {
                true => section.map(|one| Subject::Section { id: one.id }),
                false => series.map(|one| Subject::Series { id: one.id }),
            }
        });
        found.ok_or_else(|| {
            Failure::NothingFound(format!(
                "there is no section or series “{wanted}” in this library; `layover list --sections` and \
                 `layover series` show what there is"
            ))
        })
    }
}

/// Names that are followed as soon as somebody of them is printed.
async fn waiting(desk: &Desk, library: &Library) -> Result<Ending, Failure> {
    let names = library.awaited_names().await?;
    let said = match names.as_slice() {
        [] => "No name is waited for.".to_owned(),
        names => names.join("\n"),
    };
    desk.answer(&names, &said)?;
    Ok(Ending::Done)
}

/// A contributor by number or name: the whole name before its beginning.
pub async fn contributor(library: &Library, word: &str) -> Result<Contributor, Failure> {
    if let Ok(id) = word.trim().parse::<i64>() {
        return Ok(library.contributor(id).await?.contributor);
    }
    let found = library.contributors(word.to_owned(), 20).await?;
    let wanted = find::folded(word);
    let exact: Vec<Contributor> =
        found.iter().filter(|person| find::folded(&person.name) == wanted).cloned().collect();
    let meant = if exact.is_empty() { found } else { exact };
    match meant.as_slice() {
        [person] => Ok(person.clone()),
        [] => Err(Failure::NothingFound(format!(
            "nobody called “{word}” writes in this library; `layover contributors` shows who does"
        ))),
        several => {
            let who = |person: &Contributor| {
                format!("{} of {} ({})", person.name, person.publications.join(", "), person.id)
            };
            let names: Vec<String> = several.iter().take(5).map(who).collect();
            Err(Failure::Usage(format!(
                "{} people are called so: {}. Say more of the name, or the number",
                several.len(),
                names.join("; ")
            )))
        }
    }
}

/// What is followed, and what is new of it.
#[derive(Args)]
pub struct Following {
    /// At most so many stories.
    #[arg(long, value_name = "N", default_value_t = 20, value_parser = clap::value_parser!(u32).range(1..))]
    limit: u32,
    /// Unread stories alone.
    #[arg(long)]
    unread: bool,
}

impl Following {
    pub async fn run(self, desk: &Desk) -> Result<Ending, Failure> {
        let library = desk.library().await?;
        let followed = library.overview().await?.following;
        let filter =
            ListFilter { scope: Scope::Following, unread_only: self.unread, ..ListFilter::default() };
        let rows = library.list(filter, None, usize::try_from(self.limit).unwrap_or(usize::MAX)).await?.rows;
        if desk.is_json {
            desk.json(&serde_json::json!({ "following": followed, "stories": rows }))?;
            return Ok(Ending::Done);
        }
        if followed.is_empty() {
            return Ok(desk.nothing("nothing is followed yet; `layover follow NAME` follows a contributor"));
        }
        for line in &followed {
            let how = self::followed(Some(line.follow));
            desk.say(&format!("{:>5} unread  {}  ({how})", line.unread, line.name))?;
        }
        desk.say("")?;
        for row in rows {
            let by = paper::names(&row.contributors);
            desk.say(&format!("{:>6}  {}  {}  {by}", row.id, paper::date(row.published), row.title))?;
        }
        Ok(Ending::Done)
    }
}
