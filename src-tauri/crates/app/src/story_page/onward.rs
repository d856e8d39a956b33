//! "Continue reading": teasers that unfold in place. No script is needed to open one; the bridge tells the window.

use super::document::own_words;
use super::escape;
use crate::continuing::Teaser;
use crate::voice::say;

/// The part after a story; empty when there is nothing to go on with.
pub(super) fn section(teasers: &[Teaser]) -> String {
    if teasers.is_empty() {
        return String::new();
    }
    let teasers: String = teasers.iter().map(teaser).collect();
    format!(
        "<section class=\"onward\" aria-labelledby=\"layover-onward\"><h2 id=\"layover-onward\">{}</h2>{teasers}</section>",
        own_words(&say("frameOnward"))
    )
}

fn teaser(teaser: &Teaser) -> String {
    let language = if teaser.language.is_empty() {
        String::new()
    } else {
        format!(" lang=\"{}\"", escape(&teaser.language))
    };
    let own = format!("{language} dir=\"{}\"", teaser.direction);
    let head = head(teaser, &own);
    if teaser.body.is_empty() {
        // What is not here cannot unfold; it opens as any story does.
        return format!(
            "<div class=\"teaser\"><button type=\"button\" class=\"teaser-head\" data-story=\"{}\">{head}</button></div>",
            teaser.id
        );
    }
    format!(
        "<details class=\"teaser\" data-story=\"{id}\"><summary class=\"teaser-head\">{head}</summary>\
         <div class=\"onward-body\"{own}>{body}<div class=\"teaser-end\"><button type=\"button\" data-fold=\"{id}\">{less}</button>\
         <button type=\"button\" data-story=\"{id}\">{open}</button></div></div></details>",
        id = teaser.id,
        less = own_words(&say("frameShowLess")),
        open = own_words(&say("frameOpenStory")),
        body = teaser.body,
    )
}

fn head(teaser: &Teaser, own: &str) -> String {
    let picture = teaser
        .picture
        .as_ref()
        .map(|address| format!("<img src=\"{}\" alt=\"\" loading=\"lazy\">", escape(address)))
        .unwrap_or_default();
    let line = |class: &str, text: &str| {
        if text.is_empty() {
            String::new()
        } else {
            format!("<span class=\"{class}\">{}</span>", escape(text))
        }
    };
    let more = say(if teaser.body.is_empty() { "frameOpen" } else { "frameKeepReading" });
    format!(
        "<span class=\"teaser-words\"><span class=\"teaser-reason\">{reason}</span>\
         <span class=\"teaser-title\"{own}>{title}</span>{dek}{facts}{credit}\
         <span class=\"teaser-more\"><span class=\"when-folded\">{more}</span><span class=\"when-open\">{less}</span>\
         <span class=\"mark {mark}\" title=\"{held}\"><i aria-hidden=\"true\"></i><span class=\"hidden\">{held}</span></span></span></span>{picture}",
        reason = own_words(&teaser.reason),
        more = own_words(&more),
        less = own_words(&say("frameShowLess")),
        title = escape(&teaser.title),
        dek = line("teaser-dek", &teaser.dek),
        facts = line("teaser-facts", &teaser.facts),
        credit = line("teaser-credit", &teaser.credit),
        mark = if teaser.is_whole { "whole" } else { "partial" },
        held = escape(&teaser.completeness),
    )
}
