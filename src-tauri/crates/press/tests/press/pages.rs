//! The pages: the story is on its page, and so is everything that real sites put around it.

use crate::support::{between, get, plain, press};

#[tokio::test]
async fn every_story_is_whole_on_its_page() {
    let press = press();
    for story in press.truth().stories {
        let page = get(&press, &story.path).await;
        assert_eq!(page.status, 200, "{}", story.path);
        let mut html = page.text();
        // A story in parts goes on where its page says.
        while let Some((_, rest)) = html.rsplit_once("class=\"mer-next-part\" rel=\"next\" href=\"") {
            let next = rest.split_once('"').map(|(path, _)| path.to_owned()).expect("an address");
            let part = get(&press, &next).await;
            assert_eq!(part.status, 200, "{next}");
            html = html.replacen("mer-next-part", "", 1) + &part.text();
        }
        let text = plain(&html);
        assert!(html.contains(&format!("<link rel=\"canonical\" href=\"{}\">", story.url)), "{}", story.path);
        assert!(html.contains(&format!("<html lang=\"{}\" dir=\"{}\">", story.language, story.direction)));
        let said = [&story.title, &story.dek].into_iter().chain(&story.headings).chain(&story.paragraphs);
        for part in said.chain(&story.cells).chain(&story.notes).chain(&story.pull_quotes) {
            assert!(text.contains(part.as_str()), "{} lacks {part:?}", story.path);
        }
        for picture in story.pictures.iter().chain(&story.hero) {
            let path = picture.url.replace(&press.url(""), "");
            assert!(html.contains(&path), "{} lacks {path}", story.path);
            assert!(text.contains(&picture.caption) && text.contains(&picture.credit), "{path}");
        }
        assert!(!html.contains("<x-") && !html.contains("mer-missing"), "{}", story.path);
    }
}

/// Each thing by which a page hides its story stands on many pages.
#[tokio::test]
async fn pages_have_the_noise_of_real_sites() {
    let press = press();
    let mut pages = String::new();
    let truth = press.truth();
    for story in &truth.stories {
        pages.push_str(&get(&press, &story.path).await.text());
    }
    for (mark, least) in [
        ("class=\"mer-share\"", 2 * truth.stories.len()),
        ("class=\"mer-appeal\"", 20),
        ("class=\"mer-letter\"", truth.stories.len()),
        ("class=\"mer-consent\"", truth.stories.len()),
        ("class=\"mer-comment\"", truth.stories.len()),
        ("class=\"mer-large-menu\"", truth.stories.len()),
        ("class=\"mer-endless\"", truth.stories.len()),
        ("class=\"mer-pull\"", 10),
        ("role=\"doc-noteref\"", 5),
        ("<template", 5),
        ("class=\"mer-fold\" hidden", 5),
        ("class=\"mer-open\"", 5),
        ("data-src=\"/media/", 3),
        ("data-lazy-src=\"/media/", 3),
        ("loading=\"lazy\" decoding", 3),
        ("<noscript><img", 3),
        ("<picture>", 20),
        ("?width=40\"", 2),
        ("<iframe", 3),
        ("<blockquote class=\"twitter-tweet\"", 1),
        ("/beacon.gif?", truth.stories.len()),
        ("application/ld+json", 15),
        ("property=\"og:title\"", 15),
        ("rel=\"alternate\" type=\"application/rss+xml\"", truth.stories.len()),
    ] {
        let count = pages.matches(mark).count();
        assert!(count >= least, "{mark}: {count}, wanted {least}");
    }
}

/// What pages say to machines is right, half right, wrong or missing.
#[tokio::test]
async fn metadata_comes_in_every_state() {
    let press = press();
    let (mut right, mut half, mut wrong, mut missing) = (0, 0, 0, 0);
    for story in press.truth().stories {
        let page = get(&press, &story.path).await.text();
        let published = format!("\"datePublished\":\"{}\"", story.published);
        let modified = format!("\"dateModified\":\"{}\"", story.modified);
        match (page.contains("ld+json"), page.contains(&published), page.contains(&modified)) {
            (true, true, true) => right += 1,
            (true, true, false) => wrong += 1,
            (true, false, _) => half += 1,
            (false, ..) => {
                missing += 1;
                let date = between(&page, "class=\"mer-date\">", "</p>").expect("a date in words");
                assert!(!page.contains("og:title") && !date.contains("<time"), "{date}");
            }
        }
    }
    assert!(right >= 3 && half >= 3 && wrong >= 1 && missing >= 2, "{right} {half} {wrong} {missing}");
}

#[tokio::test]
async fn old_addresses_lead_to_the_story_or_show_it() {
    let press = press();
    let (mut led, mut shown) = (0, 0);
    for story in press.truth().stories {
        let path = story.old_url.replace(&press.url(""), "");
        let answer = get(&press, &path).await;
        if story.is_old_url_redirected {
            assert_eq!((answer.status, answer.header("location")), (301, Some(story.path.as_str())));
            led += 1;
        } else {
            assert_eq!(answer.status, 200, "{path}");
            assert!(answer.text().contains(&format!("rel=\"canonical\" href=\"{}\"", story.url)));
            shown += 1;
        }
    }
    assert!(led >= 5 && shown >= 5, "{led} {shown}");
    assert_eq!(get(&press, "/1999/01/01/the-patience-of-lichen").await.status, 404);
}

#[tokio::test]
async fn lists_and_small_files_answer() {
    let press = press();
    let truth = press.truth();
    for section in &truth.sections {
        let page = get(&press, &format!("/sections/{}/", section.slug)).await;
        assert!(page.status == 200 && plain(&page.text()).contains(&section.blurb), "{}", section.slug);
    }
    for person in &truth.contributors {
        let page = get(&press, &format!("/contributors/{}/", person.slug)).await;
        assert!(page.status == 200 && plain(&page.text()).contains(&person.bio), "{}", person.slug);
    }
    for (path, status, media_type) in [
        ("/robots.txt", 200, "text/plain; charset=utf-8"),
        ("/sitemap.xml", 200, "application/xml"),
        ("/favicon.svg", 200, "image/svg+xml"),
        ("/beacon.gif", 200, "image/gif"),
        ("/assets/press.css", 200, "text/css"),
        ("/sections/water", 301, "text/html; charset=utf-8"),
        ("/sections/nowhere/", 404, "text/html; charset=utf-8"),
        ("/media/nothing.jpg", 404, "text/html; charset=utf-8"),
    ] {
        let answer = get(&press, path).await;
        assert_eq!((answer.status, answer.header("content-type")), (status, Some(media_type)), "{path}");
    }
}
