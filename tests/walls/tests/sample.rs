//! A few attacks of our own making, of each kind one, through every road into a library and over and over through the
//! sanitiser and the web-view. `cargo xtask conformance DIR fields walls` does the same with thousands.
#![cfg(target_os = "linux")]

use layover_walls::vectors::Vector;

/// What runs by itself, what waits for a hand, what asks for something, what leads elsewhere, what a parser bends, what breaks
/// out of text, attribute, script, comment, table, and of another language's mark-up.
const ATTACKS: [&str; 18] = [
    "<script>alert('quay')</script>",
    "<img src=ferry onerror=alert('ferry')>",
    "\"><svg onload=alert('lamp')><circle r=9></svg>",
    "' onfocus=alert('fog') autofocus tabindex=1 x='",
    "<a href=\" java\nscript:alert('tide')\">tide tables</a>",
    "<iframe srcdoc=\"<script>parent.alert('harbour')</script>\"></iframe>",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert('mast')&gt;\">",
    "<form id=a><math><mtext></form><form><mglyph><style></math><img src=x onerror=alert('keel')></style></mglyph></mtext></form>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert('rope')>\">rope</p></noscript>",
    "--><script>alert('buoy')</script><!--",
    "</script><script>alert('pier')</script>",
    "]]><script>alert('sail')</script><![CDATA[",
    "<style>@import 'http://beacon.example/style'; p { background: url(http://beacon.example/p) }</style><p style=\"background:url(//beacon.example/q)\">oar</p>",
    "<meta http-equiv=refresh content=\"0;url=javascript:alert('anchor')\"><base href=\"http://beacon.example/\"><link rel=prefetch href=/x>",
    "<form action=http://beacon.example/take><button autofocus formaction=javascript:alert('crew')>Go</button></form>",
    "<object data=\"data:text/html,<script>alert('hull')</script>\"></object><object data=http://beacon.example/o></object><embed src=http://beacon.example/e><audio autoplay src=http://beacon.example/a></audio><video autoplay src=http://beacon.example/v poster=http://beacon.example/w></video>",
    "&lt;img src=x onerror=alert('deck')&gt; &amp;lt;script&amp;gt;alert('stern')&amp;lt;/script&amp;gt;",
    "<details open ontoggle=alert('bow')><summary onclick=alert('bow')>bow</summary></details><marquee onstart=alert('wave')>wave</marquee>",
];

fn attacks() -> Vec<Vector> {
    let vector = |(number, html): (usize, &&str)| Vector::new(&format!("our own {number}"), html, true);
    ATTACKS.iter().enumerate().map(vector).collect()
}

mod in_the_window {
    use super::*;

    #[tokio::test(flavor = "multi_thread")]
    async fn nothing_acts_that_came_in_by_any_field_of_any_road() {
        assert!(
            layover_walls::fields(&attacks()).await.expect("every road is gone"),
            "see what is printed above"
        );
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn each_wall_holds_alone() {
        assert!(
            layover_walls::one_by_one(attacks()).await.expect("the vectors are served"),
            "see what is printed above"
        );
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn what_the_web_view_serialises_is_cleaned_to_the_same() {
        assert!(
            layover_walls::again(&attacks()).await.expect("all are looked at"),
            "see what is printed above"
        );
    }
}
