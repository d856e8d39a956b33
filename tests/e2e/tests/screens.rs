//! Every screen of the window in every theme, wide and narrow, as axe sees it painted in the real web-view, with no
//! rule off. Stories themselves, with their notes and pictures, are looked at in `themes`.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, reason = "helpers of a test fail it by panicking")]

use fantoccini::key::Key;
use layover_e2e::{Window, WindowOptions, bounded, layover, top};
use layover_press::{Press, PressOptions};
use serde_json::json;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

const WIDE: (u32, u32) = (1280, 820);
const NARROW: (u32, u32) = (360, 740);
/// Themes by their setting, and the tokens each means.
const THEMES: [(&str, &str); 5] =
    [("light", "light"), ("sepia", "sepia"), ("dark", "dark"), ("black", "black"), ("contrast", "contrast")];
/// What is different where the system is dark.
const IN_THE_DARK: [(&str, &str); 2] = [("contrast", "contrast-dark"), ("system", "dark")];
const DARK: (&str, &str) = ("GTK_THEME", "Adwaita:dark");
const DAY: i64 = 86_400;

/// Sets one theme after the other, waits until the window is painted in it, and has axe look at it: with every rule in the
/// first; themes differ in colours alone, so that in the others those rules are asked that look at colours. Answers with what is
/// wrong: theme, rule, and the first places of it.
const LOOK: &str = "const [settings, themes, done] = arguments;
const frame = () => new Promise(requestAnimationFrame);
const stands = async () => { do { await frame(); await frame(); } while (document.getAnimations().some(one => one.playState === 'running')); };
const say = (theme, one) => theme + ' ' + one.id + ': ' + one.nodes.slice(0, 4).map(node =>
    node.html.slice(0, 200) + ' ' + (node.any[0]?.message ?? node.all[0]?.message ?? node.none[0]?.message ?? '')).join(' | ');
(async () => {
    const wrong = [];
    for (const [theme, tokens] of themes) {
        await window.__TAURI_INTERNALS__.invoke('set_settings', { settings: { ...settings, theme } });
        while (document.documentElement.dataset.theme !== tokens) await frame();
        await stands();
        const rules = theme === themes[0][0] ? {} : { runOnly: ['color-contrast', 'link-in-text-block'] };
        const { violations } = await axe.run(document, { resultTypes: ['violations'], iframes: false, ...rules });
        wrong.push(...violations.map(one => say(tokens, one)));
    }
    return wrong;
})().then(done, error => done([String(error)]));";

/// One screen: the keys that lead there, what is clicked on then, and how one knows that it is there.
struct Screen {
    name: &'static str,
    keys: &'static str,
    click: &'static str,
    is_there: &'static str,
}

const fn screen(
    name: &'static str,
    keys: &'static str,
    click: &'static str,
    is_there: &'static str,
) -> Screen {
    Screen { name, keys, click, is_there }
}

const SHEET: &str = "!!document.querySelector('dialog[open] h2')";
const PAGE: &str = "!!document.querySelector('[data-pane=page] h1')";
const ROW: &str = "!!document.querySelector('[data-pane=list] [role=option] .title')";
const STORY: &str = "!!document.querySelector('iframe.shown')";

/// `^` stands for Control with the key that follows.
const READING: [Screen; 14] = [
    screen("the list", "ga", "", ROW),
    screen("a story", "gaj", "", STORY),
    screen(
        "the menu of a story",
        "gaj",
        "[data-pane=story] .menu > button",
        "!!document.querySelector('[role=menu]')",
    ),
    screen("find in a story", "gaj^f", "", "!!document.querySelector('.find input')"),
    screen("the front page", "gh", "", "!!document.querySelector('[data-pane=page] [data-story]')"),
    screen("a publication", "gh", "[data-line^=p]", PAGE),
    screen("a section", "gh", "[data-line^=s]:not([data-line=saved])", PAGE),
    screen("a series", "gh", "[data-line^=r]", PAGE),
    screen("an edition", "gh", "[data-line^=e]", PAGE),
    screen("following", "gf", "", PAGE),
    screen("all contributors", "gc", "", "!!document.querySelector('.people [data-key]')"),
    screen(
        "a contributor",
        "gc",
        ".people .name [data-key]",
        "!document.querySelector('.people') && !!document.querySelector('[data-pane=page] h1')",
    ),
    screen("saved stories", "gs", "", ROW),
    screen(
        "what a search finds",
        "/water",
        "",
        "document.querySelectorAll('[aria-label=Results] mark').length > 0",
    ),
];

const DESK: [Screen; 3] = [
    screen("trips", "gt", "", "!!document.querySelector('[data-pane=page] article button')"),
    screen(
        "a trip",
        "gt",
        "[data-pane=page] article button",
        "!!document.querySelector('[data-pane=page] .board')",
    ),
    screen(
        "highlights",
        "gn",
        "",
        "!!document.querySelector('[data-pane=page] blockquote, [data-pane=page] q')",
    ),
];

const SHEETS: [Screen; 7] = [
    screen("settings", "^,", "", SHEET),
    screen("the keys", "?", "", SHEET),
    screen("the sources", "go", "", SHEET),
    screen("the activity", "gy", "", SHEET),
    screen("adding", "a", "", SHEET),
    screen("planning a trip", "T", "", SHEET),
    screen("the palette", "^k", "", "!!document.querySelector('dialog [role=combobox]')"),
];

mod in_the_window {
    use super::*;

    #[tokio::test]
    async fn every_screen_for_reading_is_for_everyone_in_every_theme() {
        bounded(look_at(READING.iter(), &THEMES, &[])).await;
    }

    #[tokio::test]
    async fn every_screen_for_keeping_order_is_for_everyone_in_every_theme() {
        bounded(async {
            look_at_the_first_start().await;
            look_at(DESK.iter(), &THEMES, &[]).await;
        })
        .await;
    }

    #[tokio::test]
    async fn every_sheet_is_for_everyone_in_every_theme() {
        bounded(look_at(SHEETS.iter(), &THEMES, &[])).await;
    }

    #[tokio::test]
    async fn screens_are_for_everyone_where_the_system_is_dark() {
        let screens = READING.iter().take(5).chain(&DESK).chain(SHEETS.iter().take(2));
        bounded(look_at(screens, &IN_THE_DARK, &[DARK])).await;
    }
}

/// A library with something on every screen, and no network any more.
fn filled() -> tempfile::TempDir {
    let press = Press::start(&PressOptions::default()).expect("the demo magazine starts");
    let folder = tempfile::tempdir().expect("a folder");
    layover(folder.path(), &["allow", &press.address().to_string()]);
    layover(folder.path(), &["subscribe", &press.url("/feed.rss")]);
    layover(folder.path(), &["sync", "--pictures", "none"]);
    layover(folder.path(), &["settings", "set", "syncOnStart", "false"]);
    press.stop();
    folder
}

async fn furnish(window: &Window) {
    let ids = window.run("return window.__TAURI_INTERNALS__.invoke('overview').then(one => one.publications.find(one => one.sections.length > 0).id)").await;
    let everything =
        json!({ "scope": { "type": "publication", "id": ids }, "unreadOnly": false, "oldestFirst": false });
    let rows = window
        .ask(
            "const [filter, done] = arguments; const { invoke } = window.__TAURI_INTERNALS__; \
             invoke('story_ids', { filter }).then(raw => done([...new Float64Array(new Uint8Array(raw).buffer)]));",
            vec![everything],
        )
        .await;
    let story = rows[0].clone();
    window.invoke("set_saved", json!({ "id": story, "isSaved": true })).await;
    window.invoke("highlight", json!({ "story": story, "start": 0, "end": 40, "colour": "yellow" })).await;
    window.invoke("note_story", json!({ "story": story, "note": "To be looked at again." })).await;
    window.invoke("make_week", json!({})).await;
    let wishes = json!([{ "kind": "all", "id": null, "name": "Everything" }]);
    let trip =
        json!({ "name": "Andes", "leavesAt": now() + 4 * DAY, "days": 5, "minutes": 120, "wishes": wishes });
    window.invoke("plan_trip", json!({ "trip": trip })).await;
    window.run("document.querySelectorAll('[data-line^=p] .fold').forEach(one => one.click())").await;
}

fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or_default()
}

/// A window, with axe in it.
async fn open(library: &Path, environment: &[(&str, &str)]) -> Window {
    let window = Window::open_in(&WindowOptions { library, size: WIDE }, environment).await;
    let axe = std::fs::read_to_string(top().join("ui/node_modules/axe-core/axe.min.js")).expect("axe");
    window.run(&format!("{axe}; window.axe = axe;")).await;
    window
}

async fn look_at_the_first_start() {
    let empty = tempfile::tempdir().expect("a folder");
    let window = open(empty.path(), &[]).await;
    let mut wrong = Vec::new();
    look_twice(&window, "the first start", &THEMES, &mut wrong).await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    window.close().await;
}

/// Themes as their setting and their tokens.
type Themes<'a> = &'a [(&'a str, &'a str)];

async fn look_at(screens: impl Iterator<Item = &Screen>, themes: Themes<'_>, environment: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    let folder = filled();
    let window = open(folder.path(), environment).await;
    window.until("the library", "!!document.querySelector('[role=treeitem]')").await;
    furnish(&window).await;
    for screen in screens {
        go(&window, screen).await;
        look_twice(&window, screen.name, themes, &mut wrong).await;
        leave(&window).await;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    window.close().await;
}

/// Wide and narrow.
async fn look_twice(window: &Window, what: &str, themes: Themes<'_>, wrong: &mut Vec<String>) {
    wrong.extend(look(window, what, themes).await);
    window.resize(NARROW.0, NARROW.1).await;
    window.until("a narrow window", "innerWidth < 400").await;
    wrong.extend(look(window, &format!("{what}, narrow"), themes).await);
    window.resize(WIDE.0, WIDE.1).await;
    window.until("a wide window", "innerWidth > 1000").await;
}

async fn look(window: &Window, what: &str, themes: Themes<'_>) -> Vec<String> {
    let mut settings = window.invoke("settings", json!({})).await;
    settings["syncOnStart"] = json!(false);
    let found = window.ask(LOOK, vec![settings, json!(themes)]).await;
    let found = found.as_array().cloned().unwrap_or_else(|| vec![found]);
    found.iter().map(|one| format!("{what}, {}", one.as_str().unwrap_or_default())).collect()
}

async fn go(window: &Window, screen: &Screen) {
    let mut keys = screen.keys.chars();
    while let Some(key) = keys.next() {
        match key {
            '^' => window.strike_with(Key::Control, keys.next().unwrap_or_default()).await,
            'A'..='Z' => window.strike_with(Key::Shift, key).await,
            _ => window.strike(key).await,
        }
        if key == '/' {
            window.until("the field", "document.activeElement?.type === 'search'").await;
        }
        if key == 'j' {
            window.until("the story", STORY).await;
        }
    }
    if !screen.click.is_empty() {
        window.find(screen.click).await;
        window.run(&format!("document.querySelector({:?}).click()", screen.click)).await;
    }
    window.until(screen.name, screen.is_there).await;
}

/// Closes what stands over the panes, and leaves what has the focus.
async fn leave(window: &Window) {
    window.strike(Key::Escape).await;
    window
        .run("document.querySelector('dialog[open] header button')?.click(); document.activeElement?.blur()")
        .await;
    window.strike(Key::Escape).await;
    window
        .until(
            "nothing over the panes",
            "!document.querySelector('dialog[open], [role=menu], [data-pane=story] .find, [data-pane=list] input[type=search]')",
        )
        .await;
}
