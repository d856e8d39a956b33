//! Printed bylines and the people in them.

use layover_content::byline::split;
use layover_model::CreditRole::{Author, Interviewer, Photographer, Translator};

#[test]
fn names_and_roles_come_apart() {
    let cases: [(&str, &[(&str, layover_model::CreditRole)]); 30] = [
        ("By Ana Ruiz", &[("Ana Ruiz", Author)]),
        ("BY ANA RUIZ AND TOM LEE", &[("ANA RUIZ", Author), ("TOM LEE", Author)]),
        ("Ana Ruiz, Tom Lee & Mia Holm", &[("Ana Ruiz", Author), ("Tom Lee", Author), ("Mia Holm", Author)]),
        ("Von Anna Holm", &[("Anna Holm", Author)]),
        ("Par Anne Hol", &[("Anne Hol", Author)]),
        ("Por Ana Ruiz", &[("Ana Ruiz", Author)]),
        ("Von Miller", &[("Von Miller", Author)]),
        ("Dr. Ana Ruiz, PhD", &[("Ana Ruiz", Author)]),
        ("By Ana Ruiz, photographs by Mia Holm", &[("Ana Ruiz", Author), ("Mia Holm", Photographer)]),
        ("Ana Ruiz; translated by Tom Lee", &[("Ana Ruiz", Author), ("Tom Lee", Translator)]),
        ("Interview by Tom Lee", &[("Tom Lee", Interviewer)]),
        ("Ana Ruiz (Reuters)", &[("Ana Ruiz", Author)]),
        ("Ana Ruiz, MD, CFP", &[("Ana Ruiz", Author)]),
        ("Ana Ruiz, Home and Digital Security Expert", &[("Ana Ruiz", Author)]),
        ("Guest author Ana Ruiz", &[("Ana Ruiz", Author)]),
        ("Analysis by Ana Ruiz", &[("Ana Ruiz", Author)]),
        ("Ana Ruiz QUAY TODAY", &[("Ana Ruiz", Author)]),
        ("Ana Ruiz @ Harbour Works", &[("Ana Ruiz", Author)]),
        ("Translated from the Danish by Mia Holm", &[("Mia Holm", Translator)]),
        ("Reviewed by Tom Lee", &[]),
        ("Ana Ruiz; edited by Tom Lee", &[("Ana Ruiz", Author)]),
        ("Center for Harbours and Piers", &[]),
        ("Marketing and Event Coordinator", &[]),
        ("quayadmin", &[]),
        ("quay.example", &[]),
        ("BBC", &[]),
        ("admin", &[]),
        ("NOVEMBER", &[]),
        ("By June Holm", &[("June Holm", Author)]),
        ("The Associated Press", &[]),
    ];
    for (printed, wanted) in cases {
        let found: Vec<_> = split(printed).into_iter().map(|credit| (credit.name, credit.role)).collect();
        let found: Vec<_> = found.iter().map(|(name, role)| (name.as_str(), *role)).collect();
        assert_eq!(found, wanted, "{printed}");
    }
}
