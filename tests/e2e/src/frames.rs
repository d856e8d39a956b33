//! `layover-frames LIBRARY`: how many frames pass between a click and what it opens, in the real window on a filled
//! library. Called by `cargo xtask bench --window`; prints figures and asserts nothing.
#![expect(clippy::print_stderr, clippy::print_stdout, reason = "a command-line tool speaks to the terminal")]

use layover_e2e::{Window, WindowOptions};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::ExitCode;

const SIZE: (u32, u32) = (1280, 820);
/// Clicks of each kind.
const CLICKS: usize = 40;

/// Goes where `from` leads, clicks there on one of what `what` finds, and counts animation frames until another
/// headline and another first story stand in the window: they are painted in the frame that sees them.
const MEASURE: &str = "
    const [from, what, turn, done] = arguments;
    const sign = () => {
        const pane = document.querySelector('[data-pane=page]') ?? document.querySelector('[data-pane=list]');
        const story = pane?.querySelector('[data-story], [role=option] .title');
        return story ? pane.querySelector('h1')?.textContent + (story.dataset.story ?? story.textContent) : null;
    };
    const targets = () => [...document.querySelectorAll(what)];
    const until = (is, then, patience = 600) => {
        if (is()) then();
        else if (patience === 0) done({ error: 'it does not open' });
        else requestAnimationFrame(() => until(is, then, patience - 1));
    };
    const measure = () => {
        const found = targets();
        const target = found[turn % found.length];
        const before = sign();
        const began = performance.now();
        let frames = 0;
        target.click();
        until(() => { frames += 1; const now = sign(); return frames > 1 && now !== null && now !== before; },
            () => done({ frames: frames - 1, ms: performance.now() - began }));
    };
    const first = document.querySelector(from);
    const before = sign();
    const isThere = first?.getAttribute('aria-selected') === 'true';
    first?.click();
    until(() => targets().length > 0 && (!first || isThere || sign() !== before),
        () => setTimeout(() => requestAnimationFrame(measure), 200));";

/// What is clicked, and where the click comes from.
struct Way {
    name: &'static str,
    from: &'static str,
    what: &'static str,
}

const WAYS: [Way; 8] = [
    Way { name: "front page of the library", from: "[data-line=unread]", what: "[data-line=all]" },
    Way { name: "every unread story as a list", from: "[data-line=all]", what: "[data-line=unread]" },
    Way { name: "following", from: "[data-line=all]", what: "[data-line=following]" },
    Way { name: "front page of a publication", from: "[data-line=all]", what: "[data-line^=p]" },
    Way { name: "section page", from: "[data-line=all]", what: "[data-line^=s]:not([data-line=saved])" },
    Way { name: "series page", from: "[data-line=all]", what: "[data-line^=r]" },
    Way {
        name: "contributor page from the index",
        from: "[data-line=contributors]",
        what: ".people .name [data-key]",
    },
    Way { name: "saved as a list", from: "[data-line=all]", what: "[data-line=saved]" },
];

#[tokio::main]
async fn main() -> ExitCode {
    let Some(library) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("usage: layover-frames LIBRARY");
        return ExitCode::from(2);
    };
    let window = Window::open(&WindowOptions { library: &library, size: SIZE }).await;
    window.until("the library", "document.querySelectorAll('[role=treeitem]').length > 5").await;
    // Sections and series stand under publications that are unfolded.
    window
        .run(
            "[...document.querySelectorAll('[data-line^=p] .fold')].slice(0, 12).forEach(one => one.click())",
        )
        .await;
    for way in WAYS {
        measure(&window, &way).await;
    }
    window.close().await;
    ExitCode::SUCCESS
}

async fn measure(window: &Window, way: &Way) {
    let mut frames = Vec::new();
    let mut times = Vec::new();
    for turn in 0..CLICKS {
        let answer = window.ask(MEASURE, vec![json!(way.from), json!(way.what), json!(turn * 7)]).await;
        match (answer["frames"].as_u64(), answer["ms"].as_f64()) {
            (Some(count), Some(ms)) => {
                frames.push(count);
                times.push(ms);
            }
            _ => println!("{}: {}", way.name, answer.get("error").unwrap_or(&Value::Null)),
        }
    }
    frames.sort_unstable();
    times.sort_by(f64::total_cmp);
    let within = frames.iter().filter(|count| **count <= 2).count();
    let middle = times.get(times.len() / 2).copied().unwrap_or_default();
    let slowest = times.last().copied().unwrap_or_default();
    println!(
        "{:<36} {within} of {} within 2 frames, most {}; {middle:.1} ms median, {slowest:.1} ms at most",
        way.name,
        frames.len(),
        frames.last().copied().unwrap_or_default(),
    );
}
