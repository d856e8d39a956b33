//! Reading is silent: a hostile story in the real frame runs nothing, asks nobody, and reaches no command.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, reason = "helpers of a test fail it by panicking")]

use layover_e2e::{Window, WindowOptions, bounded, layover};
use layover_hostile::harmful_feed;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A server that answers every request with the same bytes and counts its connections.
struct Listener {
    address: SocketAddr,
    connections: Arc<AtomicUsize>,
}

impl Listener {
    fn start(answer: impl Fn() -> String + Send + 'static) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
        let address = listener.local_addr().expect("an address");
        let connections = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&connections);
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let Ok(mut stream) = stream else { return };
                counted.fetch_add(1, Ordering::SeqCst);
                // One line of the request is enough to know that it came.
                BufReader::new(&stream).read_line(&mut String::new()).ok();
                let body = answer();
                let head = "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nConnection: close\r\n";
                write!(stream, "{head}Content-Length: {}\r\n\r\n{body}", body.len()).ok();
            }
        });
        Self { address, connections }
    }

    fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }
}

mod in_the_window {
    use super::*;

    #[tokio::test]
    async fn a_hostile_story_runs_nothing_and_asks_nobody() {
        bounded(open_the_hostile_story()).await;
    }
}

async fn open_the_hostile_story() {
    let beacon = Listener::start(|| "caught".to_owned());
    let told = beacon.address;
    let feed = Listener::start(move || harmful_feed(&format!("http://{told}")));
    let library = tempfile::tempdir().expect("a folder");
    // The door is open to the feed and to the beacon: only the cleaning and the frame keep it silent.
    layover(library.path(), &["allow", &feed.address.to_string()]);
    layover(library.path(), &["allow", &beacon.address.to_string()]);
    layover(library.path(), &["subscribe", &format!("http://{}/feed", feed.address)]);
    layover(library.path(), &["sync", "--pictures", "none"]);
    let asked_before = feed.connections();

    let window = Window::open(&WindowOptions { library: library.path(), size: (1280, 820) }).await;
    let mut settings = window.invoke("settings", json!({})).await;
    settings["syncOnStart"] = Value::Bool(false);
    settings["pictures"] = json!("none");
    window.invoke("set_settings", json!({ "settings": settings })).await;
    let ids = layover(library.path(), &["list", "--all", "--publication", "Harm", "--json"]);
    let stories: Value = serde_json::from_str(&ids).expect("JSON");
    // The last of them means all the harm at once.
    let worst = stories.as_array().into_iter().flatten().max_by_key(|story| story["id"].as_i64());
    let id = worst.and_then(|story| story["id"].as_i64()).expect("the hostile story");
    let view = window.invoke("open_story", json!({ "id": id })).await;
    let frame_url = view["frameUrl"].as_str().expect("an address");
    let before = (beacon.connections(), feed.connections().max(asked_before));

    // The frame as the window makes it.
    window
        .run(&format!(
            "const frame = document.createElement('iframe'); frame.id = 'attack'; \
             frame.setAttribute('sandbox', 'allow-scripts allow-popups'); frame.src = '{frame_url}'; \
             document.body.prepend(frame); return true;"
        ))
        .await;
    window.enter_frame().await;
    window.until("the story", "document.body?.innerText.includes('A quiet paragraph')").await;
    let facts = window
        .run(
            "const wall = what => { try { return what() } catch { return 'walled' } }; \
             return { ran: window.ran ?? null, scripts: document.scripts.length, origin: self.origin, \
             frames: document.querySelectorAll('iframe, object, embed, form, svg, math, style, base, meta[http-equiv]').length, \
             handlers: [...document.querySelectorAll('*')].flatMap(one => one.getAttributeNames()).filter(name => name.startsWith('on')).length, \
             parent: wall(() => parent.document.title), tauri: typeof window.__TAURI_INTERNALS__ };",
        )
        .await;
    let fetched = window
        .run(&format!("return fetch('http://{told}/from-frame').then(() => 'reached', () => 'refused')"))
        .await;
    window.leave_frame().await;

    assert_eq!(facts["ran"], Value::Null, "{facts}");
    assert_eq!(facts["scripts"], 1, "only the bridge: {facts}");
    assert_eq!(facts["origin"], "null", "the frame has an origin of its own: {facts}");
    assert_eq!(facts["frames"], 0, "{facts}");
    assert_eq!(facts["handlers"], 0, "{facts}");
    assert_eq!(facts["parent"], "walled", "{facts}");
    assert_eq!(fetched, "refused", "the frame's own policy refuses a request");
    assert_eq!(window.run("return window.ran ?? null").await, Value::Null);
    keeps_its_own_policy(&window, told).await;
    assert_eq!((beacon.connections(), feed.connections()), before, "reading asked for something");
    window.close().await;
}

/// What the window's own page does of what no page of ours does. The library's door is open to the beacon.
const OWN: &str = "const [beacon, done] = arguments; \
    const refused = new Set(); \
    addEventListener('securitypolicyviolation', (event) => refused.add(event.effectiveDirective)); \
    const put = (name, given) => document.body.append(Object.assign(document.createElement(name), given)); \
    put('script', { textContent: 'window.ranInline = true' }); \
    put('script', { src: `${beacon}/script` }); \
    put('style', { textContent: '#window { color: red }' }); \
    put('img', { src: `${beacon}/picture` }); \
    put('iframe', { src: `${beacon}/frame` }); \
    put('object', { data: `${beacon}/object` }); \
    put('base', { href: beacon }); \
    put('form', { action: `${beacon}/form` }); document.body.lastElementChild.submit(); \
    new Audio(`${beacon}/sound`).load(); \
    new FontFace('far', `url(${beacon}/face)`).load().catch(() => {}); \
    let evaluated = 'refused'; \
    try { evaluated = new Function('return 1')(); } catch {} \
    fetch(beacon).then(() => 'reached', () => 'refused').then((fetched) => setTimeout(() => done({ \
    fetched, evaluated, ranInline: window.ranInline ?? null, refused: [...refused].sort(), base: document.baseURI }), 400));";

/// The app's own wall, alone: even what stands in the window's own page runs nothing and asks nobody.
async fn keeps_its_own_policy(window: &Window, beacon: SocketAddr) {
    let seen = window.ask(OWN, vec![json!(format!("http://{beacon}"))]).await;
    assert_eq!((&seen["fetched"], &seen["evaluated"]), (&json!("refused"), &json!("refused")), "{seen}");
    assert_eq!(seen["ranInline"], Value::Null, "{seen}");
    let refused: Vec<&str> =
        seen["refused"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    for directive in [
        "base-uri",
        "connect-src",
        "font-src",
        "form-action",
        "frame-src",
        "img-src",
        "media-src",
        "object-src",
    ] {
        assert!(refused.contains(&directive), "{directive} refused nothing: {seen}");
    }
    assert!(refused.iter().any(|directive| directive.starts_with("script-src")), "{seen}");
}
