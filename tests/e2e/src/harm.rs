//! Stories that mean harm, read where whatever leaves is noticed.

use crate::Outside;
use layover_e2e::{Window, WindowOptions, layover};
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::time::Duration;

/// An address of the open web, which in a namespace is nobody's.
const SOMEWHERE: SocketAddr =
    SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::new(93, 184, 215, 14)), 80);

/// What a reader's hand does in a story without following a link, done to everything in it.
const TOUCH: &str = "const done = arguments[arguments.length - 1]; \
    for (const one of document.querySelectorAll('*')) for (const name of ['mouseover', 'mousemove', 'focus', 'pointerdown', 'scroll', 'toggle', 'copy']) \
    one.dispatchEvent(new Event(name, { bubbles: true, cancelable: true })); \
    scrollTo(0, document.body.scrollHeight); \
    requestAnimationFrame(() => requestAnimationFrame(() => done({ ran: window.ran ?? null, scripts: document.scripts.length, \
    text: document.body.innerText })));";

/// Reads every story of the library, and then asks for something itself: the ear that heard nothing hears that.
///
/// # Panics
/// When anything left, ran, or was not there to be read.
pub async fn read(library: &Path, outside: &Outside) {
    layover(library, &["settings", "set", "syncOnStart", "false"]);
    let window = Window::open(&WindowOptions { library, size: super::SIZE }).await;
    window.until("the library", "!!document.querySelector('[role=treeitem]')").await;
    let place = window.run("return location.href").await;
    let before = outside.left();
    window.keys("ga").await;
    window.until("the list", "!!document.querySelector('[data-pane=list] [role=option]')").await;
    let stories = layover_hostile::harm("").len();
    for number in 0..stories {
        look(&window, number).await;
    }
    assert_eq!(window.run("return window.ran ?? null").await, Value::Null, "the window was marked");
    assert_eq!(window.run("return location.href").await, place, "the window was led away");
    // What its processes had under way is out by then, or never comes.
    window.close().await;
    assert_eq!(outside.left(), before, "something left while stories that mean harm were read");
    let before = outside.left();
    ask_on_purpose().ok();
    let is_heard = matches!(outside, Outside::Nothing) || outside.left() > before;
    assert!(is_heard, "what left on purpose was not noticed either: nothing was proven");
    println!("{stories} stories that mean harm opened, nothing left");
}

/// Waits for the answer where there is one: by then whoever counts has counted.
fn ask_on_purpose() -> std::io::Result<()> {
    let mut stream = TcpStream::connect_timeout(&SOMEWHERE, Duration::from_millis(300))?;
    stream.write_all(b"GET / HTTP/1.0\r\n\r\n")?;
    stream.read(&mut [0]).map(drop)
}

async fn look(window: &Window, number: usize) {
    window.run("document.querySelector('iframe.shown')?.setAttribute('data-seen', '')").await;
    if number == 0 {
        window.run("document.querySelector('[data-pane=list] [role=option]').click()").await;
    } else {
        window.keys("j").await;
    }
    let shown = "!!document.querySelector('iframe.shown:not([data-seen])')";
    window.until(&format!("story {}", number + 1), shown).await;
    window.enter_frame().await;
    let quiet = json!(layover_hostile::QUIET);
    window.until("its text", &format!("!!document.body?.innerText.includes({quiet})")).await;
    let seen = window.ask(TOUCH, Vec::new()).await;
    window.leave_frame().await;
    assert_eq!((&seen["ran"], &seen["scripts"]), (&Value::Null, &json!(1)), "only the bridge runs: {seen}");
}
