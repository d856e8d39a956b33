//! When something stands on the screen: the same question to Layover and to the bare window, and neither is driven.

use gtk::gdk::prelude::WindowExtManual as _;
use gtk::gdk::{Screen, Window};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// From one look to the next.
const LOOKS_EVERY: Duration = Duration::from_millis(4);
/// After so long without a change it stands.
const STANDS: Duration = Duration::from_millis(1_500);
const PATIENCE: Duration = Duration::from_secs(20);
/// Of the dark dots that a part of a window has in the end: enough that it is no line of waiting.
const MOST: f64 = 0.8;
/// A dot of words, on light.
const DARK: u8 = 110;

/// A part of the screen, in dots: from the left and from above, across and down.
pub type Part = (i32, i32, i32, i32);

/// How long a program takes from its start until a part of the screen holds what it holds in the end. The program is
/// ended then.
///
/// # Panics
/// When there is no display, or nothing comes to stand there.
pub fn until_painted(program: &mut Command, part: Part) -> Duration {
    let root = root();
    let empty = dark(&root, part);
    assert!(empty == 0, "{empty} dots are dark before anything is there");
    let began = Instant::now();
    let mut program = program
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| panic!("the program cannot be started: {error}"));
    let mut looks: Vec<(Duration, usize)> = Vec::new();
    let mut stands_since = began;
    while (stands_since.elapsed() < STANDS || looks.last().is_none_or(|(_, dots)| *dots == 0))
        && began.elapsed() < PATIENCE
    {
        let dots = dark(&root, part);
        if looks.last().is_none_or(|(_, before)| *before != dots) {
            stands_since = Instant::now();
            looks.push((began.elapsed(), dots));
        }
        std::thread::sleep(LOOKS_EVERY);
    }
    end(&mut program, &root, part);
    let last = looks.last().map_or(0, |(_, dots)| *dots);
    let enough = looks.into_iter().find(|(_, dots)| last > 0 && *dots as f64 >= MOST * last as f64);
    enough.unwrap_or_else(|| panic!("nothing came to stand on the screen")).0
}

fn end(program: &mut Child, root: &Window, part: Part) {
    program.kill().ok();
    program.wait().ok();
    let ended = Instant::now();
    while dark(root, part) > 0 && ended.elapsed() < PATIENCE {
        std::thread::sleep(LOOKS_EVERY);
    }
}

fn root() -> Window {
    gtk::init().unwrap_or_else(|error| panic!("no display: {error}"));
    Screen::default().and_then(|screen| screen.root_window()).unwrap_or_else(|| panic!("no screen"))
}

fn dark(root: &Window, (x, y, across, down): Part) -> usize {
    let picture = root.pixbuf(x, y, across, down).unwrap_or_else(|| panic!("the screen is not told"));
    let (bytes, row) = (picture.read_pixel_bytes(), usize::try_from(picture.rowstride()).unwrap_or(1));
    let dots = usize::try_from(picture.n_channels()).unwrap_or(3);
    bytes
        .chunks(row)
        .flat_map(|line| line.chunks_exact(dots))
        .filter(|dot| dot.get(1).is_some_and(|green| *green < DARK))
        .count()
}
