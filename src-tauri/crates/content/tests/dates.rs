//! Dates in the forms people write them.

use layover_content::dates;

/// 2004-01-01T19:48:21Z.
const MOMENT: i64 = 1_072_986_501;
/// 2003-12-31T00:00:00Z.
const DAY: i64 = 1_072_828_800;

#[test]
fn one_moment_in_many_forms() {
    let forms = [
        "2004-01-01T19:48:21Z",
        "2004-01-01T19:48:21.999Z",
        "2004-01-01T20:48:21+01:00",
        "2004-01-01T14:48:21-0500",
        "2004-01-01 19:48:21",
        "2004-01-01 19:48:21 UTC",
        "20040101T194821Z",
        "2004-001T19:48:21Z",
        "  2004-01-01t19:48:21z\n",
        "Thu, 01 Jan 2004 19:48:21 GMT",
        "Thu, 1 Jan 2004 19:48:21 +0000",
        "1 Jan 2004 19:48:21 UT",
        "Thu, 01 Jan 04 19:48:21 GMT",
        "Thursday, 1 January 2004 19:48:21 GMT",
        "Thu 01-Jan-2004 19:48:21 GMT",
        "Thu, 01 Jan 2004 14:48:21 EST",
        "Thu, 01 Jan 2004 11:48:21 PST",
        "Thu, 01 Jan 2004 20:48:21 +01:00",
        "Thu, 01 Jan 2004 20:48:21 +0100 (CET)",
        "Thu Jan  1 19:48:21 2004",
        "Thu Jan 1 19:48:21 UTC 2004",
        "Thu, Jan 01 2004 19:48:21 GMT",
        "Thu, Jan 1, 2004 07:48:21 PM",
        "January 1, 2004 7:48:21 pm",
        "1/1/2004 7:48:21 PM",
        "01.01.2004 19:48:21",
        "jeu., 01 janv. 2004 19:48:21 GMT",
        "Do, 01 Januar 2004 20:48:21 MEZ",
        "qui, 01 jan 2004 17:48:21 -0200",
        "Πεμ, 01 Ιαν 2004 19:48:21 GMT",
        "2004년 1월 1일 오후 7:48:21",
        "2004年1月1日 19:48:21",
        "1072986501",
        "1072986501000",
    ];
    for form in forms {
        assert_eq!(dates::parse(form).map(|found| found.0), Some(MOMENT), "{form}");
    }
}

#[test]
fn one_day_in_many_forms() {
    let forms = [
        "2003-12-31",
        "20031231",
        "2003-365",
        "2003/12/31",
        "31 Dec 2003",
        "Wed, 31 Dec 03",
        "12/31/2003",
        "31/12/2003",
        "31.12.2003",
        "December 31, 2003",
        "mer, 31 dic 2003",
    ];
    for form in forms {
        assert_eq!(dates::parse(form).map(|found| found.0), Some(DAY), "{form}");
    }
}

#[test]
fn days_that_others_mistake() {
    let rows = [
        // A Tuesday that looks like March.
        ("mar, 12 nov 2019 10:00:00 GMT", 1_573_552_800),
        ("mardi 12 novembre 2019 10:00", 1_573_552_800),
        // No such day: the last of the month.
        ("Mon, 31 Jun 2021 00:00:00 GMT", 1_625_011_200),
        // Midnight and noon of the twelve-hour clock.
        ("Jan 1, 2004 12:00:00 AM", 1_072_915_200),
        ("Jan 1, 2004 12:00:00 PM", 1_072_958_400),
        // The end of a day.
        ("2003-12-31T24:00:00Z", 1_072_915_200),
        // Short forms of W3C.
        ("2003", 1_041_379_200),
        ("2003-12", 1_070_236_800),
        ("2003-12-31T10:14Z", 1_072_865_640),
        // Zones nobody knows do not cost the day.
        ("Thu, 01 Jan 2004 19:48:21 XYZ", MOMENT),
        // Points stand where the day comes first.
        ("3.5.2024 klo 12.30", 1_714_694_400),
        ("3.5.2024", 1_714_694_400),
        ("2024. 5. 3.", 1_714_694_400),
        ("٢٠٢٤-٠٥-٠٣", 1_714_694_400),
        ("1969-12-31T23:59:59Z", -1),
    ];
    for (form, expected) in rows {
        assert_eq!(dates::parse(form).map(|found| found.0), Some(expected), "{form}");
    }
}

#[test]
fn what_is_no_date_is_none() {
    for text in [
        "",
        "soon",
        "0000-00-00T00:00:00Z",
        "0001-01-01T00:00:00Z",
        "2004-13-32",
        "99",
        "1 2",
        "Thu, 99 Foo 2004",
        "yesterday at noon",
        // A year of the Persian calendar.
        "۱۴۰۳/۰۲/۱۴",
        "2004-01-01T99:00:00Z",
    ] {
        assert_eq!(dates::parse(text), None, "{text}");
    }
}

#[test]
fn zones_are_kept_as_stated() {
    let rows = [
        ("2024-03-09T23:30:00-08:00", Some(-28_800)),
        ("2024-03-09T23:30:00Z", Some(0)),
        ("2024-03-09 23:30:00", None),
        ("2024-03-09", None),
        ("Sat, 09 Mar 2024 23:30:00 +0530", Some(19_800)),
        ("1072986501", None),
    ];
    for (form, zone) in rows {
        assert_eq!(dates::parse_with_zone(form).map(|(_, zone)| zone), Some(zone), "{form}");
    }
}

#[test]
fn days_are_found_among_other_words() {
    let day = dates::parse("2024-03-09");
    let rows = [
        "Posted on March 9th, 2024 by a friend",
        "9 March 2024 | 4 min",
        "09.03.2024",
        "Sat 2024-03-09, 10:00",
        "9 de marzo de 2024",
        "9 de marzo del 2024",
        "2024年3月9日 10:00",
        "2024年03月09日（土）",
        "发布时间：2024年3月9日",
        "2024년 3월 9일",
        "입력 2024. 3. 9. 오전 10:00",
        "2024. 03. 09",
        "٩ مارس ٢٠٢٤",
        "9 مارس/آذار 2024",
        "۹ مارس ۲۰۲۴",
        "2024/03/09",
        "９.３.２０２４",
        "9. maaliskuuta 2024",
        "9.3.2024 klo 12.30",
        "9 marca 2024 r.",
        "9. března 2024",
        "9 березня 2024",
        "9 במרץ 2024",
        "2024. március 9.",
        "9 tháng 3, 2024",
        "Ngày 9 tháng 3 năm 2024",
        "3/9/2024",
    ];
    for line in rows {
        assert_eq!(dates::find(line, false), day, "{line}");
    }
    assert_eq!(dates::find("9/3/2024", true), day);
    let evening = dates::parse("2024-03-09T19:05:00Z");
    assert_eq!(dates::find("9 March 2024, 19:05 UTC, updated 10 March, 08:00", false), evening);
    assert_eq!(dates::find("Sat March 9, 2024 · 19:05 GMT", false), evening);
    for line in ["9 March 2024, 19:05", "9 March 2024, 19:05 EST", "9 March 2024, 29:05 UTC"] {
        assert_eq!(dates::find(line, false), day, "{line}");
    }
    for line in
        ["In March 2024 they sailed", "March 9", "version 1.2.2024b", "call 12-34-5678", "2024", "99/99/2024"]
    {
        assert_eq!(dates::find(line, false), None, "{line}");
    }
}
