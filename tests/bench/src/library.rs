//! What the window asks a large library for, timed call by call: front pages, people, sections, series, lists. Beside
//! each stands the same rows read by their ids, which nothing that shows rows can beat.

use layover_app::Library;
use layover_app::contract::{ListFilter, Scope};
use std::future::Future;
use std::path::Path;
use std::time::{Duration, Instant};

/// Calls of each kind.
const CALLS: usize = 400;
/// Ids the window opens a list with.
const FIRST: usize = 500;
/// Rows a window asks for at once.
const ROWS: usize = 50;

/// Opens the library in a folder and prints how long its calls take.
pub fn measure(folder: &Path) -> Result<(), String> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    runtime.map_err(|error| error.to_string())?.block_on(run(folder)).map_err(|error| error.to_string())
}

async fn run(folder: &Path) -> Result<(), layover_app::AppError> {
    let library = Library::open(folder).await?;
    let overview = library.overview().await?;
    let people: Vec<i64> =
        library.contributors(String::new(), 5_000).await?.into_iter().map(|person| person.id).collect();
    let publications: Vec<i64> = overview.publications.iter().map(|one| one.id).collect();
    let sections: Vec<i64> =
        overview.publications.iter().flat_map(|one| one.sections.iter().map(|section| section.id)).collect();
    let series: Vec<i64> =
        overview.publications.iter().flat_map(|one| one.series.iter().map(|series| series.id)).collect();
    println!(
        "{} stories, {} publications, {} sections, {} people, {} series",
        overview.counts.all,
        publications.len(),
        sections.len(),
        people.len(),
        series.len()
    );
    let ids = library.story_ids(ListFilter::default()).await?;
    let some: Vec<i64> = ids.iter().skip(ids.len() / 2).take(ROWS).map(|id| id.0).collect();
    let floor = timed("50 rows by their ids (floor)", None, |_| library.story_rows(some.clone())).await?;
    let floor = Some(floor);
    let at = |all: &[i64], call: usize| all.get(call * 7 % all.len().max(1)).copied().unwrap_or_default();
    timed("overview", floor, |_| library.overview()).await?;
    timed("front page of the library", floor, |_| library.front_page(None)).await?;
    timed("front page of a publication", floor, |call| library.front_page(Some(at(&publications, call))))
        .await?;
    timed("contributor page", floor, |call| library.contributor(at(&people, call))).await?;
    timed("section page", floor, |call| library.section(at(&sections, call))).await?;
    timed("series page", floor, |call| library.series(at(&series, call))).await?;
    timed("contributors whose name begins so", floor, |_| library.contributors("ba".to_owned(), 40)).await?;
    timed("suggestions for a word", floor, |_| library.suggest("gra".to_owned())).await?;
    let mut lists = vec![
        ("all", vec![Scope::All]),
        ("following", vec![Scope::Following]),
        ("a publication", publications.iter().map(|id| Scope::Publication { id: *id }).collect()),
        ("a section", sections.iter().map(|id| Scope::Section { id: *id }).collect()),
        ("a contributor", people.iter().map(|id| Scope::Contributor { id: *id }).collect()),
        ("a series", series.iter().map(|id| Scope::Series { id: *id }).collect()),
    ];
    let views = overview.views.iter().map(|view| (view.query.as_str(), vec![Scope::View { id: view.id }]));
    lists.extend(views);
    for (name, scopes) in lists {
        for unread_only in [false, true] {
            let which = if unread_only { ", unread" } else { "" };
            let filter = |call: usize| ListFilter {
                scope: scopes.get(call * 7 % scopes.len()).copied().unwrap_or_default(),
                unread_only,
                ..ListFilter::default()
            };
            timed(&format!("50 rows of {name}{which}"), floor, |call| library.list(filter(call), None, ROWS))
                .await?;
        }
    }
    let all = ListFilter::default;
    timed("first ids of everything", floor, |_| library.story_ids_as_floats(all(), Some(FIRST))).await?;
    timed("ids of everything, behind the first", floor, |_| library.story_ids_as_floats(all(), None)).await?;
    Ok(())
}

/// Times calls one by one and prints the middle and the 99th of a hundred; answers with the middle.
async fn timed<T, F>(
    name: &str,
    floor: Option<Duration>,
    call: impl Fn(usize) -> F,
) -> Result<Duration, layover_app::AppError>
where
    F: Future<Output = Result<T, layover_app::AppError>>,
{
    let mut took = Vec::with_capacity(CALLS);
    for number in 0..CALLS {
        let start = Instant::now();
        call(number).await?;
        took.push(start.elapsed());
    }
    took.sort_unstable();
    let middle = took.get(took.len() / 2).copied().unwrap_or_default();
    let slow = took.get(took.len() * 99 / 100).copied().unwrap_or_default();
    let ratio = floor.map_or(1.0, |floor| middle.as_secs_f64() / floor.as_secs_f64());
    let ms = |time: Duration| time.as_secs_f64() * 1e3;
    println!("{name:<40} {:>8.3} ms median {:>8.3} ms p99 {ratio:>7.2} × floor", ms(middle), ms(slow));
    Ok(middle)
}
