//! Printed bylines and the people in them.

use layover_content::byline::{house, split};

/// Checks rows of (byline, "Name" or "Name|role" apart by "; ").
fn check(rows: &[(&str, &str)]) {
    let shown = |printed: &str| {
        let credits = split(printed);
        let shown = credits.iter().map(|credit| match credit.role.as_str() {
            "author" => credit.name.clone(),
            role => format!("{}|{role}", credit.name),
        });
        shown.collect::<Vec<_>>().join("; ")
    };
    let wrong: Vec<String> = rows
        .iter()
        .filter(|(printed, wanted)| shown(printed) != *wanted)
        .map(|(printed, wanted)| format!("{printed:?}: {:?}, not {wanted:?}", shown(printed)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn names_and_roles_come_apart() {
    check(&[
        ("By Ana Ruiz", "Ana Ruiz"),
        ("By:Ana Ruiz", "Ana Ruiz"),
        ("Ana Ruiz, Tom Lee & Mia Holm", "Ana Ruiz; Tom Lee; Mia Holm"),
        ("Ana Ruiz, Tom Lee, and Mia Holm", "Ana Ruiz; Tom Lee; Mia Holm"),
        ("Ana Ruiz et Tom Lee", "Ana Ruiz; Tom Lee"),
        ("Ana Ruiz y Tom Lee", "Ana Ruiz; Tom Lee"),
        ("Ana Ruiz e Tom Lee", "Ana Ruiz; Tom Lee"),
        ("Ana Ruiz/Tom Lee", "Ana Ruiz; Tom Lee"),
        ("José Ortega y Holm", "José Ortega y Holm"),
        ("Ana Ruiz with Tom Lee", "Ana Ruiz; Tom Lee"),
        ("By Ana Ruiz, photographs by Mia Holm", "Ana Ruiz; Mia Holm|photographer"),
        ("By Ana Ruiz and photographs by Mia Holm", "Ana Ruiz; Mia Holm|photographer"),
        ("By Ana Ruiz Photographs by Mia Holm", "Ana Ruiz; Mia Holm|photographer"),
        ("Words: Ana Ruiz. Pictures: Tom Lee", "Ana Ruiz; Tom Lee|photographer"),
        ("Story and photos by Ana Ruiz", "Ana Ruiz; Ana Ruiz|photographer"),
        ("Ana Ruiz (text), Tom Lee (photos)", "Ana Ruiz; Tom Lee|photographer"),
        ("Ana Ruiz | Tom Lee, photographer", "Ana Ruiz; Tom Lee|photographer"),
        ("Ana Ruiz; translated by Tom Lee", "Ana Ruiz; Tom Lee|translator"),
        ("Translated from the Danish by Mia Holm", "Mia Holm|translator"),
        ("Aus dem Englischen von Mia Holm", "Mia Holm|translator"),
        ("Interview by Tom Lee", "Tom Lee|interviewer"),
        ("Interview with Ana Ruiz by Tom Lee", "Tom Lee|interviewer"),
        ("Propos recueillis par Anne Hol", "Anne Hol|interviewer"),
        ("Ana Ruiz, as told to Tom Lee", "Ana Ruiz; Tom Lee"),
        ("Ana Ruiz, with additional reporting by Tom Lee", "Ana Ruiz; Tom Lee"),
        ("Reporting by Ana Ruiz; Editing by Tom Lee", "Ana Ruiz"),
        ("Ana Ruiz; edited by Tom Lee", "Ana Ruiz"),
        ("The Team, edited by Tom", ""),
        ("Reviewed by Tom Lee", ""),
        ("Analysis by Ana Ruiz", "Ana Ruiz"),
        ("Story by Ana Ruiz for Quay Island", "Ana Ruiz"),
    ]);
}

#[test]
fn families_first_is_told_from_two_people() {
    check(&[
        ("Holm, Ada", "Ada Holm"),
        ("Holm, Ada M.", "Ada M. Holm"),
        ("van Holm, Ada", "Ada van Holm"),
        ("Holm, Ada and Lee, Tom", "Ada Holm; Tom Lee"),
        ("Holm, Ada; Lee, Tom", "Ada Holm; Tom Lee"),
        ("Holm, Ada, and Tom Lee", "Ada Holm; Tom Lee"),
        ("Ada Holm, Tom Lee", "Ada Holm; Tom Lee"),
        ("Ada and Tom", "Ada; Tom"),
        ("Staff, Ada Holm", "Ada Holm"),
    ]);
}

#[test]
fn names_are_in_the_letters_of_names() {
    check(&[
        ("BY ANA RUIZ AND TOM LEE", "Ana Ruiz; Tom Lee"),
        ("ana ruiz", "Ana Ruiz"),
        ("ana ruiz and tom lee", "Ana Ruiz; Tom Lee"),
        ("IAN MCKAY", "Ian McKay"),
        ("flora macdonald", "Flora MacDonald"),
        ("JOE MACK", "Joe Mack"),
        ("AOIFE O'NEILL", "Aoife O'Neill"),
        ("LUCA D'ANGELO", "Luca D'Angelo"),
        ("JAN VAN DER HOL", "Jan van der Hol"),
        ("VAN HOLM", "Van Holm"),
        ("MARÍA DE LA CRUZ-RUIZ", "María de La Cruz-Ruiz"),
        ("Jean HOLM", "Jean Holm"),
        ("J.R. HOLM", "J.R. Holm"),
        ("TJ HOLM", "TJ Holm"),
        ("TJ Holm", "TJ Holm"),
        ("АННА ХОЛЬМ", "Анна Хольм"),
        ("DeShawn McKay", "DeShawn McKay"),
        ("Tom Lee III", "Tom Lee III"),
        ("TOM LEE III", "Tom Lee III"),
        ("Ana Ruiz Jr.", "Ana Ruiz Jr."),
        ("Tom Lee, Jr., and Ana Ruiz", "Tom Lee Jr.; Ana Ruiz"),
    ]);
}

#[test]
fn titles_degrees_and_offices_are_no_part_of_a_name() {
    check(&[
        ("Dr. Ana Ruiz, PhD", "Ana Ruiz"),
        ("Prof. Dr. Ana Ruiz", "Ana Ruiz"),
        ("Sir Tom Lee", "Tom Lee"),
        ("Ana Ruiz, MD, CFP", "Ana Ruiz"),
        ("Ana Ruiz, Ph. D.", "Ana Ruiz"),
        ("Ana Ruiz MD", "Ana Ruiz"),
        ("Jack Ma", "Jack Ma"),
        ("Ana Ruiz, Home and Digital Security Expert", "Ana Ruiz"),
        ("Ana Ruiz, data editor", "Ana Ruiz"),
        ("Ana Ruiz Staff Writer", "Ana Ruiz"),
        ("Ana Ruiz, Staff Writer | Quay Daily", "Ana Ruiz"),
        ("Guest author Ana Ruiz", "Ana Ruiz"),
        ("Ana Ruiz is a writer in Kiel", "Ana Ruiz"),
        ("Marketing and Event Coordinator", ""),
    ]);
}

#[test]
fn places_days_and_addresses_are_no_part_of_a_name() {
    check(&[
        ("BY ANNA HOLM MAY 3", "Anna Holm"),
        ("Ana Ruiz, May 3, 2024", "Ana Ruiz"),
        ("By Ana Ruiz on 3 May 2024", "Ana Ruiz"),
        ("Von Anna Holm und Tom Lee, Kiel", "Anna Holm; Tom Lee"),
        ("Ana Ruiz in Berlin", "Ana Ruiz"),
        ("Ana Ruiz, New York", "Ana Ruiz"),
        ("Ana Ruiz ana@quay.example", "Ana Ruiz"),
        ("ana@quay.example (Ana Ruiz)", "Ana Ruiz"),
        ("Ana Ruiz @anaruiz", "Ana Ruiz"),
        ("ana.ruiz@quay.example", "Ana Ruiz"),
        ("press@quay.example", ""),
        ("press.office@quay.example", ""),
        ("Ana Ruiz Follow", "Ana Ruiz"),
        ("Ana Ruiz @ Harbour Works", "Ana Ruiz"),
        ("By June Holm", "June Holm"),
        ("NOVEMBER", ""),
    ]);
}

#[test]
fn houses_are_no_people() {
    check(&[
        ("Ana Ruiz (Reuters)", "Ana Ruiz"),
        ("Ana Ruiz/AP", "Ana Ruiz"),
        ("Ana Ruiz, Reuters", "Ana Ruiz"),
        ("Ana Ruiz Reuters", "Ana Ruiz"),
        ("Ana Ruiz QUAY TODAY", "Ana Ruiz"),
        ("Ana Ruiz and the Quay staff", "Ana Ruiz"),
        ("Ana Ruiz | The Quay Newsroom", "Ana Ruiz"),
        ("Center for Harbours and Piers", ""),
        ("Department of Fish and Wildlife Protection", ""),
        ("The Associated Press", ""),
        ("Agence France-Presse", ""),
        ("Editorial Board", ""),
        ("Ask the Pilots", ""),
        ("Quay Renovation", ""),
        ("da Redação", ""),
        ("Redaktion", ""),
        ("quayadmin", ""),
        ("QuaySide", ""),
        ("quay.example", ""),
        ("BBC", ""),
        ("admin", ""),
        ("Staff", ""),
    ]);
}

#[test]
fn other_languages_open_bylines_in_their_own_words() {
    check(&[
        ("Von Anna Holm", "Anna Holm"),
        ("von Anna Holm", "Anna Holm"),
        ("Von Miller", "Von Miller"),
        ("Par Anne Hol", "Anne Hol"),
        ("Por Ana Ruiz", "Ana Ruiz"),
        ("Av Anna Holm", "Anna Holm"),
        ("Text und Fotos: Anna Holm", "Anna Holm; Anna Holm|photographer"),
        ("Автор: Анна Хольм", "Анна Хольм"),
        ("Текст: Анна Хольм, фото: Пётр Лис", "Анна Хольм; Пётр Лис|photographer"),
        ("Tekst: Anna Holm, foto: Tom Lee", "Anna Holm; Tom Lee|photographer"),
        ("Kirjoittaja: Anna Holm", "Anna Holm"),
        ("文/王小明", "王小明"),
        ("文：王小明　图：李四", "王小明; 李四|photographer"),
        ("记者 王小明", "王小明"),
        ("本报记者王小明 李四", "王小明; 李四"),
        ("作者：王小明", "王小明"),
        ("王小明、李四", "王小明; 李四"),
        ("约翰·史密斯", "约翰·史密斯"),
        ("記者 山田 太郎", "山田 太郎"),
        ("홍길동 기자", "홍길동"),
        ("서울=홍길동 기자", "서울=홍길동"),
        ("بقلم: أحمد علي ومحمد حسن", "أحمد علي; محمد حسن"),
        ("بقلم وليد حسن", "وليد حسن"),
        ("מאת דנה כהן ויוסי לוי", "דנה כהן; יוסי לוי"),
    ]);
}

#[test]
fn a_house_signs_where_nobody_does() {
    assert_eq!(house("By The Quay staff").as_deref(), Some("The Quay staff"));
    assert_eq!(house("admin"), None);
}

#[test]
fn brackets_offices_and_houses_between_names_lose_nobody() {
    check(&[
        ("By Anna Berg (text) and Karl Ove (photos)", "Anna Berg; Karl Ove|photographer"),
        ("Jane Doe (Harvard) and John Roe (Yale)", "Jane Doe; John Roe"),
        ("Jane Doe (Harvard), John Roe (Yale) & Ana Ruiz", "Jane Doe; John Roe; Ana Ruiz"),
        ("Ana (Annie) Ruiz", "Ana Ruiz"),
        ("Ana Ruiz (text", "Ana Ruiz"),
        ("Ó Maoláin, Fionnuala", "Fionnuala Ó Maoláin"),
        ("Jane Doe, Foreign Policy Analyst, and John Roe, Harvard University", "Jane Doe; John Roe"),
        ("Jane Doe, Harvard University, and John Roe, Foreign Policy Analyst", "Jane Doe; John Roe"),
        ("By JANE DOE Associated Press", "Jane Doe"),
        ("Jane Doe Associated Press", "Jane Doe"),
        ("Jane Doe, Special to The Times", "Jane Doe"),
        ("JANE DOE Special to The Times", "Jane Doe"),
        ("Special to The Times", ""),
        ("Jane Doe & Co", "Jane Doe"),
        ("Ret. Gen. Joe Roe", "Joe Roe"),
        ("Lt. Col. (ret.) Joe Roe", "Joe Roe"),
    ]);
}

#[test]
fn letters_are_those_of_names_in_more_than_one_language() {
    check(&[
        ("By JOHN McDONALD", "John McDonald"),
        ("By JOHN McDONALD AND ANA RUIZ", "John McDonald; Ana Ruiz"),
        ("JANE MacKENZIE", "Jane MacKenzie"),
        ("AMÉLIE LeBLANC", "Amélie LeBlanc"),
        ("John McDonald", "John McDonald"),
        ("ALİ KAYA", "Ali Kaya"),
        ("İREM ÇELİK", "İrem Çelik"),
        ("DERİN YILDIZ", "Derin Yıldız"),
        ("E. E. Cummings", "E. E. Cummings"),
        ("e. e. cummings", "e. e. cummings"),
        ("BELL HOOKS", "bell hooks"),
        ("Bell Hooks", "Bell Hooks"),
    ]);
}

#[test]
fn what_links_two_names_is_told_from_what_links_two_families() {
    check(&[
        ("Martin Luther King, Jr. and Sammy Davis, Jr.", "Martin Luther King Jr.; Sammy Davis Jr."),
        ("Tom Lee, Sr., and Ana Ruiz", "Tom Lee Sr.; Ana Ruiz"),
        ("Ana e Silva", "Ana e Silva"),
        ("Ortega y Gasset", "Ortega y Gasset"),
        ("Por José Ortega y Gasset", "José Ortega y Gasset"),
        ("Ana Silva e João Costa", "Ana Silva; João Costa"),
        ("Ana y Juan", "Ana; Juan"),
        ("Anna e Marco", "Anna; Marco"),
        ("Anna en Tom", "Anna; Tom"),
    ]);
}

#[test]
fn desks_behind_a_name_are_no_part_of_it() {
    check(&[
        ("Jane Doe Political correspondent", "Jane Doe"),
        ("Jane Doe political correspondent", "Jane Doe"),
        ("Patrick Wintour Diplomatic editor", "Patrick Wintour"),
        ("Dan Sabbagh Defence and security editor", "Dan Sabbagh"),
        ("Jane Doe Science and health editor", "Jane Doe"),
        ("Jane Doe Media correspondent", "Jane Doe"),
        ("Jane Ann Doe Senior political correspondent", "Jane Ann Doe"),
        ("By Jane Doe Political Editor and Tom Lee", "Jane Doe; Tom Lee"),
        ("Marketing and Event Coordinator", ""),
        ("Foreign Policy Analyst", ""),
        ("Political correspondent", ""),
        ("Science and health editor", ""),
        ("Harbour Works Manager", ""),
        ("Jane Doe interviews John Smith", "Jane Doe"),
        ("Jane Doe in conversation with John Smith", "Jane Doe"),
    ]);
}

#[test]
fn dutch_polish_and_traditional_chinese_open_bylines_too() {
    check(&[
        ("Door Jan de Vries", "Jan de Vries"),
        ("Door: Jan de Vries", "Jan de Vries"),
        ("Door Jan de Vries en Piet Bakker", "Jan de Vries; Piet Bakker"),
        ("Por: Ana Ruiz", "Ana Ruiz"),
        ("Von Ludwig van Holm", "Ludwig van Holm"),
        ("Von der Leyen", "Von der Leyen"),
        ("Jan Nowak, tłum. Ewa Kos", "Jan Nowak; Ewa Kos|translator"),
        ("文/王小明 圖/李大華", "王小明; 李大華|photographer"),
    ]);
}

#[test]
fn agencies_and_publications_by_their_whole_names_are_no_people() {
    check(&[
        ("Jim Lobe | Inter Press Service", "Jim Lobe"),
        ("Inter Press Service", ""),
        ("Jim Lobe Inter Press Service", "Jim Lobe"),
        ("Responsible Statecraft", ""),
        ("responsible statecraft", ""),
        ("Ana Ruiz | Responsible Statecraft", "Ana Ruiz"),
        ("By Ana Ruiz and Global Voices", "Ana Ruiz"),
    ]);
}
