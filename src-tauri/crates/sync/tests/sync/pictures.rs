//! Pictures are what their bytes are.

use crate::site::{Answer, LOOPBACK, Site, fetcher, settings};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use layover_model::PictureFailure;
use layover_sync::{Fetcher, Picture, PictureJob, run_pictures};
use std::collections::HashMap;
use std::io::Cursor;
use std::sync::Arc;
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

async fn run(fetcher: Fetcher, jobs: Vec<PictureJob>) -> HashMap<String, Result<Picture, PictureFailure>> {
    let (sink, mut outcomes) = mpsc::channel(4);
    tokio::spawn(run_pictures(Arc::new(fetcher), jobs, sink, CancellationToken::new()));
    let mut all = HashMap::new();
    while let Some(outcome) = outcomes.recv().await {
        all.insert(outcome.url, outcome.result);
    }
    all
}

/// Type and size of what is kept, or why nothing is.
type Expected = Result<(&'static str, u32, u32), PictureFailure>;

/// What becomes of each body, by path.
async fn check(rows: Vec<(&'static str, Answer, Expected)>) {
    let answers: HashMap<String, Answer> =
        rows.iter().map(|(name, answer, _)| (format!("/{name}"), answer.clone())).collect();
    let site = Site::start(move |asked| answers[&asked.target].clone()).await;
    let job = |name: &str| PictureJob {
        url: site.url(&format!("/{name}")),
        source: Some(site.url("/feed")),
        begun: None,
    };
    let outcomes =
        run(Fetcher::new(settings(LOOPBACK)).unwrap(), rows.iter().map(|row| job(row.0)).collect()).await;
    for (name, _, expected) in rows {
        let found = outcomes[&site.url(&format!("/{name}"))].clone();
        let found = found.map(|picture| (picture.media_type, picture.width, picture.height));
        assert_eq!(found, expected.map(|(kind, width, height)| (kind.to_owned(), width, height)), "{name}");
    }
}

/// A PNG by its head alone.
fn png_head(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR".to_vec();
    bytes.extend(width.to_be_bytes());
    bytes.extend(height.to_be_bytes());
    bytes.extend(b"\x08\x02\x00\x00\x00\x00\x00\x00\x00");
    bytes
}

/// A picture with enough in it that half of it is not the whole of it.
pub fn drawn(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let picture = RgbImage::from_fn(width, height, |x, y| {
        let noise = (x * 7 + y * 13 + x * y) % 251;
        Rgb([(x % 256) as u8, (y % 256) as u8, noise as u8])
    });
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(picture).write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn png(width: u32, height: u32) -> Vec<u8> {
    drawn(width, height, ImageFormat::Png)
}

fn jpeg(width: u32, height: u32) -> Vec<u8> {
    drawn(width, height, ImageFormat::Jpeg)
}

fn webp(width: u32, height: u32) -> Vec<u8> {
    drawn(width, height, ImageFormat::WebP)
}

fn gif(width: u32, height: u32) -> Vec<u8> {
    drawn(width, height, ImageFormat::Gif)
}

fn avif(width: u32, height: u32) -> Vec<u8> {
    let boxed = |name: &[u8], inside: Vec<u8>| {
        let mut bytes = u32::try_from(inside.len() + 8).unwrap().to_be_bytes().to_vec();
        bytes.extend(name);
        bytes.extend(inside);
        bytes
    };
    let mut size = vec![0; 4];
    size.extend(width.to_be_bytes());
    size.extend(height.to_be_bytes());
    let properties = boxed(b"ipco", boxed(b"ispe", size));
    let mut association = vec![0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 1];
    association.push(1);
    let mut inner = boxed(b"iprp", [properties, boxed(b"ipma", association)].concat());
    let mut primary = boxed(b"pitm", vec![0, 0, 0, 0, 0, 1]);
    primary.append(&mut inner);
    let mut meta = vec![0; 4];
    meta.append(&mut primary);
    [boxed(b"ftyp", b"avif\x00\x00\x00\x00avifmif1miaf".to_vec()), boxed(b"meta", meta)].concat()
}

#[tokio::test]
async fn bytes_decide_not_the_header() {
    let html = "<!DOCTYPE html><html><body>no picture here</body></html>";
    check(vec![
        ("png", Answer::ok("image/jpeg", png(64, 48)), Ok(("image/png", 64, 48))),
        ("jpeg", Answer::ok("text/html", jpeg(120, 80)), Ok(("image/jpeg", 120, 80))),
        ("gif", Answer::ok("application/octet-stream", gif(20, 30)), Ok(("image/gif", 20, 30))),
        ("webp", Answer::ok("image/webp", webp(32, 20)), Ok(("image/webp", 32, 20))),
        ("avif", Answer::ok("image/avif", avif(800, 600)), Ok(("image/avif", 800, 600))),
        ("html", Answer::ok("image/jpeg", html), Err(PictureFailure::NotAPicture)),
        ("empty", Answer::ok("image/jpeg", ""), Err(PictureFailure::NotAPicture)),
        ("text", Answer::ok("image/png", "just words"), Err(PictureFailure::NotAPicture)),
        ("cut", Answer::ok("image/png", png_head(5, 5)[..18].to_vec()), Err(PictureFailure::NotAPicture)),
        ("flat", Answer::ok("image/png", png_head(0, 5)), Err(PictureFailure::NotAPicture)),
        (
            "bmp",
            Answer::ok("image/bmp", b"BM\x46\x00\x00\x00\x00\x00\x00\x00".to_vec()),
            Err(PictureFailure::NotAPicture),
        ),
        ("huge", Answer::ok("image/png", png_head(20_000, 20_000)), Err(PictureFailure::TooLarge)),
        ("widest", Answer::ok("image/png", png_head(u32::MAX, u32::MAX)), Err(PictureFailure::TooLarge)),
        ("heavy", Answer::ok("image/png", vec![7; 500_000]), Err(PictureFailure::TooLarge)),
    ])
    .await;
}

/// What is not decoded here is not left to the window to decode: it is refused by its head, whatever follows.
#[tokio::test]
async fn what_is_too_large_to_be_decoded_is_refused_by_its_head() {
    let too_large = Err(PictureFailure::TooLarge);
    let mut jpeg = jpeg(16, 16);
    let frame = jpeg.windows(2).position(|two| two == [0xff, 0xc0]).unwrap();
    jpeg[frame + 5..frame + 9].copy_from_slice(&[20, 50, 32, 50]);
    let mut gif = gif(16, 16);
    gif[6..10].copy_from_slice(&[0xff, 0xff, 0xff, 0xff]);
    check(vec![
        ("png", Answer::ok("image/png", png_head(8_000, 5_001)), too_large),
        ("jpeg", Answer::ok("image/jpeg", jpeg), too_large),
        ("gif", Answer::ok("image/gif", gif), too_large),
        // No decoder of ours knows it, so that nothing makes it any smaller for the window.
        ("avif", Answer::ok("image/avif", avif(4_001, 4_000)), too_large),
        ("within", Answer::ok("image/avif", avif(4_000, 4_000)), Ok(("image/avif", 4_000, 4_000))),
    ])
    .await;
    let head = png_head(8_000, 5_001);
    assert_eq!(layover_sync::examine_picture(head.clone()), Err(PictureFailure::TooLarge), "out of a pack");
    assert!(!layover_sync::is_picture(&head, "image/png"), "from the disk");
}

/// A decoder paints what is missing grey; the reader would carry it along as a picture.
#[tokio::test]
async fn a_picture_that_breaks_off_is_none_in_every_format() {
    let kinds = [
        ("jpeg", jpeg(120, 80)),
        ("png", png(120, 80)),
        ("gif", gif(120, 80)),
        ("webp", webp(120, 80)),
        ("avif", [avif(80, 60), b"\x00\x00\x01\x00mdat".to_vec(), vec![7; 248]].concat()),
    ];
    for (name, whole) in kinds {
        let media = format!("image/{name}");
        assert!(layover_sync::is_whole(&whole, &media), "{name}");
        for part in 1..8 {
            let cut = &whole[..whole.len() * part / 8];
            assert!(!layover_sync::is_whole(cut, &media), "{name}: {part} of 8");
        }
        assert!(!layover_sync::is_whole(&whole[..whole.len() - 24], &media), "{name}: the last bytes");
    }
    let mut scrambled = png(120, 80);
    let middle = scrambled.len() / 2;
    scrambled[middle..middle + 16].fill(0);
    assert!(!layover_sync::is_whole(&scrambled, "image/png"), "its length is right and its bytes are not");
}

#[tokio::test]
async fn what_breaks_off_on_the_way_is_tried_again_and_what_lies_broken_is_not() {
    let whole = jpeg(120, 80);
    let half = whole[..whole.len() / 2].to_vec();
    check(vec![
        // Fewer bytes than promised, and an answer that never said how many there are.
        ("short", Answer::ok("image/jpeg", half.clone()).short(), Err(PictureFailure::Unreachable)),
        ("unsaid", Answer::ok("image/jpeg", half.clone()).unsaid(), Err(PictureFailure::Unreachable)),
        ("broken", Answer::ok("image/jpeg", half), Err(PictureFailure::NotAPicture)),
    ])
    .await;
}

#[test]
fn wide_pictures_are_made_smaller_and_small_ones_are_left() {
    let wide = jpeg(2000, 500);
    let smaller = layover_sync::shrink(&wide, "image/jpeg").expect("smaller");
    assert_eq!((smaller.width, smaller.height, smaller.media_type.as_str()), (1600, 400, "image/jpeg"));
    assert!(smaller.bytes.len() < wide.len() && layover_sync::is_whole(&smaller.bytes, "image/jpeg"));
    assert_eq!(layover_sync::shrink(&jpeg(1600, 400), "image/jpeg"), None);
    assert_eq!(layover_sync::shrink(&gif(1700, 10), "image/gif"), None, "it may move");
    assert_eq!(layover_sync::shrink(&wide[..wide.len() / 2], "image/png"), None);
    // One colour takes next to nothing already.
    let mut plain = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(RgbImage::new(1700, 10)).write_to(&mut plain, ImageFormat::Png).unwrap();
    let smaller = layover_sync::shrink(plain.get_ref(), "image/png");
    assert!(smaller.is_none_or(|smaller| smaller.bytes.len() < plain.get_ref().len()));
}

#[tokio::test]
async fn statuses_become_reasons() {
    check(vec![
        ("404", Answer::status(404), Err(PictureFailure::Missing)),
        ("410", Answer::status(410), Err(PictureFailure::Missing)),
        ("401", Answer::status(401), Err(PictureFailure::Refused)),
        ("403", Answer::status(403), Err(PictureFailure::Refused)),
        ("451", Answer::status(451), Err(PictureFailure::Refused)),
        ("500", Answer::status(500), Err(PictureFailure::Unreachable)),
        ("511", Answer::status(511), Err(PictureFailure::Unreachable)),
        ("cut", Answer::ok("image/gif", gif(1, 1)).short(), Err(PictureFailure::Unreachable)),
    ])
    .await;
}

fn svg(inside: &str) -> Answer {
    let head = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 40 30\">";
    Answer::ok("image/svg+xml", format!("{head}{inside}</svg>"))
}

#[tokio::test]
async fn drawings_that_only_draw_are_kept() {
    let good = Ok(("image/svg+xml", 40, 30));
    check(vec![
        ("plain", svg("<rect width='10' height='5' fill='#fff'/>"), good),
        ("inner", svg("<defs><g id='a'/></defs><use href='#a'/><use xlink:href='#a'/><rect fill='url(#a)'/>"), good),
        ("style", svg("<style>.a{fill:url(#g)}</style><path class='a' d='M0 0'/>"), good),
        ("carried", svg("<image href='data:image/png;base64,AAAA'/>"), good),
        ("entity", svg("<text>a &amp; b &#160;</text>"), good),
        ("prolog", Answer::ok("text/xml", "\u{feff}<?xml version=\"1.0\"?>\n<!-- made by hand -->\n<svg xmlns='http://www.w3.org/2000/svg' width='12px' height='7'/>"), Ok(("image/svg+xml", 12, 7))),
        ("doctype", Answer::ok("image/svg+xml", "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\"><svg xmlns='http://www.w3.org/2000/svg'/>"), Ok(("image/svg+xml", 300, 150))),
        ("one-side", Answer::ok("image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg' width='80' viewBox='0 0 40 30'/>"), Ok(("image/svg+xml", 80, 60))),
    ])
    .await;
}

#[tokio::test]
async fn drawings_that_do_more_are_refused() {
    let inside = [
        "<script>alert(1)</script>",
        "<SCRIPT/>",
        "<svg:script xmlns:svg='http://www.w3.org/2000/svg'/>",
        "<foreignObject><p/></foreignObject>",
        "<g onload='alert(1)'/>",
        "<g ONCLICK='x'/>",
        "<a href='javascript:alert(1)'/>",
        "<a href=' java&#10;script:alert(1)'/>",
        "<a xlink:href='data:text/html,x'/>",
        "<image href='https://canary.example/x.png'/>",
        "<image xlink:href='//canary.example/x.png'/>",
        "<use href='other.svg#a'/>",
        "<style>@import 'https://canary.example/a.css';</style>",
        "<style>.a{fill:url(https://canary.example/x)}</style>",
        "<style><![CDATA[.a{fill:url('//canary.example/x')}]]></style>",
        "<style>.a{fill:u\\72l(https://canary.example)}</style>",
        "<rect fill='url(https://canary.example/x)'/>",
        "<rect style='fill:URL( //canary.example/x )'/>",
        "<set attributeName='href' to='javascript:alert(1)'/>",
        "<animate attributeName='onclick' values='a'/>",
        "<a><animate attributeName='xlink:href' values='javascript:x'/></a>",
        "<iframe src='https://canary.example'/>",
        "<image href='data:image/svg+xml;base64,AAAA'/>",
        "<text>&boom;</text>",
        "<feImage href='https://canary.example/x.png'/>",
        "<g>",
        "</g>",
    ];
    let mut rows: Vec<(&'static str, Answer, Result<(), _>)> = inside
        .into_iter()
        .map(|inside| (inside, svg(inside), Err::<(), _>(PictureFailure::NotAPicture)))
        .collect();
    for whole in [
        "<?xml-stylesheet href='https://canary.example/a.css'?><svg xmlns='http://www.w3.org/2000/svg'/>",
        "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns='http://www.w3.org/2000/svg'/>",
        "<html xmlns='http://www.w3.org/1999/xhtml'><svg/></html>",
        "<svg/><svg/>",
        "<svg",
        "<?xml version='1.0'?>",
    ] {
        rows.push((whole, Answer::ok("image/svg+xml", whole), Err(PictureFailure::NotAPicture)));
    }
    let answers: Vec<Answer> = rows.iter().map(|row| row.1.clone()).collect();
    let site = Site::start(move |asked| answers[asked.target[1..].parse::<usize>().unwrap()].clone()).await;
    let url = |at: usize| site.url(&format!("/{at}"));
    let jobs = (0..rows.len())
        .map(|at| PictureJob { url: url(at), source: Some(site.url("/feed")), begun: None })
        .collect();
    let outcomes = run(Fetcher::new(settings(LOOPBACK)).unwrap(), jobs).await;
    for (at, row) in rows.iter().enumerate() {
        assert_eq!(outcomes[&url(at)], Err(PictureFailure::NotAPicture), "{}", row.0);
    }
}

#[tokio::test]
async fn a_public_feed_names_no_picture_inside() {
    let site = Site::start(|_| Answer::ok("image/gif", gif(1, 1))).await;
    let fetcher = fetcher(LOOPBACK);
    let url = site.url("/p.gif");
    let jobs =
        vec![PictureJob { url: url.clone(), source: Some("https://8.8.8.8/feed".to_owned()), begun: None }];
    let (sink, mut outcomes) = mpsc::channel(1);
    tokio::spawn(run_pictures(Arc::clone(&fetcher), jobs, sink, CancellationToken::new()));
    assert_eq!(outcomes.recv().await.unwrap().result, Err(PictureFailure::Forbidden));
    let jobs = vec![
        PictureJob { url: url.clone(), source: None, begun: None },
        PictureJob { url: "data:image/png;base64,AA".to_owned(), source: None, begun: None },
    ];
    let (sink, mut outcomes) = mpsc::channel(2);
    tokio::spawn(run_pictures(fetcher, jobs, sink, CancellationToken::new()));
    for _ in 0..2 {
        assert_eq!(outcomes.recv().await.unwrap().result, Err(PictureFailure::Forbidden));
    }
    assert_eq!(site.connections(), 0);
}
