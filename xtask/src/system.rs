//! System packages: what is missing, why it is needed, and how this system installs it.

use crate::process::{Outcome, is_installed, program};
use std::path::Path;

/// One thing the system must have.
struct Need {
    is_there: fn() -> bool,
    why: &'static str,
    apt: &'static str,
    dnf: &'static str,
    pacman: &'static str,
}

const BUILD: &[Need] = &[
    Need {
        is_there: || is_installed("cc"),
        why: "a C compiler, for SQLite and the codecs",
        apt: "build-essential",
        dnf: "gcc gcc-c++ make",
        pacman: "base-devel",
    },
    Need {
        is_there: || is_installed("pkg-config"),
        why: "pkg-config, to find the web-view",
        apt: "pkg-config",
        dnf: "pkgconf-pkg-config",
        pacman: "pkgconf",
    },
    Need {
        is_there: || program("pkg-config", &["--exists", "webkit2gtk-4.1"]).output().is_some(),
        why: "WebKitGTK 4.1, the web-view the window is made of",
        apt: "libwebkit2gtk-4.1-dev",
        dnf: "webkit2gtk4.1-devel",
        pacman: "webkit2gtk-4.1",
    },
];

const END_TO_END: &[Need] = &[
    Need {
        is_there: || driver().is_some(),
        why: "WebKitWebDriver, to drive the real window in tests",
        apt: "webkit2gtk-driver",
        dnf: "webkit2gtk-driver",
        pacman: "webkit2gtk-4.1",
    },
    Need {
        is_there: || is_installed("Xvfb") && is_installed("xvfb-run") && is_installed("xauth"),
        why: "a display in memory, so that tests open no window on yours",
        apt: "xvfb xauth",
        dnf: "xorg-x11-server-Xvfb xorg-x11-xauth",
        pacman: "xorg-server-xvfb xorg-xauth",
    },
    Need {
        is_there: || is_installed("dbus-run-session"),
        why: "a session bus, which the one-window lock uses",
        apt: "dbus dbus-x11",
        dnf: "dbus-daemon",
        pacman: "dbus",
    },
    Need {
        is_there: || {
            ["/usr/share", "/usr/local/share"]
                .iter()
                .any(|share| Path::new(share).join("dbus-1/services/org.a11y.Bus.service").is_file())
        },
        why: "the accessibility bus, on which a test listens to the window as a screen reader does",
        apt: "at-spi2-core",
        dnf: "at-spi2-core",
        pacman: "at-spi2-core",
    },
];

/// Judges e-books. Its test says by name that it did not run where the program is not there.
const BOOKS: Need = Need {
    is_there: || is_installed("epubcheck"),
    why: "epubcheck, which judges the e-books Layover writes",
    apt: "epubcheck",
    dnf: "epubcheck",
    pacman: "epubcheck",
};

/// The feed reader that syncs are measured beside.
const PEER: &[Need] = &[Need {
    is_there: || is_installed("newsboat"),
    why: "newsboat, the feed reader that Layover's syncs are measured beside",
    apt: "newsboat",
    dnf: "newsboat",
    pacman: "newsboat",
}];

/// What a package is packed with.
const PACKING: &[Need] = &[Need {
    is_there: || is_installed("dpkg-deb") && is_installed("ar") && is_installed("xz"),
    why: "dpkg, ar and xz, which Debian's package is packed with",
    apt: "dpkg binutils xz-utils",
    dnf: "dpkg binutils xz",
    pacman: "dpkg binutils xz",
}];

/// Where the driver lies: on the path, or where some systems hide it.
pub fn driver() -> Option<String> {
    if is_installed("WebKitWebDriver") {
        return Some("WebKitWebDriver".to_owned());
    }
    let places = ["/usr/lib/webkit2gtk-4.1/WebKitWebDriver", "/usr/libexec/webkit2gtk-4.1/WebKitWebDriver"];
    places.into_iter().find(|place| Path::new(place).is_file()).map(str::to_owned)
}

/// Installs what building needs.
pub fn for_building() -> Outcome {
    if cfg!(target_os = "linux") { install(&missing(BUILD)) } else { elsewhere() }
}

/// Installs what packing Debian's package needs.
pub fn for_packing() -> Outcome {
    install(&missing(PACKING))
}

/// Faces for what the usual ones of a bare system do not know.
const FACES: &[Need] = &[
    Need {
        is_there: || knows_script("ar", "Noto"),
        why: "Noto's faces, in which the gallery's Arabic is drawn",
        apt: "fonts-noto-core",
        dnf: "google-noto-naskh-arabic-vf-fonts google-noto-sans-arabic-vf-fonts",
        pacman: "noto-fonts",
    },
    Need {
        is_there: || knows_script("zh-cn", ""),
        why: "faces with Chinese, Japanese and Korean, which the gallery would draw as empty boxes",
        apt: "fonts-noto-cjk",
        dnf: "google-noto-sans-cjk-vf-fonts",
        pacman: "noto-fonts-cjk",
    },
];

/// Whether a face of this make has a language's letters.
fn knows_script(language: &str, make: &str) -> bool {
    let faces = program("fc-list", &[&format!(":lang={language}"), "family"]).output().unwrap_or_default();
    faces.lines().any(|face| face.contains(make))
}

/// Installs what the contact sheets of the window need besides.
pub fn for_gallery() -> Outcome {
    for_testing()?;
    if cfg!(target_os = "linux") { install(&missing(FACES)) } else { Ok(()) }
}

/// Installs what building and the end-to-end tests need.
pub fn for_testing() -> Outcome {
    if !cfg!(target_os = "linux") {
        return elsewhere();
    }
    let mut needs = missing(BUILD);
    needs.extend(missing(END_TO_END));
    // Only Debian's archive has it for certain.
    if is_installed("apt-get") && !(BOOKS.is_there)() {
        needs.push(&BOOKS);
    }
    install(&needs)
}

/// What a build with its tests takes of a disk, from nothing, in gigabytes.
const BUILD_TAKES: u64 = 8;

/// Says so where the disk may not hold what is built: a linker names the disk last, and tests that store pictures fail for
/// want of room.
pub fn tell_if_disk_is_short() {
    let Some(free) = free_gigabytes().filter(|free| *free < BUILD_TAKES) else { return };
    println!(
        "xtask: {free} GB are free on this disk. From nothing, building and testing takes about {BUILD_TAKES}; `cargo clean` frees what earlier builds left."
    );
}

/// By `df` (POSIX): the fourth column of its second line.
fn free_gigabytes() -> Option<u64> {
    let table = program("df", &["-Pk", "."]).output()?;
    let free: u64 = table.lines().nth(1)?.split_whitespace().nth(3)?.parse().ok()?;
    Some(free >> 20)
}

/// Installs what the benchmark of syncs needs.
pub fn for_syncing() -> Outcome {
    if cfg!(target_os = "linux") { install(&missing(PEER)) } else { elsewhere() }
}

/// macOS and Windows bring their web-view; what they lack is named.
fn elsewhere() -> Outcome {
    if cfg!(target_os = "macos") && program("xcode-select", &["-p"]).output().is_none() {
        println!(
            "xtask: the command-line tools of Xcode are missing (compiler and linker); asking macOS to install them."
        );
        program("xcode-select", &["--install"]).run()?;
        return Err("finish the installer that macOS opened, then run this again".to_owned());
    }
    if cfg!(windows) && !webview2_is_there() {
        println!(
            "xtask: the WebView2 runtime is missing (the web-view of the window); installing it with winget."
        );
        return program(
            "winget",
            &["install", "--silent", "--accept-source-agreements", "Microsoft.EdgeWebView2Runtime"],
        )
        .run();
    }
    Ok(())
}

fn webview2_is_there() -> bool {
    let roots = ["ProgramFiles(x86)", "ProgramFiles", "LOCALAPPDATA"];
    roots
        .iter()
        .filter_map(std::env::var_os)
        .any(|root| Path::new(&root).join("Microsoft/EdgeWebView/Application").is_dir())
}

fn missing(needs: &'static [Need]) -> Vec<&'static Need> {
    needs.iter().filter(|need| !(need.is_there)()).collect()
}

fn install(needs: &[&'static Need]) -> Outcome {
    if needs.is_empty() {
        return Ok(());
    }
    println!("xtask: this system lacks:");
    for need in needs {
        println!("  - {}", need.why);
    }
    let packages = |of: fn(&Need) -> &'static str| -> Vec<&'static str> {
        needs.iter().flat_map(|need| of(need).split(' ')).collect()
    };
    if is_installed("apt-get") {
        privileged("apt-get", &["update"])?;
        let mut words = vec!["install", "--yes", "--no-install-recommends"];
        words.extend(packages(|need| need.apt));
        return privileged("apt-get", &words);
    }
    if is_installed("dnf") {
        let mut words = vec!["install", "--assumeyes"];
        words.extend(packages(|need| need.dnf));
        return privileged("dnf", &words);
    }
    if is_installed("pacman") {
        let mut words = vec!["-S", "--needed", "--noconfirm"];
        words.extend(packages(|need| need.pacman));
        return privileged("pacman", &words);
    }
    let names = packages(|need| need.apt).join(" ");
    Err(format!(
        "no apt-get, dnf or pacman here: install what Debian calls {names} by hand, then run this again"
    ))
}

/// Runs a package manager as root: as it is, or through sudo.
fn privileged(manager: &str, words: &[&str]) -> Outcome {
    let is_root = program("id", &["-u"]).output().is_some_and(|id| id.trim() == "0");
    let step = if is_root {
        println!("xtask: installing with {manager}");
        program(manager, words)
    } else if is_installed("sudo") {
        println!("xtask: installing with sudo {manager}; sudo may ask for your password");
        let mut all = vec![manager];
        all.extend(words);
        program("sudo", &all)
    } else {
        return Err(format!("run `{manager} {}` as root, then run this again", words.join(" ")));
    };
    step.env("DEBIAN_FRONTEND", "noninteractive").run()
}
