//! Bytes to text.

use layover_content::encoding::{DocumentKind, decode};

/// Name, bytes, `Content-Type`, what they are, what they read as.
type Row = (&'static str, &'static [u8], Option<&'static str>, DocumentKind, &'static str);

#[test]
fn the_strongest_true_claim_wins() {
    let rows: [Row; 13] = [
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
            b"<meta content='text/html; charset=shift_jis'>\x93\xFA",
            None,
            DocumentKind::Html,
            "<meta content='text/html; charset=shift_jis'>日",
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
        ("json", b"{\"a\":\"\xC3\xA9\"}", None, DocumentKind::Json, "{\"a\":\"é\"}"),
        ("nothing", b"", None, DocumentKind::Xml, ""),
    ];
    for (name, bytes, content_type, kind, expected) in rows {
        assert_eq!(decode(bytes, content_type, kind), expected, "{name}");
    }
}
