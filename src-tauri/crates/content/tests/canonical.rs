//! One story, one address.

use layover_content::canonical::canonical;

#[test]
fn forms_of_one_address_fold_to_one() {
    for form in [
        "http://www.example.org/story/",
        "https://example.org/story",
        "https://example.org:443/story/?utm_source=rss&utm_medium=feed#top",
        "https://EXAMPLE.org/story/amp/",
        "https://example.org/story/?fbclid=x",
        "https://example.org/story?amp=1",
        "https://example.org/story/?output=amp",
        "https://example.org/amp/story/",
        "https://example.org/story/index.html",
    ] {
        assert_eq!(canonical(form).as_deref(), Some("https://example.org/story"), "{form}");
    }
    assert_eq!(
        canonical("https://example.org/?p=12&utm_source=x").as_deref(),
        Some("https://example.org?p=12")
    );
    assert_eq!(canonical("http://example.org:8080/a").as_deref(), Some("https://example.org:8080/a"));
    assert_eq!(canonical("javascript:alert(1)"), None);
    assert_eq!(canonical("story.html"), None);
}

#[test]
fn old_and_new_forms_of_a_profiled_site_are_one() {
    let new = canonical("https://responsiblestatecraft.org/a-story/");
    assert_eq!(new.as_deref(), Some("https://responsiblestatecraft.org/a-story"));
    assert_eq!(canonical("http://www.responsiblestatecraft.org/2023/05/03/a-story"), new);
    assert_eq!(
        canonical("https://responsiblestatecraft.org/tag/nato/").as_deref(),
        Some("https://responsiblestatecraft.org/tag/nato")
    );
}

#[test]
fn the_parts_of_a_story_have_its_address() {
    let whole = "https://example.org/who-pays-for-salt";
    for form in [
        "?page=2",
        "?page=1",
        "/?paged=3&utm_source=x",
        "/page/2/",
        "/page/12/?ref=home",
        "/seite-2",
        "/page-3",
        "/amp/page/2",
        "/page/2/amp/index.html",
    ] {
        assert_eq!(canonical(&format!("{whole}{form}")).as_deref(), Some(whole), "{form}");
    }
    for (form, folded) in [
        ("https://example.org/2026/05/03/salt/?page=2", "https://example.org/2026/05/03/salt"),
        ("https://example.org/news/salt-tax.html?id=7&page=3", "https://example.org/news/salt-tax.html?id=7"),
        ("https://example.org/world/68012345?page=2", "https://example.org/world/68012345"),
    ] {
        assert_eq!(canonical(form).as_deref(), Some(folded));
    }
}

#[test]
fn a_number_that_may_be_the_story_stays() {
    for form in [
        "https://example.org?page=12",
        "https://example.org/index?page=12",
        "https://example.org/comic?page=12",
        "https://example.org/my-comic/page/12",
        "https://example.org/archive/page/3",
        "https://example.org/2026/05?page=3",
        "https://example.org/who-pays-for-salt?page=about",
        "https://example.org/who-pays-for-salt?page=2026",
        "https://example.org/who-pays-for-salt?page=61",
        "https://example.org/who-pays-for-salt?page=",
        "https://example.org/who-pays-for-salt?page_id=2",
        "https://example.org/who-pays-for-salt?p=2",
        "https://example.org/who-pays-for-salt?p=123",
        "https://example.org/who-pays-for-salt?id=2",
        "https://example.org/who-pays-for-salt/2",
        "https://example.org/who-pays-for-salt/homepage/2",
        "https://example.org?p=123",
        "https://example.org/story?id=123",
        "https://example.org/story?source=reuters",
        "https://example.org/story?from=2026-05-01&cid=77&reference=a",
    ] {
        assert_eq!(canonical(form).as_deref(), Some(form));
    }
}

#[test]
fn where_a_reader_came_from_is_no_part_of_an_address() {
    for said in [
        "ref=newsletter.example",
        "REF=x",
        "referrer=https%3A%2F%2Fa.example",
        "source=newsletter",
        "src=rss",
        "via=Twitter",
        "from=email",
        "xtor=RSS-1",
        "wt_zmc=sm.int",
        "_ga=1.2",
        "guccounter=1",
        "UTM_Source=x",
        "mibextid=7",
    ] {
        let address = format!("https://example.org/story?{said}");
        assert_eq!(canonical(&address).as_deref(), Some("https://example.org/story"), "{said}");
    }
}
