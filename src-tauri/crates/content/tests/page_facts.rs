//! What a page says about its story, and where that was found. The pages are ours.
#![expect(clippy::expect_used, reason = "a page of ours that cannot be read is a failed test")]

use layover_content::page::{self, ExtractedPage, PageInput};
use layover_model::Kind;

const URL: &str = "https://quay.example/2024/03/09/a-ferry-for-two-islands/";
const TITLE: &str = "A ferry for two islands";

/// A page with one text, this head, and these lines around its headline.
fn page(head: &str, above: &str, below: &str) -> ExtractedPage {
    read(URL, head, &format!("{above}<h1>{TITLE}</h1>{below}"))
}

fn read(url: &str, head: &str, top: &str) -> ExtractedPage {
    let paragraph = "The ferry between the two islands was cancelled in March, and for eleven weeks nobody on either shore could say who had decided it, or why the lamp on the pier had been left burning.";
    let html = format!(
        "<!DOCTYPE html><html lang=\"en\"><head>{head}</head><body><article>{top}<p>{paragraph}</p><p>{paragraph}</p><p>{paragraph}</p></article></body></html>"
    );
    page::extract(PageInput { bytes: html.as_bytes(), content_type: Some("text/html"), url, profile: None })
        .expect("a page with a text")
}

fn linked(json: &str) -> String {
    format!("<script type=\"application/ld+json\">{json}</script>")
}

fn source(page: &ExtractedPage, fact: &str) -> Option<&'static str> {
    page.sources.known().find(|(name, _)| *name == fact).map(|(_, source)| source)
}

fn names(page: &ExtractedPage) -> Vec<&str> {
    page.credits.iter().map(|credit| credit.name.as_str()).collect()
}

#[test]
fn a_title_goes_without_the_site() {
    // (head, what stands over the text, the headline, its source)
    let rows = [
        (
            "<title>A ferry for two islands | The Quay</title><meta property=og:site_name content=Quay>",
            "",
            TITLE,
            "title-element",
        ),
        ("<title>Quay: A ferry for two islands</title>", "", TITLE, "title-element"),
        (
            "<title>A ferry for two islands - Quay Weekly</title>",
            "<h1>A ferry for two islands</h1>",
            TITLE,
            "heading",
        ),
        // Nobody says what the site is called: a last part after many words is taken for it.
        ("<title>A ferry for two islands – My pages</title>", "", TITLE, "title-element"),
        ("<title>Two islands – A ferry</title>", "", "Two islands – A ferry", "title-element"),
        // What is written for search engines against what is printed.
        (
            "<title>Best ferry islands guide | Quay</title><meta property=og:title content=\"Best ferry islands guide\">",
            "<h1>A ferry for two islands</h1>",
            TITLE,
            "heading",
        ),
        // A title of its own.
        (
            "<title>Ferry news - Quay</title><meta property=og:title content=\"Two islands want their ferry back\">",
            "<h1>A ferry for two islands</h1>",
            "Two islands want their ferry back",
            "open-graph",
        ),
        // Dublin Core and Open Graph in one element; a property before a name.
        (
            "<meta name=dc:title content=\"Not this\"><meta property=\"dc:title og:title\" content=\"A ferry\">",
            "",
            "A ferry",
            "dublin-core",
        ),
        // A host is called after its site.
        (
            "<title>A ferry for two islands | Quay</title><base href=https://goquay.example/>",
            "",
            TITLE,
            "title-element",
        ),
        // The masthead is a first heading too.
        (
            "<title>A ferry for two islands | Quay</title>",
            "<h1>Quay</h1><h1>A ferry for two islands</h1>",
            TITLE,
            "heading",
        ),
        // The publisher is called otherwise than the site.
        (
            "<title>A ferry for two islands | Holm Press</title><meta property=og:site_name content=Quay><script type=application/ld+json>{\"@type\":\"NewsArticle\",\"publisher\":{\"name\":\"Holm Press\"}}</script>",
            "",
            TITLE,
            "title-element",
        ),
        // A masthead that is a first heading, and a kicker inside the heading.
        (
            "<title>A ferry for two islands</title>",
            "<h1 class=logo><a href=/>Shore and Sea</a></h1><h2>A ferry for two islands</h2>",
            TITLE,
            "title-element",
        ),
        ("", "<h1><a href=/>Shore and Sea</a></h1><h1>A ferry for two islands</h1>", TITLE, "heading"),
        (
            "",
            "<h1><span class=article__overline>Harbours</span> A ferry for two islands</h1>",
            TITLE,
            "heading",
        ),
        // The day stands in the heading.
        (
            "<title>A ferry for two islands</title><meta property=og:title content=\"A ferry for two islands\">",
            "<h1>9 March 2024 A ferry for two islands</h1>",
            TITLE,
            "open-graph",
        ),
    ];
    for (head, top, title, found_in) in rows {
        let found = read(URL, head, top);
        assert_eq!((found.title.as_str(), source(&found, "title")), (title, Some(found_in)), "{head}{top}");
    }
}

#[test]
fn names_are_found_where_pages_put_them() {
    let person = r#"{"@type":"NewsArticle","headline":"x","author":{"@type":"Person","name":"Ana Ruiz"}}"#;
    let (stated, person) = ("<meta name=author content=\"Ana Ruiz\">", linked(person));
    // (head, lines under the headline, names, source)
    let rows: [(&str, &str, &[&str], &str); 34] = [
        (&person, "", &["Ana Ruiz"], "json-ld"),
        (stated, "", &["Ana Ruiz"], "meta"),
        ("<meta name=dcterms.creator content=\"Ana Ruiz\">", "", &["Ana Ruiz"], "dublin-core"),
        ("<meta name=parsely-author content=\"Ana Ruiz\">", "", &["Ana Ruiz"], "meta"),
        (
            "<meta name=twitter:label1 content=\"Written by\"><meta name=twitter:data1 content=\"Ana Ruiz\">",
            "",
            &["Ana Ruiz"],
            "meta",
        ),
        (
            "<meta name=twitter:label1 content=\"Reading time\"><meta name=twitter:data1 content=\"Four Minutes\">",
            "",
            &[],
            "",
        ),
        ("", "<p>By Ana Ruiz and Tom Lee</p>", &["Ana Ruiz", "Tom Lee"], "byline"),
        ("", "<div><span>By</span> <button>Ana Ruiz</button></div>", &["Ana Ruiz"], "byline"),
        (
            "",
            "<div>03/01/2017 by Ana Ruiz, Representative to the Harbour Board</div>",
            &["Ana Ruiz"],
            "byline",
        ),
        (
            "",
            "<div>By Ana Ruiz, MD – Updated Mar 5, 2026 | Fact-checked by Tom Lee</div>",
            &["Ana Ruiz"],
            "byline",
        ),
        ("", "<a href=/authors/ana>Ana Ruiz</a>", &["Ana Ruiz"], "byline"),
        ("", "<img src=/a.jpg alt=\"Ana Ruiz\" width=40 height=40><p>Ana Ruiz</p>", &["Ana Ruiz"], "byline"),
        ("", "<p>By clicking here you agree.</p>", &[], ""),
        // The account that posted is not who is printed.
        (stated, "<p>by <a href=/authors/tom>Tom Lee</a></p>", &["Tom Lee"], "byline"),
        (stated, "<p>By Ana Ruiz</p>", &["Ana Ruiz"], "meta"),
        (
            "",
            "<p>Von <span>Anna Holm</span> und <span>Tom Lee</span>, Kiel</p>",
            &["Anna Holm", "Tom Lee"],
            "byline",
        ),
        ("", "<div><span>Von</span> <a href=/x>Anna Holm</a></div>", &["Anna Holm"], "byline"),
        ("", "<p>BY ANNA HOLM MAY 3</p>", &["Anna Holm"], "byline"),
        ("", "<p>Story by Ana Ruiz for Island News</p>", &["Ana Ruiz"], "byline"),
        ("", "<p>文/王小明</p>", &["王小明"], "byline"),
        ("", "<p>记者 王小明</p>", &["王小明"], "byline"),
        ("", "<p>Автор: Анна Хольм</p>", &["Анна Хольм"], "byline"),
        ("", "<p>بقلم: أحمد علي</p>", &["أحمد علي"], "byline"),
        ("", "<p>מאת דנה כהן</p>", &["דנה כהן"], "byline"),
        ("", "<span class=auteur>Anne Hol</span>", &["Anne Hol"], "byline"),
        ("", "<span class=article-forfatter>Anna Holm</span>", &["Anna Holm"], "byline"),
        ("", "<span class=kirjoittaja>Anna Holm</span>", &["Anna Holm"], "byline"),
        ("", "<p>da Redação</p>", &[], ""),
        // Beside the story, where nobody else signs.
        ("", "<aside><p>Written by Ana Ruiz, MD</p></aside>", &["Ana Ruiz"], "byline"),
        ("", "<aside><p>By Ana Ruiz</p><p>By Tom Lee</p></aside>", &[], ""),
        ("", "<div class=comments><p>By Ana Ruiz</p></div>", &[], ""),
        ("", "<div class=content-main-sidebar><p class=byline>Ana Ruiz</p></div>", &["Ana Ruiz"], "byline"),
        ("", "<p>Analysis: Why The Ferry Stopped</p>", &[], ""),
        // Who reviewed it did not write it.
        ("", "<p class=byline>Reviewed by Tom Lee</p>", &[], ""),
    ];
    for (head, below, wanted, found_in) in rows {
        let found = page(head, "", below);
        assert_eq!(names(&found), wanted, "{head}{below}");
        assert_eq!(source(&found, "credits").unwrap_or_default(), found_in, "{head}{below}");
    }
}

#[test]
fn a_link_to_somebodys_page_goes_with_what_is_said_of_them() {
    // (lines under the headline, "Name" or "Name|role" apart by "; ")
    let rows = [
        (
            "<div class=byline><a href=/author/carl>Carl Xu</a>, translated by <a href=/author/dina>Dina Moe</a></div>",
            "Carl Xu; Dina Moe|translator",
        ),
        (
            "<p><a rel=author href=/x/carl>Carl Xu</a>, translated by <a rel=author href=/x/dina>Dina Moe</a></p>",
            "Carl Xu; Dina Moe|translator",
        ),
        ("<div class=byline>Interview by <a href=/author/ada>Ada Holm</a></div>", "Ada Holm|interviewer"),
        ("<div><span>Interview by</span> <a href=/author/ada>Ada Holm</a></div>", "Ada Holm|interviewer"),
        (
            "<div class=byline>By <a rel=author href=/author/ada>Ada Holm</a><br>Photographs by <a href=/author/bo>Bo Lee</a></div>",
            "Ada Holm; Bo Lee|photographer",
        ),
        ("<p class=byline>By Ada Holm<br>Photographs by Bo Lee</p>", "Ada Holm; Bo Lee|photographer"),
        (
            "<div class=byline><div>Ada Holm</div><div>Photographs by Bo Lee</div></div>",
            "Ada Holm; Bo Lee|photographer",
        ),
        ("<div class=byline><div>Ada Holm</div><div>Head Winemaker</div></div>", "Ada Holm"),
        ("<div class=byline><div>Ada Holm</div><div>Bo Lee</div></div>", "Ada Holm; Bo Lee"),
        ("<div class=byline><div>By</div><div>Ada Holm</div></div>", "Ada Holm"),
        (
            "<div class=byline><div>Written by</div><div>Ada Holm</div><div>May 3, 2024</div></div>",
            "Ada Holm",
        ),
        (
            "<div class=byline>By <a href=/author/ada>Ada Holm</a><br>and <a href=/author/bo>Bo Lee</a></div>",
            "Ada Holm; Bo Lee",
        ),
        (
            "<div class=byline><a href=/author/ada>Ada Holm</a>, edited by <a href=/author/bo>Bo Lee</a></div>",
            "Ada Holm",
        ),
    ];
    for (below, wanted) in rows {
        let found = page("", "", below);
        let shown = found.credits.iter().map(|credit| match credit.role.as_str() {
            "author" => credit.name.clone(),
            role => format!("{}|{role}", credit.name),
        });
        assert_eq!(shown.collect::<Vec<_>>().join("; "), wanted, "{below}");
        let linked = found.credits.iter().filter(|credit| credit.page_url.is_some()).count();
        assert_eq!(linked, if below.contains("<a ") { found.credits.len() } else { 0 }, "{below}");
    }
}

#[test]
fn a_house_signs_where_nobody_is_named() {
    let site = "<meta property=og:site_name content=\"The Quay\">";
    let house =
        r#"{"@type":"Article","headline":"x","author":{"@type":"Organization","name":"Harbour Board"}}"#;
    let rows = [
        (linked(house), "", Some("Harbour Board")),
        (format!("{site}<meta name=author content=\"The Quay\">"), "", Some("The Quay")),
        (
            "<meta name=author content=\"Quay Staff\">".to_owned(),
            "<p class=author>Photo Tom Lee</p>",
            Some("Quay Staff"),
        ),
        (String::new(), "<p>By the Quay Team</p>", Some("the Quay Team")),
        ("<meta name=author content=admin>".to_owned(), "", None),
        ("<meta name=author content=\"Marketing and Event Coordinator\">".to_owned(), "", None),
        (String::new(), "<p class=author>Reading time: 4 minutes</p>", None),
    ];
    for (head, below, wanted) in rows {
        let found = page(&head, "", below);
        assert!(names(&found).is_empty(), "{head}{below}: {:?}", found.credits);
        assert_eq!(found.house.as_deref(), wanted, "{head}{below}");
    }
}

#[test]
fn people_come_with_their_page_and_picture() {
    let head = linked(
        r##"{"@graph":[{"@type":"Article","headline":"x","author":[{"@id":"#ana","name":"Ana Ruiz"},{"name":"Tom Lee"}]},
        {"@type":"Person","@id":"#ana","name":"Ana Ruiz","url":"/people/ana","image":{"@type":"ImageObject","url":"/ana.jpg"}}]}"##,
    );
    let below = "<a href=/author/tom>Tom Lee</a><img alt=\"Photo of Tom Lee\" src=/tom.jpg>";
    let found = page(&head, "", below);
    let pages: Vec<_> = found.credits.iter().map(|credit| credit.page_url.as_deref()).collect();
    assert_eq!(pages[1], Some("https://quay.example/author/tom"));
    let portraits: Vec<_> =
        found.portraits.iter().map(|portrait| (portrait.name.as_str(), portrait.url.as_str())).collect();
    assert_eq!(
        portraits,
        [("Ana Ruiz", "https://quay.example/ana.jpg"), ("Tom Lee", "https://quay.example/tom.jpg")]
    );
}

#[test]
fn the_day_of_printing_is_not_the_day_of_change() {
    let story = "https://quay.example/a-ferry/";
    // (head, lines under the headline, day and zone in hours, source)
    let rows = [
        (
            "<meta property=article:published_time content=\"2024-03-09T23:30:00-08:00\"><meta property=article:modified_time content=2024-05-01T00:00:00Z>",
            "",
            Some(("2024-03-10T07:30:00Z", Some(-8))),
            "open-graph",
        ),
        // Stated in UTC, printed in the zone of the place.
        (
            "<meta property=article:published_time content=\"2024-03-10T07:30:00+00:00\">",
            "<time datetime=\"2024-03-09T23:30:00-08:00\">March 9</time>",
            Some(("2024-03-10T07:30:00Z", Some(-8))),
            "time",
        ),
        ("<meta name=published content=\"March 9, 2024\">", "", Some(("2024-03-09T00:00:00Z", None)), "meta"),
        ("<meta property=article:modified_time content=2024-05-01>", "", None, ""),
        ("", "<p>Updated on May 1, 2024</p>", None, ""),
        ("", "<span>Last updated</span> <span>on</span> <span>May 1, 2024</span>", None, ""),
        (
            "",
            "<p>Published March 9, 2024, updated May 1, 2024</p>",
            Some(("2024-03-09T00:00:00Z", None)),
            "print",
        ),
        ("", "<p><span>09.03.2024</span> · 4 min</p>", Some(("2024-03-09T00:00:00Z", None)), "print"),
        (
            "",
            "<p>Posted on the 19/03/2024 at 19:00 by a friend</p>",
            Some(("2024-03-19T00:00:00Z", None)),
            "print",
        ),
        ("", "<p>January 11th 2023</p>", Some(("2023-01-11T00:00:00Z", None)), "print"),
        ("", "<p>© 2024-03-09 Quay</p>", None, ""),
        ("", "<p>2024年3月9日</p>", Some(("2024-03-09T00:00:00Z", None)), "print"),
        ("", "<p>입력 2024. 3. 9.</p>", Some(("2024-03-09T00:00:00Z", None)), "print"),
        ("", "<p>9.3.2024 klo 12.30</p>", Some(("2024-03-09T00:00:00Z", None)), "print"),
        ("", "<p>Aktualisiert am 1. Mai 2024</p>", None, ""),
        ("", "<p>Published on March 9, 2024.</p>", Some(("2024-03-09T00:00:00Z", None)), "print"),
        // What the story speaks of.
        ("", "<p>On March 9, 2024 the ferry did not come back.</p>", None, ""),
        ("", "<h2>March 9, 2024</h2>", None, ""),
        ("", "<h2 class=post-date>March 9, 2024</h2>", Some(("2024-03-09T00:00:00Z", None)), "print"),
        (
            "",
            "<p>The ferry sailed, as it had for sixty years, on the morning of <b>9 March 2024</b> with four cars, a priest and a dog, and nobody waved.</p>",
            None,
            "",
        ),
        (
            "",
            "<p>The ferry sailed, as it had for sixty years, on the morning of <time datetime=2024-03-09>9 March</time> with four cars, a priest and a dog, and nobody waved.</p>",
            None,
            "",
        ),
        (
            "<script>window.state = {\"datePublished\":\"2024-03-09\"}</script>",
            "",
            Some(("2024-03-09T00:00:00Z", None)),
            "script",
        ),
        (
            "<script>window.state = [{\"datePublished\":\"2024-03-09\"},{\"datePublished\":\"2024-03-08\"}]</script>",
            "",
            None,
            "",
        ),
    ];
    for (head, below, wanted, found_in) in rows {
        let found = read(story, head, &format!("<h1>{TITLE}</h1>{below}"));
        let stated = found.published.map(|instant| {
            let printed = jiff::Timestamp::from_second(instant.0).expect("an instant").to_string();
            (printed, found.published_zone.map(|seconds| seconds / 3600))
        });
        let stated = stated.as_ref().map(|(printed, zone)| (printed.as_str(), *zone));
        assert_eq!(stated, wanted, "{head}{below}");
        assert_eq!(source(&found, "published").unwrap_or_default(), found_in, "{head}{below}");
    }
    // What stands beside the story.
    for beside in [
        "<aside><time datetime=2024-03-09>9 March</time></aside>",
        "<div><div class=date>March 9, 2024</div><div class=title>The lamp on the pier burns on</div></div>",
        "<ul><li><a href=/other>The lamp on the pier burns on</a> <time datetime=2024-03-09>9 March</time></li></ul>",
    ] {
        let found = read(story, "", &format!("{beside}<h1>{TITLE}</h1>"));
        assert_eq!(found.published, None, "{beside}");
    }
    let by_address = page("", "", "");
    assert_eq!(
        (source(&by_address, "published"), by_address.published.map(|day| day.0)),
        (Some("address"), Some(1_709_942_400))
    );
}

#[test]
fn broken_json_still_says_what_it_says() {
    let rows = [
        r#"<!-- {"@type":"Article","headline":"x","author":"Ana Ruiz"} -->"#,
        r#"//<![CDATA[
        {"@type":"Article","headline":"x","author":"Ana Ruiz"}
        //]]>"#,
        r#"{"@type":"Article","headline":"x","author":["Ana Ruiz",],}"#,
        "{\"@type\":\"Article\",\"headline\":\"two\nlines\tand a tab\",\"author\":\"Ana Ruiz\"}",
        r#"{"@type":"Article","headline":"it\'s","author":"Ana Ruiz"};"#,
        r#"{"@type":"Organization","name":"Quay"}{"@type":"Article","headline":"x","author":"Ana Ruiz"}"#,
        r#"/* quay */ {"@type":"Article", // the story
          "headline":"x","author":"Ana Ruiz"}"#,
        r#"{"@type":"Article","author":{"@type":"Person","name":"Ana Ruiz"},"articleBody":"cut off in the mid"#,
        r#"{&quot;@type&quot;:&quot;Article&quot;,&quot;headline&quot;:&quot;x&quot;,&quot;author&quot;:&quot;Ana Ruiz&quot;}"#,
        r#"{"@type":["Thing","https://schema.org/BlogPosting"],"author":[[{"name":["Ana Ruiz"]}]]}"#,
    ];
    for json in rows {
        let found = page(&linked(json), "", "");
        assert_eq!((names(&found), source(&found, "credits")), (vec!["Ana Ruiz"], Some("json-ld")), "{json}");
    }
    let deep = format!("{{\"@type\":\"Article\",\"author\":{}", "[".repeat(50_000));
    assert_eq!(names(&page(&linked(&deep), "", "")), Vec::<&str>::new());
}

#[test]
fn formats_are_told_by_type_section_headline_and_address() {
    let of_type = |name: &str| linked(&format!("{{\"@type\":\"{name}\",\"headline\":\"x\"}}"));
    let section = "<meta property=article:section content=Commentary>";
    let rows = [
        (of_type("OpinionNewsArticle"), "https://quay.example/a", "", Some(Kind::Opinion), "json-ld"),
        (of_type("AnalysisNewsArticle"), "https://quay.example/a", "", Some(Kind::Analysis), "json-ld"),
        (of_type("ReportageNewsArticle"), "https://quay.example/a", "", Some(Kind::Reporting), "json-ld"),
        (of_type("Review"), "https://quay.example/a", "", Some(Kind::Review), "json-ld"),
        (of_type("NewsArticle"), "https://quay.example/a", "", None, ""),
        // What is printed over the headline counts first.
        (
            of_type("OpinionNewsArticle"),
            "https://quay.example/a",
            "<div class=kicker>Q&amp;A</div>",
            Some(Kind::Interview),
            "print",
        ),
        (section.to_owned(), "https://quay.example/a", "", Some(Kind::Opinion), "open-graph"),
        (
            "<title>Opinion: Let the ferry sail</title>".to_owned(),
            "https://quay.example/a",
            "",
            Some(Kind::Opinion),
            "heading",
        ),
        (
            "<meta property=og:type content=video.other>".to_owned(),
            "https://quay.example/a",
            "",
            Some(Kind::Video),
            "open-graph",
        ),
        (String::new(), "https://quay.example/interviews/a", "", Some(Kind::Interview), "address"),
        (String::new(), "https://quay.example/news/a", "", None, ""),
    ];
    for (head, url, above, wanted, found_in) in rows {
        let headline = if head.contains("Let the ferry") { "Opinion: Let the ferry sail" } else { TITLE };
        let found = read(url, &head, &format!("<header>{above}<h1>{headline}</h1></header>"));
        assert_eq!(
            (found.kind, source(&found, "kind").unwrap_or_default()),
            (wanted, found_in),
            "{head} {url}"
        );
    }
}

#[test]
fn the_next_page_is_of_the_same_story() {
    // (the page, the link, whether it leads on)
    let rows = [
        ("https://quay.example/ferry", "<a rel=next href=/ferry/2>2</a>", true),
        ("https://quay.example/ferry.html", "<a href=/ferry-2.html>Next page</a>", true),
        ("https://quay.example/ferry", "<a href=\"?page=2\">Next »</a>", true),
        ("https://quay.example/ferry/page/2", "<a href=/ferry/page/3>3</a>", true),
        ("https://quay.example/ferry/page/2", "<a href=/ferry/page/2>2</a>", false),
        ("https://quay.example/ferry/page/2", "<a href=/ferry>Next</a>", false),
        ("https://quay.example/covid-19", "<a href=/covid-19/2>Next</a>", true),
        // The next story.
        ("https://quay.example/ferry", "<a rel=next href=/lighthouse>Next</a>", false),
        ("https://quay.example/ferry", "<a href=https://other.example/ferry/2>2</a>", false),
        ("https://quay.example/ferry", "<a href=/ferry/2>the second crossing</a>", false),
    ];
    for (url, link, leads_on) in rows {
        let found = read(url, "", &format!("<h1>{TITLE}</h1><div>{link}</div>"));
        assert_eq!(found.next_page.is_some(), leads_on, "{url} {link}: {:?}", found.next_page);
    }
    let head = "<link rel=next href=/ferry?page=2>";
    let found = read("https://quay.example/ferry", head, "");
    assert_eq!(
        (found.next_page.as_deref(), source(&found, "next_page")),
        (Some("https://quay.example/ferry?page=2"), Some("link"))
    );
}

#[test]
fn series_paywall_and_other_marks_are_kept() {
    let json = r#"{"@type":"Article","headline":"A ferry for two islands","isAccessibleForFree":"http://schema.org/False",
        "isPartOf":[{"@type":"WebPage","name":"no"},{"@type":["CreativeWork","CreativeWorkSeries"],"name":"Letters from the pier"}],
        "alternativeHeadline":"Who cancels a boat that nobody owns?","articleSection":"Islands","keywords":"ferries; islands","inLanguage":"da"}"#;
    let found = page(&linked(json), "", "");
    assert_eq!((found.series.as_deref(), found.is_free), (Some("Letters from the pier"), Some(false)));
    assert_eq!(
        (found.dek.as_str(), found.tags.join("+").as_str()),
        ("Who cancels a boat that nobody owns?", "ferries+islands")
    );
    for fact in ["series", "is_free", "dek", "tags", "sections"] {
        assert_eq!(source(&found, fact), Some("json-ld"), "{fact}");
    }
    assert_eq!(source(&found, "language"), Some("root"));
    let tier = page(
        "<meta property=article:content_tier content=free><meta name=article:series content=Piers>",
        "",
        "",
    );
    assert_eq!((tier.is_free, tier.series.as_deref()), (Some(true), Some("Piers")));
    let plain = page("", "", "");
    assert_eq!((plain.is_free, plain.series, plain.kind), (None, None, None));
}

#[test]
fn a_kicker_stands_by_its_headline() {
    let rows = [
        ("<div class=kicker>Islands</div>", "Islands"),
        ("<div class=eyebrow><a href=/islands>Islands</a> March 9, 2024</div>", "Islands"),
        ("", ""),
    ];
    for (above, wanted) in rows {
        let top = format!("<header>{above}<h1>{TITLE}</h1></header>");
        assert_eq!(read(URL, "", &top).kicker, wanted, "{above}");
    }
}

#[test]
fn a_dek_stands_with_its_headline() {
    // (what stands under the headline, what stands below the text, the dek)
    let dek = "Who cancels a boat that nobody owns?";
    let rows = [
        ("<p class=subtitle>Who cancels a boat that nobody owns?</p>", "", dek),
        ("<div><p class=article-dek>Who cancels a boat that nobody owns?</p></div>", "", dek),
        (
            "",
            "<footer><ul><li><a class=subtitle-4>About the harbour and its people</a></li></ul></footer>",
            "",
        ),
        ("", "<section><div><p class=box-subtitle>How many lamps does this deserve?</p></div></section>", ""),
    ];
    for (under, below, wanted) in rows {
        let paragraph = "<p>The ferry between the two islands was cancelled in March, and for eleven weeks nobody on either shore could say who had decided it, or why the lamp was left burning.</p>";
        let html = format!(
            "<html><body><main><article><h1>{TITLE}</h1>{under}{}HERE</article></main></body></html>",
            paragraph.repeat(4)
        );
        for html in [
            html.replace("HERE</article>", &format!("{below}</article>")),
            html.replace("HERE</article></main>", &format!("</article></main>{below}")),
        ] {
            let input = PageInput { bytes: html.as_bytes(), content_type: None, url: URL, profile: None };
            assert_eq!(page::extract(input).expect("a page with a text").dek, wanted, "{html}");
        }
    }
}

#[test]
fn libraries_write_the_family_first() {
    let rows = [
        (
            "<meta name=DC.Creator content=\"Holm, Ada\"><meta name=DC.Creator content=\"Lee, T.\">",
            "Ada Holm+T. Lee",
        ),
        ("<meta name=citation_author content=\"Vries, Bo de\">", "Bo de Vries"),
        ("<meta name=dcterms.creator content=\"Ada Holm, Tom Lee\">", "Ada Holm+Tom Lee"),
        ("<meta name=author content=\"Ada Holm\">", "Ada Holm"),
    ];
    for (head, wanted) in rows {
        assert_eq!(names(&page(head, "", "")).join("+"), wanted, "{head}");
    }
}

#[test]
fn labels_under_a_story_are_its_tags_where_none_are_stated() {
    let printed = "<p><a rel=tag href=/t/1>#ferries</a> <a rel=tag href=/t/2>Islands</a> <a rel=\"nofollow tag\" href=/t/3>islands</a></p>";
    let found = page("", "", printed);
    assert_eq!((found.tags.join("+").as_str(), source(&found, "tags")), ("ferries+Islands", Some("print")));
    let found = page("<meta name=keywords content=piers>", "", printed);
    assert_eq!((found.tags.join("+").as_str(), source(&found, "tags")), ("piers", Some("meta")));
}

#[test]
fn hours_and_trails_at_the_head_are_no_text() {
    for line in ["4:12 PM ET", "11:05 a.m. CEST", "<a href=/s>Stories</a> » <a href=/s/h>Harbours</a> »"] {
        let found = page("", "", &format!("<p>{line}</p>"));
        assert!(found.text.starts_with("The ferry"), "{line}: {}", found.text);
    }
    for line in ["4:12 PM", "It was 4:12 PM", "Salt » iron » rope"] {
        let found = page("", "", &format!("<p>{line}</p>"));
        assert!(found.text.contains(line), "{line}: {}", found.text);
    }
}

#[test]
fn the_section_is_the_last_step_before_the_story() {
    let trail = |steps: &str| linked(&format!(r#"{{"@type":"BreadcrumbList","itemListElement":[{steps}]}}"#));
    let step = |name: &str| format!(r#"{{"@type":"ListItem","item":{{"name":"{name}"}}}}"#);
    let whole = trail(&[step("Home"), step("Harbours"), step(TITLE)].join(","));
    let short = trail(&[step("Home"), step(TITLE)].join(","));
    let printed = "<nav aria-label=Breadcrumb><a href=/>Home</a> <a href=/harbours>Harbours</a></nav>";
    let marked = "<ol class=breadcrumbs><li><a href=/>Start</a><li><a href=/h>Harbours</a><li><a href=#>A ferry for two islands</a></ol>";
    let rows = [
        (whole.as_str(), "", Some("Harbours"), "json-ld"),
        (short.as_str(), "", None, ""),
        ("", printed, Some("Harbours"), "print"),
        ("", marked, Some("Harbours"), "print"),
        ("", "<nav aria-label=breadcrumb><a href=/>Home</a></nav>", None, ""),
        ("", "<nav class=breadcrumb><a href=/blog>Back to the blog</a></nav>", None, ""),
        ("<meta property=article:section content=Islands>", printed, Some("Islands"), "open-graph"),
    ];
    for (head, above, wanted, found_in) in rows {
        let found = page(head, above, "");
        let section = found.sections.first().map(|section| section.name.as_str());
        assert_eq!(section, wanted, "{head}{above}");
        assert_eq!(source(&found, "sections").unwrap_or_default(), found_in, "{head}{above}");
    }
}

#[test]
fn letters_decide_what_a_template_states_wrongly() {
    let rows = [
        (
            "ar",
            "rtl",
            "قال الصيادون إن العبارة لم تعد منذ آذار، ولم يعرف أحد على الشاطئ من الذي قرر ذلك ولماذا بقي المصباح مضاء طوال الليل فوق الرصيف القديم.",
        ),
        (
            "fa",
            "rtl",
            "ماهیگیران گفتند که کشتی از ماه مارس دیگر برنگشته است و هیچ‌کس در ساحل نمی‌دانست چه کسی این تصمیم را گرفته و چرا چراغ پل پیوسته روشن مانده است.",
        ),
        (
            "he",
            "rtl",
            "הדייגים אמרו שהמעבורת לא חזרה מאז חודש מרץ, ואיש על החוף לא ידע מי החליט על כך ומדוע הפנס על הרציף הישן נשאר דולק כל הלילה.",
        ),
        (
            "zh",
            "ltr",
            "渔民们说，渡轮自三月以来再也没有回来，岸上没有人知道是谁做的决定，也没有人知道为什么旧码头上的灯整夜亮着。市政厅的窗户关了十一个星期，邮差每天早上仍然站在台阶上等船。",
        ),
        (
            "ja",
            "ltr",
            "漁師たちによると、渡し船は三月から戻っておらず、岸にいる誰もが、誰がそれを決めたのか、なぜ古い桟橋の灯りが一晩中ともっているのかを知らなかったという。役場の窓は閉まったままだった。",
        ),
        (
            "ko",
            "ltr",
            "어부들은 나룻배가 삼월부터 돌아오지 않았다고 말했고, 바닷가의 누구도 누가 그것을 결정했는지, 왜 낡은 부두의 등불이 밤새 켜져 있는지 알지 못했다. 면사무소의 창문은 닫혀 있었다.",
        ),
        (
            "ru",
            "ltr",
            "Рыбаки говорили, что паром не возвращался с марта, и никто на берегу не знал, кто это решил и почему фонарь на старом причале горел всю ночь.",
        ),
        (
            "en",
            "ltr",
            "The fishermen said that the ferry had not come back since March, and nobody on the shore knew who had decided it, or why the lamp burned all night.",
        ),
    ];
    for (language, direction, paragraph) in rows {
        let html = format!(
            "<!DOCTYPE html><html lang=\"en\"><body><article><h1>1</h1><p>{paragraph}</p><p>{paragraph}</p><p>{paragraph}</p><p>{paragraph}</p></article></body></html>"
        );
        let input = PageInput {
            bytes: html.as_bytes(),
            content_type: Some("text/html; charset=utf-8"),
            url: URL,
            profile: None,
        };
        let found = page::extract(input).expect("a page with a text");
        assert_eq!((found.language.as_str(), found.direction.as_attribute()), (language, direction));
    }
}

#[test]
fn where_nothing_names_a_section_the_sites_navigation_does() {
    let nav = "<nav><a href=/>Home</a><a href=/world>World</a><a href=https://www.quay.example/world/asia-pacific/>Asia-Pacific</a><a href=/about>About us</a><a href=/articles>Articles</a><a href=/en>English</a><a href=/2024>2024</a><a href=https://elsewhere.example/boats>Boats</a></nav>";
    let sections = |url: &str, head: &str, top: &str| {
        let found = read(&format!("https://quay.example{url}"), head, top);
        let names: Vec<String> = found.sections.iter().map(|section| section.name.clone()).collect();
        (names.join(", "), source(&found, "sections"))
    };
    let print = |name: &str| (name.to_owned(), Some("print"));
    let nothing = (String::new(), None);
    assert_eq!(sections("/world/a-ferry", "", nav), print("World"));
    assert_eq!(sections("/world/asia-pacific/a-ferry", "", nav), print("Asia-Pacific"));
    assert_eq!(sections("/world/europe/a-ferry", "", nav), print("World"));
    for other in [
        "/world",
        "/about/a-ferry",
        "/articles/a-ferry",
        "/en/a-ferry",
        "/2024/a-ferry",
        "/boats/a-ferry",
        "/worldly/a-ferry",
    ] {
        assert_eq!(sections(other, "", nav), nothing, "{other}");
    }
    // No navigation: links of the text, a pair of buttons.
    for other in [
        "<p><a href=/world>World</a> <a href=/a>A</a> <a href=/b>B</a></p>",
        "<nav><a href=/world>World</a></nav>",
    ] {
        assert_eq!(sections("/world/a-ferry", "", other), nothing, "{other}");
    }
    let long = nav.replace(">World<", ">Everything that happens in the world<");
    assert_eq!(sections("/world/a-ferry", "", &long), nothing);
    let stated = sections("/world/a-ferry", "<meta property=article:section content=Boats>", nav);
    assert_eq!(stated.0, "Boats");
}
