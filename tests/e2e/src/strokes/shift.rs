//! Whether anything of a story moves after it was first painted.

use layover_e2e::{Window, WindowOptions, layover};
use layover_press::{Press, PressOptions};
use serde_json::Value;
use std::path::Path;

const SHIFT: &str = include_str!("shift.js");
const STORIES: usize = 40;

pub async fn measure(folder: &Path) {
    let library = folder.join("pictures");
    let press = Press::start(&PressOptions { back_issues: STORIES * 2, ..PressOptions::default() })
        .unwrap_or_else(|error| panic!("the magazine cannot be served: {error}"));
    layover(&library, &["allow", &press.address().to_string()]);
    layover(&library, &["subscribe", &press.url("/feed.rss")]);
    layover(&library, &["sync"]);
    drop(press);
    let window = Window::open(&WindowOptions { library: &library, size: crate::SIZE }).await;
    window.until("the library", "!!document.querySelector('[role=treeitem]')").await;
    window.keys("ga").await;
    window.until("the list", "!!document.querySelector('[data-pane=list] [role=option] .title')").await;
    let mut pictures = 0;
    let mut moved = (0.0_f64, 0.0_f64);
    for story in 0..STORIES {
        let row = format!("document.querySelector('[data-pane=list] [data-index=\"{story}\"]')");
        window.until("the row", &format!("!!{row}?.querySelector('.title')")).await;
        let was = window.run("return document.querySelector('iframe')?.src ?? ''").await;
        window.run(&format!("{row}.click()")).await;
        let is_new = format!("(one => one && one.src !== {was})(document.querySelector('iframe.shown'))");
        window.until("the story", &is_new).await;
        window.enter_frame().await;
        let told = window.ask(SHIFT, Vec::new()).await;
        window.leave_frame().await;
        let figure = |name: &str| told.get(name).and_then(Value::as_f64).unwrap_or(f64::NAN);
        pictures += told["pictures"].as_u64().unwrap_or_default();
        moved = (moved.0.max(figure("since")), moved.1.max(figure("reserved")));
    }
    window.close().await;
    println!(
        "layout shift: {STORIES} stories with {pictures} pictures; after the first paint something moved by {:.1} px at \
         most, for the lack of a picture by {:.1} px",
        moved.0, moved.1
    );
}
