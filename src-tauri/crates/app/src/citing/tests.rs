//! Inside the crate: what is checked is the text, not the library behind it.
use super::*;

fn source(authors: &[&str], title: &str) -> Source {
    Source {
        title: title.to_owned(),
        publication: "The Long Meridian".to_owned(),
        authors: authors.iter().map(|name| Name::read(name)).collect(),
        interviewers: Vec::new(),
        translators: Vec::new(),
        date: Some(jiff::civil::date(2026, 5, 3)),
        accessed: Some(jiff::civil::date(2026, 11, 24)),
        url: "https://meridian.example/salt".to_owned(),
        language: "en".to_owned(),
        licence: None,
    }
}

#[test]
fn each_style_is_set_as_its_manual_says() {
    let two = source(&["Marta Okafor-Lindqvist", "Emiel van der Meulen"], "Who pays for salt");
    assert_eq!(
        two.chicago(),
        "Okafor-Lindqvist, Marta, and Emiel van der Meulen. “Who pays for salt.” The Long Meridian, May 3, 2026. https://meridian.example/salt"
    );
    assert_eq!(
        two.apa(),
        "Okafor-Lindqvist, M., & van der Meulen, E. (2026, May 3). Who pays for salt. The Long Meridian. https://meridian.example/salt"
    );
    assert_eq!(
        two.mla(),
        "Okafor-Lindqvist, Marta, and Emiel van der Meulen. “Who pays for salt.” The Long Meridian, 3 May 2026, meridian.example/salt."
    );
    assert_eq!(
        two.markdown(),
        "[Who pays for salt](https://meridian.example/salt), Marta Okafor-Lindqvist and Emiel van der Meulen, *The Long Meridian*, 3 May 2026"
    );
    assert_eq!(
        two.bibtex(),
        "@article{okaforlindqvist2026pays,\n  author = {Okafor-Lindqvist, Marta and van der Meulen, Emiel},\n  title = {{Who pays for salt}},\n  journal = {The Long Meridian},\n  year = {2026},\n  month = may,\n  day = {3},\n  url = {https://meridian.example/salt},\n  urldate = {2026-11-24},\n}"
    );
    assert_eq!(
        two.ris(),
        "TY  - MGZN\r\nAU  - Okafor-Lindqvist, Marta\r\nAU  - van der Meulen, Emiel\r\nTI  - Who pays for salt\r\nT2  - The Long Meridian\r\nPY  - 2026\r\nDA  - 2026/05/03/\r\nLA  - en\r\nUR  - https://meridian.example/salt\r\nY2  - 2026/11/24/\r\nER  - \r\n"
    );
}

#[test]
fn a_story_without_a_name_or_with_a_question_stays_well_set() {
    let nobody = source(&[], "Who pays for salt?");
    assert_eq!(
        nobody.chicago(),
        "“Who pays for salt?” The Long Meridian, May 3, 2026. https://meridian.example/salt"
    );
    assert_eq!(
        nobody.apa(),
        "Who pays for salt? (2026, May 3). The Long Meridian. https://meridian.example/salt"
    );
    assert!(
        source(&["林文青"], "50% of {salt} & \\sand")
            .bibtex()
            .contains("{{50\\% of \\textbraceleft{}salt\\textbraceright{} \\& \\textbackslash{}sand}}")
    );
}
#[test]
fn odd_names_stand_as_each_style_has_them() {
    let told = |names: &[&str]| {
        let source = source(names, "Salt “again”");
        let author = source.bibtex().lines().nth(1).unwrap_or_default().trim().to_owned();
        let before = |text: String, mark: &str| text.split(mark).next().unwrap_or_default().to_owned();
        [before(source.chicago(), " “"), before(source.mla(), " “"), before(source.apa(), " (2026"), author]
    };
    let junior = told(&["Martin Luther King, Jr."]);
    assert_eq!(
        junior,
        [
            "King, Martin Luther, Jr.",
            "King, Martin Luther, Jr.",
            "King, M. L., Jr.",
            "author = {King, Jr., Martin Luther},"
        ]
    );
    let house = told(&["Human Rights Watch"]);
    assert_eq!(
        house,
        [
            "Human Rights Watch.",
            "Human Rights Watch.",
            "Human Rights Watch.",
            "author = {{Human Rights Watch}},"
        ]
    );
    let written_family_first = told(&["村上 春樹"]);
    assert_eq!(written_family_first, ["村上 春樹.", "村上 春樹.", "村上 春樹.", "author = {{村上 春樹}},"]);
    let many = told(&["Ada Holm", "Ben Carter", "J.R.R. Tolkien"]);
    assert_eq!(
        many,
        [
            "Holm, Ada, Ben Carter, and J.R.R. Tolkien.",
            "Holm, Ada, et al.",
            "Holm, A., Carter, B., & Tolkien, J. R. R.",
            "author = {Holm, Ada and Carter, Ben and Tolkien, J.R.R.},"
        ]
    );
    assert!(source(&[], "Salt “again”").chicago().starts_with("“Salt ‘again’.”"));
    assert!(source(&[], "Say \"salt\" twice").mla().starts_with("“Say ‘salt’ twice.”"));
    assert!(source(&["村上 春樹"], "Salt").key().starts_with("thelongmeridian2026"));
    assert!(source(&[], "a~b^c").bibtex().contains("a\\textasciitilde{}b\\textasciicircum{}c"));
}

#[test]
fn those_who_asked_and_translated_are_named_beside_the_author() {
    let names = |names: &[&str]| names.iter().map(|name| Name::read(name)).collect::<Vec<_>>();
    let whole = Source {
        interviewers: names(&["Ada Holm"]),
        translators: names(&["Ben Carter", "Emiel van der Meulen"]),
        ..source(&["Marta Okafor"], "Who pays for salt")
    };
    assert_eq!(
        whole.chicago(),
        "Okafor, Marta. “Who pays for salt.” Interview by Ada Holm. Translated by Ben Carter and Emiel van der Meulen. The Long Meridian, May 3, 2026. https://meridian.example/salt"
    );
    assert_eq!(
        whole.mla(),
        "Okafor, Marta. “Who pays for salt.” Interview by Ada Holm, translated by Ben Carter and Emiel van der Meulen, The Long Meridian, 3 May 2026, meridian.example/salt."
    );
    assert_eq!(
        whole.apa(),
        "Okafor, M. (2026, May 3). Who pays for salt (A. Holm, Interviewer; B. Carter & E. van der Meulen, Trans.). The Long Meridian. https://meridian.example/salt"
    );
    assert_eq!(
        whole.markdown(),
        "[Who pays for salt](https://meridian.example/salt), Marta Okafor, interview by Ada Holm, translated by Ben Carter and Emiel van der Meulen, *The Long Meridian*, 3 May 2026"
    );
    let bibtex = whole.bibtex();
    assert!(bibtex.contains("  translator = {Carter, Ben and van der Meulen, Emiel},\n"), "{bibtex}");
    assert!(bibtex.contains("  note = {Interview by Ada Holm},\n"), "{bibtex}");
    let ris = whole.ris();
    assert!(ris.contains("A4  - Carter, Ben\r\nA4  - van der Meulen, Emiel\r\n"), "{ris}");
    assert!(ris.contains("N1  - Interview by Ada Holm\r\n"), "{ris}");

    let asked = Source { interviewers: names(&["Ada Holm"]), ..source(&[], "Who pays for salt") };
    assert_eq!(
        asked.apa(),
        "Holm, A. (2026, May 3). Who pays for salt. The Long Meridian. https://meridian.example/salt"
    );
    assert_eq!(
        asked.mla(),
        "“Who pays for salt.” Interview by Ada Holm, The Long Meridian, 3 May 2026, meridian.example/salt."
    );
    let turned = Source { translators: names(&["Ada Holm"]), ..source(&[], "Who pays for salt?") };
    assert_eq!(
        turned.mla(),
        "“Who pays for salt?” Translated by Ada Holm, The Long Meridian, 3 May 2026, meridian.example/salt."
    );
    assert_eq!(
        turned.apa(),
        "Who pays for salt? (A. Holm, Trans.). (2026, May 3). The Long Meridian. https://meridian.example/salt"
    );
}
