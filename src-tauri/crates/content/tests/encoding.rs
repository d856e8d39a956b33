//! Bytes to text.

use layover_content::encoding::{DocumentKind, decode};

/// Name, bytes, `Content-Type`, what they are, what they read as.
type Row = (&'static str, &'static [u8], Option<&'static str>, DocumentKind, &'static str);

#[test]
fn the_strongest_true_claim_wins() {
    let rows: [Row; 30] = [
        ("mark over all", b"\xEF\xBB\xBF\xC3\xA9", Some("text/xml; charset=koi8-r"), DocumentKind::Xml, "é"),
        ("utf-16 mark", b"\xFF\xFEa\0\xE9\0", None, DocumentKind::Xml, "aé"),
        ("utf-32 mark", b"\0\0\xFE\xFF\0\0\0a\0\0\0\xE9", None, DocumentKind::Xml, "aé"),
        ("utf-16 shown by zeros", b"<\0a\0>\0", None, DocumentKind::Xml, "<a>"),
        (
            "header over declaration",
            b"<?xml version='1.0' encoding='koi8-r'?>\xE9",
            Some("text/xml;charset=\"windows-1252\""),
            DocumentKind::Xml,
            "<?xml version='1.0' encoding='koi8-r'?>é",
        ),
        (
            "declaration",
            b"<?xml version='1.0' encoding='iso-8859-2'?>\xB1",
            None,
            DocumentKind::Xml,
            "<?xml version='1.0' encoding='iso-8859-2'?>ą",
        ),
        (
            "meta",
            b"<meta charset=windows-1251>\xE4\xE0",
            None,
            DocumentKind::Html,
            "<meta charset=windows-1251>да",
        ),
        (
            "meta http-equiv",
            b"<meta http-equiv=Content-Type content='text/html; charset=shift_jis'>\x93\xFA",
            None,
            DocumentKind::Html,
            "<meta http-equiv=Content-Type content='text/html; charset=shift_jis'>日",
        ),
        (
            "unknown label",
            b"<?xml encoding='nonsense'?>\xC3\xA9",
            None,
            DocumentKind::Xml,
            "<?xml encoding='nonsense'?>é",
        ),
        (
            "latin claimed, utf-8 proven",
            b"\xC3\xA9t\xC3\xA9",
            Some("text/html; charset=iso-8859-1"),
            DocumentKind::Html,
            "été",
        ),
        (
            "utf-8 claimed, not so",
            b"\xE9t\xE9 de l'ann\xE9e derni\xE8re",
            Some("text/html; charset=utf-8"),
            DocumentKind::Html,
            "été de l'année dernière",
        ),
        (
            "a meta without its kind declares nothing",
            b"<meta content='text/html; charset=koi8-r'>d\xE9j\xE0",
            None,
            DocumentKind::Html,
            "<meta content='text/html; charset=koi8-r'>déjà",
        ),
        (
            "a comment declares nothing",
            b"<!-- <meta charset=koi8-r> --><meta charset=windows-1251>\xE4\xE0",
            None,
            DocumentKind::Html,
            "<!-- <meta charset=koi8-r> --><meta charset=windows-1251>да",
        ),
        (
            "a short comment ends",
            b"<!--><meta charset=windows-1251>\xE4\xE0",
            None,
            DocumentKind::Html,
            "<!--><meta charset=windows-1251>да",
        ),
        (
            "another tag declares nothing",
            b"<link charset=koi8-r title='<meta charset=koi8-r>'><meta charset='windows-1251'/>\xE4\xE0",
            None,
            DocumentKind::Html,
            "<link charset=koi8-r title='<meta charset=koi8-r>'><meta charset='windows-1251'/>да",
        ),
        (
            "text declares nothing",
            b"charset=koi8-r <meta/charset = windows-1251>\xE4\xE0",
            None,
            DocumentKind::Html,
            "charset=koi8-r <meta/charset = windows-1251>да",
        ),
        (
            "the second meta, when the first says nonsense",
            b"<meta charset=nonsense><META CHARSET=CP1251>\xE4\xE0",
            None,
            DocumentKind::Html,
            "<meta charset=nonsense><META CHARSET=CP1251>да",
        ),
        (
            "utf-16 in a meta means utf-8",
            b"<meta charset=utf-16le>\xC3\xA9",
            None,
            DocumentKind::Html,
            "<meta charset=utf-16le>é",
        ),
        (
            "x-user-defined in a meta means windows-1252",
            b"<meta charset=x-user-defined>\x93\xE9\x94",
            None,
            DocumentKind::Html,
            "<meta charset=x-user-defined>“é”",
        ),
        (
            "iso-8859-1 means windows-1252",
            b"<meta charset=iso-8859-1>\x93\xE9\x94",
            None,
            DocumentKind::Html,
            "<meta charset=iso-8859-1>“é”",
        ),
        (
            "gb2312 means gbk",
            b"<meta charset=gb2312>\x81\x40",
            None,
            DocumentKind::Html,
            "<meta charset=gb2312>丂",
        ),
        (
            "utf-7 is no encoding",
            b"<meta charset=utf-7>+ADw-b+AD4-",
            None,
            DocumentKind::Html,
            "<meta charset=utf-7>+ADw-b+AD4-",
        ),
        (
            "utf-7 in the header is none",
            b"\xC3\xA9+ADw-",
            Some("text/html; charset=utf-7"),
            DocumentKind::Html,
            "é+ADw-",
        ),
        (
            "an encoding that hides scripts is none",
            b"caf\xC3\xA9 ~{",
            Some("text/html; charset=hz-gb-2312"),
            DocumentKind::Html,
            "café ~{",
        ),
        (
            "header over meta",
            b"<meta charset=koi8-r>\xE4\xE0",
            Some("text/html; charset=windows-1251"),
            DocumentKind::Html,
            "<meta charset=koi8-r>да",
        ),
        (
            "utf-16 in the header",
            b"\x3D\xD8\x00\xDE<\0p\0>\0",
            Some("text/html; charset=utf-16le"),
            DocumentKind::Html,
            "😀<p>",
        ),
        (
            "an xml declaration of a page",
            b"<?xml version='1.0' encoding='windows-1251'?><p>\xE4\xE0",
            None,
            DocumentKind::Html,
            "<?xml version='1.0' encoding='windows-1251'?><p>да",
        ),
        (
            "a tag without an end",
            b"<meta charset=windows-1251",
            None,
            DocumentKind::Html,
            "<meta charset=windows-1251",
        ),
        ("json", b"{\"a\":\"\xC3\xA9\"}", None, DocumentKind::Json, "{\"a\":\"é\"}"),
        ("nothing", b"", None, DocumentKind::Xml, ""),
    ];
    for (name, bytes, content_type, kind, expected) in rows {
        assert_eq!(decode(bytes, content_type, kind), expected, "{name}");
    }
}

#[test]
fn one_broken_character_does_not_change_the_encoding() {
    let line = b"\x93\xFA\x96{\x8C\xEA\x82\xCC\x95\xB6\x8F\xCD".repeat(20);
    let page = [b"<meta charset=shift_jis>".as_slice(), &line, b"\x93", b"\xFD<p>"].concat();
    let text = decode(&page, None, DocumentKind::Html);
    assert!(text.starts_with("<meta charset=shift_jis>日本語の文章日本語"), "{text}");
    assert_eq!(text.matches('\u{FFFD}').count(), 1, "{text}");
}

#[test]
fn a_late_declaration_counts_as_it_does_in_browsers() {
    let page = [b"<!--".as_slice(), &b" ".repeat(2_000), b"--><meta charset=windows-1251>\xE4\xE0"].concat();
    assert!(decode(&page, None, DocumentKind::Html).ends_with("да"));
}
