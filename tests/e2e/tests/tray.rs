//! The icon in the tray, with a desktop of the test's own on the other end of the bus: it comes when the reader wants it,
//! speaks the window's language, syncs, and ends Layover.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, reason = "helpers of a test fail it by panicking")]

use layover_e2e::{Window, WindowOptions, bounded, layover};
use layover_press::{Press, PressOptions};
use serde_json::json;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use zbus::message::Header;
use zbus::zvariant::{OwnedValue, Value};

const SIZE: (u32, u32) = (1280, 820);
const PATIENCE: Duration = Duration::from_secs(30);

mod in_the_window {
    use super::*;

    #[tokio::test]
    async fn the_tray_syncs_and_ends_layover() {
        bounded(use_the_tray()).await;
    }
}

/// A desktop that shows icons (freedesktop.org, StatusNotifierWatcher), and who asked it to show one.
struct Desktop(Arc<Mutex<Vec<String>>>);

#[expect(clippy::needless_pass_by_value, reason = "the interface hands the header over so")]
#[zbus::interface(name = "org.kde.StatusNotifierWatcher")]
impl Desktop {
    fn register_status_notifier_item(&self, _service: &str, #[zbus(header)] header: Header<'_>) {
        let sender = header.sender().map(ToString::to_string).unwrap_or_default();
        self.0.lock().expect("no test panicked with it").push(sender);
    }

    #[zbus(property)]
    fn registered_status_notifier_items(&self) -> Vec<String> {
        self.0.lock().expect("no test panicked with it").clone()
    }

    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        true
    }

    #[zbus(property)]
    fn protocol_version(&self) -> i32 {
        0
    }
}

async fn until<T>(what: &str, mut look: impl AsyncFnMut() -> Option<T>) -> T {
    let deadline = tokio::time::Instant::now() + PATIENCE;
    loop {
        if let Some(seen) = look().await {
            return seen;
        }
        assert!(tokio::time::Instant::now() < deadline, "{what} did not happen");
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
}

type Line = (i32, HashMap<String, OwnedValue>, Vec<OwnedValue>);

/// The menu's lines by what they say.
async fn menu(bus: &zbus::Connection, item: &str) -> HashMap<String, i32> {
    let answer = bus
        .call_method(
            Some(item),
            "/MenuBar",
            Some("com.canonical.dbusmenu"),
            "GetLayout",
            &(0_i32, -1_i32, Vec::<String>::new()),
        )
        .await;
    let Ok(answer) = answer else { return HashMap::new() };
    let (_, (_, _, lines)): (u32, Line) = answer.body().deserialize().expect("a menu's layout");
    let line = |line: OwnedValue| -> Option<(String, i32)> {
        let (id, said, _) = Line::try_from(line).ok()?;
        Some((String::try_from(said.get("label")?.try_clone().ok()?).ok()?, id))
    };
    lines.into_iter().filter_map(line).collect()
}

async fn choose(bus: &zbus::Connection, item: &str, line: i32) {
    let given = (line, "clicked", Value::from(0_i32), 0_u32);
    let done = bus.call_method(Some(item), "/MenuBar", Some("com.canonical.dbusmenu"), "Event", &given).await;
    // The last one ends the program, which may be gone before it has answered.
    drop(done);
}

async fn set(window: &Window, name: &str, value: serde_json::Value) {
    let mut settings = window.invoke("settings", json!({})).await;
    settings[name] = value;
    window.invoke("set_settings", json!({ "settings": settings })).await;
}

async fn use_the_tray() {
    let press = Press::start(&PressOptions::default()).expect("the demo magazine starts");
    let folder = tempfile::tempdir().expect("a folder");
    layover(folder.path(), &["allow", &press.address().to_string()]);
    layover(folder.path(), &["subscribe", &press.url("/feed.rss")]);
    layover(folder.path(), &["settings", "set", "syncOnStart", "false"]);
    let asked = Arc::new(Mutex::new(Vec::new()));
    let bus = zbus::connection::Builder::session()
        .and_then(|bus| bus.name("org.kde.StatusNotifierWatcher"))
        .and_then(|bus| bus.serve_at("/StatusNotifierWatcher", Desktop(Arc::clone(&asked))))
        .expect("a desktop on the bus");
    let bus = bus.build().await.expect("a desktop on the bus");

    let window = Window::open(&WindowOptions { library: folder.path(), size: SIZE }).await;
    window.until("the library", "!!document.querySelector('[role=treeitem]')").await;
    assert!(asked.lock().expect("whole").is_empty(), "nobody wanted it yet");
    set(&window, "staysInTray", json!(true)).await;
    let item = until("the icon", async || asked.lock().expect("whole").last().cloned()).await;
    assert_eq!(window.invoke("background", json!({})).await["isInTray"], json!(true));

    let synced = async || window.invoke("overview", json!({})).await["lastSync"].as_i64();
    assert_eq!(synced().await, None);
    let sync = until("its menu", async || menu(&bus, &item).await.get("Sync now").copied()).await;
    choose(&bus, &item, sync).await;
    until("a sync", synced).await;

    set(&window, "language", json!("de")).await;
    let item = until("the menu in German", async || {
        let item = asked.lock().expect("whole").last().cloned()?;
        menu(&bus, &item).await.contains_key("Layover beenden").then_some(item)
    })
    .await;
    let quit = menu(&bus, &item).await["Layover beenden"];
    choose(&bus, &item, quit).await;
    window.has_ended().await;
}
