//! What becomes of each element. Anything not named here is unwrapped: its text stays, its tag goes.

/// How an element stands in the written body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Treatment {
    /// On lines of its own, under this name.
    Block(&'static str),
    /// On lines of its own, kept even when empty: cells.
    Cell(&'static str),
    /// Within a line.
    Inline(&'static str),
    /// Within a line, kept only with a language, direction or as the target of a link.
    Span,
    /// Without content.
    Void(&'static str),
    /// A line break.
    Break,
    /// A picture.
    Picture,
    /// Something embedded: a card takes its place.
    Embed,
    /// A formula: its source takes its place.
    Formula,
    /// Gone with all it holds.
    Gone,
    /// The tag goes, the content stays.
    Unwrapped,
}

/// Every element a cleaned body may hold.
pub(super) const ALLOWED: [&str; 61] = [
    "a",
    "abbr",
    "aside",
    "b",
    "bdi",
    "bdo",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "u",
    "ul",
    "var",
];

/// Formatting that says nothing new inside itself.
pub(super) const FORMATS: [&str; 10] = ["b", "i", "em", "strong", "u", "s", "small", "code", "mark", "a"];

#[rustfmt::skip]
pub(super) fn treatment(name: &str) -> Treatment {
    use Treatment::{Block, Break, Cell, Embed, Formula, Gone, Inline, Picture, Span, Unwrapped, Void};
    match name {
        "p" => Block("p"),
        "div" | "section" | "article" | "main" | "header" | "footer" | "hgroup" | "center" | "address" | "nav"
        | "fieldset" | "form" | "dialog" | "search" => Block("div"),
        "h1" | "h2" => Block("h2"),
        "h3" => Block("h3"), "h4" => Block("h4"), "h5" => Block("h5"), "h6" => Block("h6"),
        "ul" | "menu" | "dir" => Block("ul"),
        "ol" => Block("ol"), "li" => Block("li"),
        "dl" => Block("dl"), "dt" => Block("dt"), "dd" => Block("dd"),
        "blockquote" => Block("blockquote"), "aside" => Block("aside"),
        "pre" | "listing" | "xmp" | "plaintext" => Block("pre"),
        "figure" => Block("figure"), "figcaption" => Block("figcaption"),
        "details" => Block("details"), "summary" => Block("summary"),
        "table" => Block("table"), "caption" => Block("caption"), "colgroup" => Block("colgroup"),
        "thead" => Block("thead"), "tbody" => Block("tbody"), "tfoot" => Block("tfoot"), "tr" => Block("tr"),
        "td" => Cell("td"), "th" => Cell("th"),
        "hr" => Void("hr"), "col" => Void("col"),
        "br" => Break,
        "a" => Inline("a"), "abbr" | "acronym" => Inline("abbr"), "b" => Inline("b"), "strong" => Inline("strong"),
        "i" => Inline("i"), "em" => Inline("em"), "u" => Inline("u"), "s" | "strike" => Inline("s"),
        "small" => Inline("small"), "mark" => Inline("mark"), "code" | "tt" => Inline("code"), "kbd" => Inline("kbd"),
        "samp" => Inline("samp"), "var" => Inline("var"), "cite" => Inline("cite"), "dfn" => Inline("dfn"),
        "q" => Inline("q"), "sub" => Inline("sub"), "sup" => Inline("sup"), "del" => Inline("del"), "ins" => Inline("ins"),
        "time" => Inline("time"), "bdi" => Inline("bdi"), "bdo" => Inline("bdo"),
        "ruby" => Inline("ruby"), "rt" => Inline("rt"), "rp" => Inline("rp"),
        "span" | "font" => Span,
        "img" | "amp-img" | "image" => Picture,
        "iframe" | "amp-iframe" | "video" | "audio" | "amp-video" | "amp-audio" | "amp-youtube" | "lite-youtube"
        | "lite-vimeo" | "youtube-video" | "amp-twitter" => Embed,
        "math" => Formula,
        "script" | "style" | "template" | "head" | "title" | "meta" | "link" | "base" | "svg" | "canvas" | "map"
        | "select" | "textarea" | "button" | "input" | "option" | "optgroup" | "datalist" | "progress" | "meter"
        | "output" | "label" | "legend" | "frame" | "frameset" | "noframes" | "noembed" | "embed" | "applet" | "param" | "source" | "track"
        | "amp-ad" | "amp-analytics" | "amp-sidebar" | "rtc" | "marquee" | "bgsound" | "portal" | "area" | "amp-pixel" => Gone,
        _ => Unwrapped,
    }
}
