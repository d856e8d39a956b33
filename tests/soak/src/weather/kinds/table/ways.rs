//! Feeds that lead elsewhere, and what else came of the wire.

use crate::weather::kinds::{Kind, Over, What, Wire};

/// The table.
pub(super) const WAYS: [Kind; 45] = [
    Kind { name: "feed redirected to itself", over: Over::Feed, what: What::Redirect(301, "{at}/feed.xml") },
    Kind {
        name: "feed redirected to itself for now",
        over: Over::Feed,
        what: What::Redirect(302, "{at}/feed.xml"),
    },
    Kind {
        name: "feed redirected in a circle",
        over: Over::Feed,
        what: What::Redirect(302, "{at}/circle-1"),
    },
    Kind { name: "feed redirected on and on", over: Over::Feed, what: What::Redirect(302, "{at}/on-1") },
    Kind {
        name: "feed redirected for good, to a parking page",
        over: Over::Feed,
        what: What::Redirect(301, "http://127.98.0.1:{port}/parked"),
    },
    Kind {
        name: "feed redirected for good, within",
        over: Over::Feed,
        what: What::Redirect(308, "{at}/moved.xml"),
    },
    Kind {
        name: "feed redirected for now, within",
        over: Over::Feed,
        what: What::Redirect(307, "{at}/moved.xml"),
    },
    Kind {
        name: "feed redirected for good, to another feed",
        over: Over::Feed,
        what: What::Redirect(308, "{other}/feed.xml"),
    },
    Kind {
        name: "feed redirected for good, to another feed by 301",
        over: Over::Feed,
        what: What::Redirect(301, "{other}/feed.xml"),
    },
    Kind {
        name: "feed redirected see another feed",
        over: Over::Feed,
        what: What::Redirect(303, "{other}/feed.xml"),
    },
    Kind { name: "feed redirected to its login", over: Over::Feed, what: What::Redirect(302, "{at}/login") },
    Kind {
        name: "feed redirected for good, to its login",
        over: Over::Feed,
        what: What::Redirect(301, "{at}/login"),
    },
    Kind {
        name: "feed redirected to a login elsewhere",
        over: Over::Feed,
        what: What::Redirect(302, "http://127.98.0.1:{port}/login"),
    },
    Kind {
        name: "feed redirected to https where nobody speaks it",
        over: Over::Feed,
        what: What::Redirect(301, "https://127.98.0.1:{port}/feed.xml"),
    },
    Kind { name: "feed redirected to nowhere", over: Over::Feed, what: What::Redirect(302, "") },
    Kind {
        name: "feed redirected to nonsense",
        over: Over::Feed,
        what: What::Redirect(302, "http://[::nonsense"),
    },
    Kind {
        name: "feed redirected to a path of nonsense",
        over: Over::Feed,
        what: What::Redirect(301, "%%%/../..//?#"),
    },
    Kind {
        name: "feed redirected to a file",
        over: Over::Feed,
        what: What::Redirect(302, "file:///etc/passwd"),
    },
    Kind {
        name: "feed redirected to a mailbox",
        over: Over::Feed,
        what: What::Redirect(302, "mailto:nobody@example.org"),
    },
    Kind {
        name: "feed redirected to data",
        over: Over::Feed,
        what: What::Redirect(302, "data:text/xml,<rss/>"),
    },
    Kind {
        name: "feed redirected into the local network",
        over: Over::Feed,
        what: What::Redirect(302, "http://192.168.1.1/"),
    },
    Kind {
        name: "feed redirected to the cloud's own address",
        over: Over::Feed,
        what: What::Redirect(302, "http://169.254.169.254/latest/"),
    },
    Kind {
        name: "feed redirected to a port of mail",
        over: Over::Feed,
        what: What::Redirect(302, "http://127.98.0.1:25/"),
    },
    Kind { name: "feed redirected to its front page", over: Over::Feed, what: What::Redirect(302, "{at}/") },
    Kind {
        name: "feed redirected for good, to a page that is not there",
        over: Over::Feed,
        what: What::Redirect(301, "{at}/nowhere"),
    },
    Kind { name: "feed closed at once", over: Over::Feed, what: What::Wire(Wire::Closed) },
    Kind { name: "feed closed in its head", over: Over::Feed, what: What::Wire(Wire::ClosedInHead) },
    Kind {
        name: "feed that is no HTTP",
        over: Over::Feed,
        what: What::Wire(Wire::Bytes(b"\x15\x03\x01\x00\x02\x02\x28")),
    },
    Kind {
        name: "feed of another protocol",
        over: Over::Feed,
        what: What::Wire(Wire::Bytes(b"220 mail.example ESMTP\r\n")),
    },
    Kind { name: "feed of radio", over: Over::Feed, what: What::Wire(Wire::Bytes(b"ICY 200 OK\r\n\r\n")) },
    Kind {
        name: "feed of a version to come",
        over: Over::Feed,
        what: What::Wire(Wire::Bytes(b"HTTP/9.9 200 OK\r\nContent-Length: 0\r\n\r\n")),
    },
    Kind {
        name: "feed of a status that is none",
        over: Over::Feed,
        what: What::Wire(Wire::Bytes(b"HTTP/1.1 9000 Over\r\n\r\n")),
    },
    Kind {
        name: "feed of a head without colons",
        over: Over::Feed,
        what: What::Wire(Wire::Bytes(b"HTTP/1.1 200 OK\r\nno colon here\r\n\r\n")),
    },
    Kind {
        name: "feed with a NUL in its head",
        over: Over::Feed,
        what: What::Wire(Wire::Bytes(b"HTTP/1.1 200 OK\r\nX: a\0b\r\n\r\n")),
    },
    Kind {
        name: "feed after a thousand early answers",
        over: Over::Feed,
        what: What::Wire(Wire::EarlyAnswers),
    },
    Kind { name: "feed with a huge head", over: Over::Feed, what: What::Wire(Wire::HugeHead) },
    Kind { name: "feed with a head of many lines", over: Over::Feed, what: What::Wire(Wire::ManyLines) },
    Kind { name: "feed without an end", over: Over::Feed, what: What::Wire(Wire::Endless) },
    Kind { name: "feed of twenty million bytes", over: Over::Feed, what: What::Wire(Wire::Huge) },
    Kind { name: "feed late", over: Over::Feed, what: What::Wire(Wire::Late) },
    Kind { name: "feed slow", over: Over::Feed, what: What::Wire(Wire::Slow) },
    Kind { name: "feed never answered", over: Over::Feed, what: What::Wire(Wire::Silence) },
    Kind { name: "feed silent after its head", over: Over::Feed, what: What::Wire(Wire::SilentAfterHead) },
    Kind { name: "feed silent after half", over: Over::Feed, what: What::Wire(Wire::SilentAfterHalf) },
    Kind { name: "feed a byte a second", over: Over::Feed, what: What::Wire(Wire::Drip) },
];
