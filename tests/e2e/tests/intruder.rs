//! Wall three alone: somebody's code runs in the reading frame, past the sanitiser and past the frame's policy for scripts.
//! The driver runs it there, as a flaw in both would. It calls no command, reads no file of the library, leads the window
//! nowhere, and whatever it says to the window does nothing that a reader's hand in a story could not do. The same once more
//! in a program whose stories have no policy at all (`layover-unwalled`), and there in a frame without sandbox as well.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, reason = "helpers of a test fail it by panicking")]

use layover_e2e::{Window, WindowOptions, bounded, layover};
use layover_press::{Press, PressOptions};
use serde_json::{Value, json};
use std::net::TcpListener;

const SIZE: (u32, u32) = (1280, 820);

mod in_the_window {
    use super::*;

    #[tokio::test]
    async fn code_in_the_frame_gets_no_further() {
        bounded(break_in(Frame::Walled)).await;
    }

    #[tokio::test]
    async fn code_in_a_frame_without_a_policy_gets_no_further() {
        bounded(break_in(Frame::WithoutPolicy)).await;
    }

    #[tokio::test]
    async fn code_in_a_frame_without_policy_and_sandbox_gets_no_further() {
        bounded(break_in(Frame::Bare)).await;
    }
}

/// What stands around the code.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Frame {
    /// The frame as it is; the driver runs code in it.
    Walled,
    /// No policy over the story; the code in it runs by itself.
    WithoutPolicy,
    /// Neither policy nor sandbox.
    Bare,
}

/// What of the app the code finds, and what comes of using it. Each answer is what a wall says.
const REACH: &str = r#"
    const done = arguments[arguments.length - 1];
    const wall = (what) => { try { const got = what(); return got === undefined ? "nothing" : String(got).slice(0, 80); } catch { return "walled"; } };
    const asked = (address, given) => Promise.race([
      // A refusal in words is a wall.
      fetch(address, given).then(async (answer) => (answer.ok ? `got ${(await answer.text()).slice(0, 80)}` : "walled"), () => "walled"),
      new Promise((go) => setTimeout(() => go("walled"), 3000)),
    ]).catch(() => "walled");
    const image = (src) => new Promise((go) => {
      const one = new Image();
      one.onload = () => go("got a picture");
      one.onerror = () => go("walled");
      setTimeout(() => go("walled"), 3000);
      one.src = src;
    });
    (async () => done({
      internals: wall(() => window.__TAURI_INTERNALS__),
      tauri: wall(() => window.__TAURI__),
      parentInternals: wall(() => parent.__TAURI_INTERNALS__),
      parentText: wall(() => parent.document.body.innerText),
      topPlace: wall(() => top.location.href),
      storage: wall(() => localStorage.length),
      cookie: wall(() => document.cookie),
      command: await asked("ipc://localhost/overview", { method: "POST", headers: { "Tauri-Invoke-Key": "guess" }, body: "{}" }),
      database: await asked("story://localhost/library.sqlite"),
      above: await asked("story://localhost/../library.sqlite"),
      story: await asked("story://localhost/story/1"),
      page: await asked("tauri://localhost/index.html"),
      file: await asked("file:///etc/passwd"),
      picture: await image("file:///etc/hostname"),
      picked: await image("story://localhost/library.sqlite"),
      opener: wall(() => window.open("", "_top")?.document?.body?.innerText ?? undefined),
      siblings: wall(() => { for (let at = 0; at < parent.frames.length; at++) if (parent.frames[at] !== window) return parent.frames[at].document.body.innerText; }),
    }))();
"#;

/// Says all it can to the window, and tries to lead it away as soon as it has answered: a driver gives no answer of a frame
/// that is on its way somewhere else, even if it never comes there.
const SAY: &str = r#"
    const done = arguments[arguments.length - 1];
    const say = (message) => parent.postMessage(message, "*");
    const words = ["invoke", "settings", "set_settings", "eval", "navigate", "subscribe", "unsubscribe", "__proto__", "constructor", ""];
    for (const type of words) say({ layover: 1, type, cmd: "unsubscribe", command: "unsubscribe", publication: 1, payload: { publication: 1 } });
    say({ layover: 1, type: "link", href: "file:///etc/passwd", title: "x" });
    say({ layover: 1, type: "link", href: "javascript:parent.ran=1", title: "x" });
    say({ layover: 1, type: "link", href: "tauri://localhost/", title: "x" });
    say({ layover: 1, type: "contributor", id: "1; DROP TABLE article" });
    say({ layover: 1, type: "story", id: -1 });
    say({ layover: 1, type: "mark", id: {}, box: [] });
    say({ layover: 1, type: "progress", anchor: "x".repeat(1e6), share: 1e9 });
    say({ layover: 1, type: "key", key: "q", ctrl: true, shift: false, alt: false, meta: false });
    say('{"layover":1}'); say(null); say([]); say({ __proto__: { layover: 1, type: "ready" } });
    const handler = window.webkit?.messageHandlers?.ipc;
    const call = JSON.stringify({ cmd: "unsubscribe", callback: 1, error: 2, payload: { publication: 1 }, options: {}, __TAURI_INVOKE_KEY__: "guess" });
    try { handler?.postMessage(call); } catch {}
    try { window.ipc?.postMessage(call); } catch {}
    const lead = () => {
      try { top.location = "https://example.org/"; } catch {}
      try { parent.location.href = "https://example.org/"; } catch {}
      try { window.open("https://example.org/"); } catch {}
      try { top.close(); } catch {}
      const link = document.createElement("a");
      link.href = "https://example.org/"; link.target = "_top"; document.body.append(link);
      HTMLElement.prototype.click.call(link);
    };
    setTimeout(lead);
    done(true);
"#;

/// Answers when the window has had time to fall for it.
const FALL: &str = "const done = arguments[arguments.length - 1]; setTimeout(() => done(true), 1500);";

async fn break_in(frame: Frame) {
    let press = Press::start(&PressOptions::default()).expect("the demo magazine starts");
    let folder = tempfile::tempdir().expect("a folder");
    layover(folder.path(), &["allow", &press.address().to_string()]);
    layover(folder.path(), &["subscribe", &press.url("/feed.rss")]);
    layover(folder.path(), &["settings", "set", "syncOnStart", "false"]);
    layover(folder.path(), &["sync", "--pictures", "none"]);
    press.stop();
    let beacon = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
    let program = if frame == Frame::Walled { "layover-desktop" } else { "layover-unwalled" };
    let window = Window::open_as(program, &WindowOptions { library: folder.path(), size: SIZE }, &[]).await;
    window.until("the library", "!!document.querySelector('[role=treeitem]')").await;
    window.keys("ga").await;
    window.until("the list", "!!document.querySelector('[data-pane=list] [role=option]')").await;
    window.keys("j").await;
    window.until("the story", "!!document.querySelector('iframe.shown')").await;
    let place = window.run("return location.href").await;
    let before = held(&window).await;
    let frozen = "return Object.isFrozen(Object.prototype) && (() => { try { Object.prototype.polluted = 1; } catch {} return ({}).polluted === undefined; })()";
    assert_eq!(window.run(frozen).await, json!(true), "a prototype of the window can be changed");

    if frame == Frame::Bare {
        let bare = "const shown = document.querySelector('iframe.shown'); const one = document.createElement('iframe'); \
                    one.src = shown.src; document.body.prepend(one);";
        window.run(bare).await;
    }
    window.enter_frame().await;
    window.until("the story", "!!document.querySelector('article h1')").await;
    let ran = window.run("return window.ranByItself === true").await;
    assert_eq!(
        ran,
        json!(frame != Frame::Walled),
        "somebody's script runs where no policy stands, and nowhere else"
    );
    assert_eq!(leaves(&window, &beacon).await, frame != Frame::Walled, "and so does a request");
    let reached = window.ask(REACH, Vec::new()).await;
    window.ask(SAY, Vec::new()).await;
    window.leave_frame().await;
    window.ask(FALL, Vec::new()).await;

    // Without a sandbox a frame is of the stories' own origin, with a store of its own: it is the sandbox that keeps one story
    // from reading another.
    let is_its_own = |what: &str| frame == Frame::Bare && ["story", "storage", "cookie"].contains(&what);
    for (what, got) in reached.as_object().into_iter().flatten().filter(|(what, _)| !is_its_own(what)) {
        assert!(matches!(got.as_str(), Some("walled" | "nothing" | "")), "{what}: {got}");
    }
    assert_eq!(window.run("return location.href").await, place, "the window was led away");
    assert_eq!(window.run("return window.ran ?? null").await, Value::Null);
    assert_eq!(held(&window).await, before, "the library is another");
    window.close().await;
}

/// Whether code in the frame can ask anybody for anything.
async fn leaves(window: &Window, beacon: &TcpListener) -> bool {
    beacon.set_nonblocking(true).expect("a listener");
    let address = beacon.local_addr().expect("an address");
    let ask = format!(
        "const done = arguments[arguments.length - 1]; \
         fetch('http://{address}/', {{ mode: 'no-cors', signal: AbortSignal.timeout(1500) }}).catch(() => {{}}).then(() => done(true));"
    );
    window.ask(&ask, Vec::new()).await;
    beacon.accept().is_ok()
}

/// What the library holds, as the window is told.
async fn held(window: &Window) -> Value {
    let overview = window.invoke("overview", json!({})).await;
    let settings = window.invoke("settings", json!({})).await;
    json!([overview["publications"], settings])
}
