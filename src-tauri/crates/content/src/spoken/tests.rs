use super::*;
use crate::anchor::Markable;
use proptest::prelude::*;

fn said(html: &str, language: &str) -> Vec<Sentence> {
    sentences(&crate::sanitise::clean(html, None).html, language)
}

fn texts(html: &str, language: &str) -> Vec<String> {
    said(html, language).into_iter().map(|one| one.text).collect()
}

#[test]
fn sentences_know_their_paragraph_and_where_they_stand() {
    let html =
        "<p>The harbour was quiet. Nobody had <em>told</em> the pilots &amp; crews.</p><h2>By noon</h2>";
    let all = said(html, "en");
    let texts: Vec<&str> = all.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(texts, ["The harbour was quiet.", "Nobody had told the pilots & crews.", "By noon"]);
    assert_eq!(all.iter().map(|one| one.paragraph).collect::<Vec<_>>(), [0, 0, 1]);
    assert_eq!((all[0].start, all[0].end), (0, 19));
    assert_eq!((all[1].start, all[1].end), (19, 48));
}

#[test]
fn a_letter_and_a_title_end_no_sentence() {
    assert_eq!(
        texts("<p>Mr. Okafor met J. R. Lind at St. Mary’s. They spoke.</p>", "en"),
        ["Mr. Okafor met J. R. Lind at St. Mary’s.", "They spoke."]
    );
    assert_eq!(texts("<p>Am 3. Mai kam Fr. Weiß an. Es regnete.</p>", "de-AT").len(), 2);
    assert_eq!(texts("<p>There were 3. Nobody knew why.</p>", "en").len(), 2);
    assert_eq!(texts("<p>M. Petit est venu. Il pleuvait.</p>", "fr").len(), 2);
    assert_eq!(texts("<p>El Sr. Ruiz llegó. Llovía.</p>", "es").len(), 2);
}

#[test]
fn scripts_with_stops_of_their_own_are_split_too() {
    assert_eq!(texts("<p>港は静かだった。誰も知らなかった。</p>", "ja").len(), 2);
    assert_eq!(texts("<p>港口很安静。没有人知道。</p>", "zh-Hans").len(), 2);
    assert_eq!(texts("<p>لماذا كان الميناء هادئا؟ لم يعرف أحد.</p>", "ar").len(), 2);
}

#[test]
fn what_says_nothing_to_the_ear_is_left_out_and_still_counted() {
    let html = "<p>One word<sup><a href=\"#n1\">1</a></sup> more.</p><figure><img src=\"https://a.example/b.png\" alt=\"A\">\
        <figcaption>A pier. By Lind.</figcaption></figure><pre><code>let x = 1;</code></pre><p>* * *</p><p>The end.</p>";
    let all = said(html, "en");
    let texts: Vec<&str> = all.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(texts, ["One word more.", "The end."]);
    let markable = Markable::of_body(&crate::sanitise::clean(html, None).html);
    let quote = markable.quote(all[1].start as usize, all[1].end as usize).expect("a place");
    assert_eq!(quote.exact, "The end.");
}

#[test]
fn a_sentence_without_end_is_spoken_in_parts() {
    let html = format!("<p>{}</p>", "word ".repeat(2_000));
    let all = said(&html, "en");
    assert!(all.len() > 5 && all.iter().all(|one| one.text.len() <= LONGEST), "{} parts", all.len());
    let unbroken = format!("<p>{}</p>", "語".repeat(3_000));
    assert!(said(&unbroken, "ja").iter().all(|one| one.text.len() <= LONGEST));
}

#[test]
fn a_summary_is_read_line_by_line() {
    let all = sentences_of_plain("One. Two.\n\nThree.", "en");
    assert_eq!(all.iter().map(|one| one.paragraph).collect::<Vec<_>>(), [0, 0, 1]);
    assert_eq!(all[2].text, "Three.");
}

proptest! {
    /// Whatever the text, sentences follow each other and name the letters they hold, as highlights count them.
    #[test]
    fn places_are_those_of_highlights(parts in proptest::collection::vec("[a-zäA-Z.!? \u{3002}\u{6e2f}]{0,40}", 0..6)) {
        let html: String = parts.iter().map(|part| format!("<p>{part}</p>")).collect();
        let body = crate::sanitise::clean(&html, None).html;
        let markable = Markable::of_body(&body);
        let mut last = 0;
        for one in sentences(&body, "en") {
            prop_assert!(one.start >= last && one.end > one.start);
            last = one.end;
            let quote = markable.quote(one.start as usize, one.end as usize);
            let letters = |text: &str| text.chars().filter(|one| !is_white(*one)).collect::<String>();
            prop_assert_eq!(quote.map(|quote| letters(&quote.exact)), Some(letters(&one.text)));
        }
    }
}
