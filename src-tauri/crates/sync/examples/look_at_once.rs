//! What it takes to look at many large pictures at once: `look_at_once COUNT MEGAPIXELS` makes one picture of each kind,
//! looks at COUNT of them on as many threads as there are processors, and says how much memory the process held at most
//! (Linux).
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a measuring tool speaks to the terminal")]

use image::{DynamicImage, ImageFormat, RgbImage, RgbaImage};
use layover_sync::examine_picture;
use std::io::Cursor;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

const SHAPE: (u32, u32) = (4, 3);

fn main() {
    let numbers: Vec<u32> = std::env::args().skip(1).filter_map(|word| word.parse().ok()).collect();
    let [count, megapixels] = numbers[..] else {
        eprintln!("usage: look_at_once COUNT MEGAPIXELS");
        return;
    };
    let unit = (megapixels * 1_000_000 / (SHAPE.0 * SHAPE.1)).isqrt();
    let (width, height) = (SHAPE.0 * unit, SHAPE.1 * unit);
    let kinds = [
        ("JPEG", drawn(&DynamicImage::ImageRgb8(RgbImage::new(width, height)), ImageFormat::Jpeg)),
        ("PNG", drawn(&DynamicImage::ImageRgba8(RgbaImage::new(width, height)), ImageFormat::Png)),
    ];
    println!("{width} by {height}");
    for (name, bytes) in kinds {
        forget_peak();
        let (began, held) = (Instant::now(), peak_kilobytes());
        look(&bytes, count as usize);
        let took = peak_kilobytes().saturating_sub(held) / 1024;
        println!("{name}: {count} looked at in {:.1?}, {took} MB more at most", began.elapsed());
    }
}

fn drawn(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    if let Err(error) = picture.write_to(&mut bytes, format) {
        eprintln!("no picture: {error}");
    }
    bytes.into_inner()
}

/// On more threads than there are processors, as a sync and whoever looks at a trip beside it have.
fn look(bytes: &[u8], count: usize) {
    let threads = std::thread::available_parallelism().map_or(2, std::num::NonZero::get) * 2;
    let (next, refused) = (AtomicUsize::new(0), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while next.fetch_add(1, Ordering::SeqCst) < count {
                    let is_refused = examine_picture(bytes.to_vec()).is_err();
                    refused.fetch_add(usize::from(is_refused), Ordering::SeqCst);
                }
            });
        }
    });
    println!("   {} refused", refused.into_inner());
}

/// The most this process ever held in memory, since it was last forgotten.
fn peak_kilobytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|rest| rest.split_whitespace().next()?.parse().ok()).unwrap_or_default()
}

fn forget_peak() {
    if std::fs::write("/proc/self/clear_refs", "5").is_err() {
        eprintln!("the peak is counted from the start");
    }
}
