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
