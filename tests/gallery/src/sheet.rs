//! The sheet: the raw page on the left, its story on the right, one height for both, and the picture of that.

use crate::Outcome;
use image::codecs::jpeg::JpegEncoder;
use std::io::Cursor;

/// Size of the sheet in CSS pixels.
pub const WIDTH: u32 = 1296;
/// See [`WIDTH`].
pub const HEIGHT: u32 = 1600;
/// Of the pictures: text stays legible, a picture stays near 200 kB.
const JPEG_QUALITY: u8 = 41;
/// Of contact sheets, of which there are many, and whose text is small anyway.
pub const SHEET_QUALITY: u8 = 30;

/// Both halves are shown smaller than they are, so that more of the pages is seen. Of a story that does not fit,
/// the lower part shows another place.
const STYLE: &str = "html { background: #777; } body { margin: 0; overflow: hidden; }
div { position: absolute; overflow: hidden; background: #fff; }
iframe { border: 0; transform-origin: 0 0; }
#before { left: 0; top: 0; width: 640px; height: 1600px; }
#before iframe { width: 1100px; height: 2750px; transform: scale(.5818); }
#after { left: 656px; top: 0; width: 640px; height: 1600px; }
#below { left: 656px; top: 1010px; width: 640px; height: 590px; display: none; }
#after iframe { width: 760px; height: 1900px; transform: scale(.8421); }
#below iframe { width: 760px; height: 701px; transform: scale(.8421); }
body.long #after { height: 1000px; } body.long #below { display: block; }";

/// Waits for both views of the story and their typefaces, and turns the lower one to what is looked at: the
/// first of it that the upper one does not show whole, else the story's end.
pub const SETTLE: &str = "const done = arguments[arguments.length - 1];
const views = [...document.querySelectorAll('#after iframe, #below iframe')].map(view => view.contentDocument);
const place = (all, selector) => selector
    ? [...all.querySelectorAll(selector)].map(one => one.getBoundingClientRect()).find(box => box.bottom > 1180)
    : undefined;
Promise.all(views.map(view => view.fonts.ready)).then(() => {
    const [whole, below] = views.map(view => view.scrollingElement);
    document.body.classList.toggle('long', whole.scrollHeight > 1900);
    requestAnimationFrame(() => {
        const found = place(views[1], document.body.dataset.focus);
        below.scrollTop = found ? found.top - 60 : below.scrollHeight;
        requestAnimationFrame(() => requestAnimationFrame(() => done(true)));
    });
});";

/// The sheet's own page. The raw page may do nothing: its frame runs no script and leads nowhere.
pub fn page(before: &str, after: &str, focus: &str) -> String {
    let story = format!("<iframe src=\"{after}\" scrolling=\"no\"></iframe>");
    format!(
        "<!doctype html><meta charset=\"utf-8\"><title>Before and after</title><style>{STYLE}</style>\
         <body data-focus=\"{focus}\"><div id=\"before\"><iframe sandbox src=\"{before}\" scrolling=\"no\"></iframe></div>\
         <div id=\"after\">{story}</div><div id=\"below\">{story}</div>"
    )
}

/// What the browser saw, cut to the sheet and made small.
pub fn picture(screenshot: &[u8]) -> Outcome<Vec<u8>> {
    small(screenshot, (WIDTH, HEIGHT), JPEG_QUALITY)
}

/// A screenshot, cut to this size and made as small as this quality makes it.
pub fn small(screenshot: &[u8], (width, height): (u32, u32), quality: u8) -> Outcome<Vec<u8>> {
    let failed = |error: image::ImageError| format!("the screenshot cannot be used: {error}");
    let seen = image::load_from_memory(screenshot).map_err(failed)?.crop_imm(0, 0, width, height).to_rgb8();
    let mut bytes = Cursor::new(Vec::new());
    JpegEncoder::new_with_quality(&mut bytes, quality).encode_image(&seen).map_err(failed)?;
    Ok(bytes.into_inner())
}

/// A larger difference of a colour is seen.
const SEEN: u8 = 64;
/// So many points alone are dust.
const DUST: usize = 20;

/// Whether an earlier picture shows the same: browsers draw edges a little differently each time, and a picture
/// that nobody can tell from the one before need not be written anew.
pub fn is_same_to_the_eye(earlier: &[u8], picture: &[u8]) -> bool {
    let decoded = [earlier, picture].map(|bytes| image::load_from_memory(bytes).map(|one| one.to_rgb8()));
    let [Ok(earlier), Ok(picture)] = decoded else { return false };
    let differs = |(one, other): &(&u8, &u8)| one.abs_diff(**other) > SEEN;
    earlier.dimensions() == picture.dimensions()
        && earlier.as_raw().iter().zip(picture.as_raw()).filter(differs).count() <= DUST
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{ImageFormat, Rgb, RgbImage};

    fn png(dark: u32, by: u8) -> Vec<u8> {
        let paper = RgbImage::from_fn(40, 40, |x, y| Rgb([255 - if y == 0 && x < dark { by } else { 0 }; 3]));
        let mut bytes = Cursor::new(Vec::new());
        paper.write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn a_picture_is_the_same_until_somebody_could_see_it() {
        let plain = png(0, 0);
        assert!(is_same_to_the_eye(&plain, &plain));
        assert!(is_same_to_the_eye(&plain, &png(40, 60)), "edges drawn a little differently");
        assert!(is_same_to_the_eye(&plain, &png(6, 255)), "dust");
        assert!(!is_same_to_the_eye(&plain, &png(7, 255)), "a stroke");
        assert!(!is_same_to_the_eye(b"no picture", &plain));
    }
}
