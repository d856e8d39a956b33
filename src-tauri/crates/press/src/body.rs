//! Owns the rendering of a story's fragment into HTML: for a page, with lazy pictures and interruptions, or for
//! a feed, with absolute addresses and without. Never writes what stands around the body.

use maud::{Markup, PreEscaped, html};

use crate::figure::{self, Medium};
use crate::markup::{Tag, Token, escape, tokens};
use crate::site::Site;
use crate::story::Story;

/// A body as HTML, and its footnotes.
struct Rendering<'a> {
    site: &'a Site,
    story: &'a Story,
    medium: Medium,
    html: String,
    notes: Vec<String>,
    /// The note being read, when one is open.
    note: Option<String>,
    pictures: u64,
    depth: usize,
    top_level_paragraphs: usize,
    question_wraps_blocks: bool,
}

/// Renders a story's body. `interruption` is asked after each top-level paragraph for what real sites put there.
pub(crate) fn render(
    site: &Site,
    story: &Story,
    medium: Medium,
    interruption: &dyn Fn(usize) -> Option<Markup>,
) -> String {
    let fragment = story.fragment();
    let mut rendering = Rendering {
        site,
        story,
        medium,
        html: String::with_capacity(fragment.len() * 2),
        notes: Vec::new(),
        note: None,
        pictures: 0,
        depth: 0,
        top_level_paragraphs: 0,
        question_wraps_blocks: false,
    };
    let list = tokens(&fragment);
    for (at, token) in list.iter().enumerate() {
        match token {
            Token::Text(text) => rendering.push(text),
            Token::Open(tag) => rendering.open(tag, list.get(at + 1..).unwrap_or_default()),
            Token::Close(name) => rendering.close(name, interruption),
        }
    }
    rendering.finish()
}

impl Rendering<'_> {
    fn push(&mut self, html: &str) {
        self.note.as_mut().unwrap_or(&mut self.html).push_str(html);
    }

    fn open(&mut self, tag: &Tag<'_>, following: &[Token<'_>]) {
        match tag.name {
            "x-picture" => self.picture(tag),
            "x-embed" => self.push(&embed(tag).into_string()),
            "x-note" => self.open_note(),
            "x-pullquote" => {
                self.depth += 1;
                self.push(r#"<aside class="mer-pull"><span>"#);
            }
            "x-question" => {
                self.question_wraps_blocks = starts_with_block(following);
                self.depth += 1;
                self.push(if self.question_wraps_blocks {
                    r#"<div class="mer-ask">"#
                } else {
                    r#"<p class="mer-ask"><strong>"#
                });
            }
            "a" => self.push(&self.link(tag)),
            _ => {
                if !tag.is_closed() && self.note.is_none() {
                    self.depth += 1;
                }
                self.push(tag.raw);
            }
        }
    }

    fn close(&mut self, name: &str, interruption: &dyn Fn(usize) -> Option<Markup>) {
        match name {
            "x-note" => return self.close_note(),
            "x-picture" | "x-embed" => return,
            "x-pullquote" => self.push("</span></aside>"),
            "x-question" if self.question_wraps_blocks => self.push("</div>"),
            "x-question" => self.push("</strong></p>"),
            "a" => return self.push("</a>"),
            _ => self.push(&format!("</{name}>")),
        }
        if self.note.is_some() {
            return;
        }
        self.depth = self.depth.saturating_sub(1);
        if name == "p" && self.depth == 0 {
            self.top_level_paragraphs += 1;
            if let Some(markup) = interruption(self.top_level_paragraphs) {
                self.push(&markup.into_string());
            }
        }
    }

    /// Feeds carry absolute addresses: a reader has no page to resolve them against.
    fn link(&self, tag: &Tag<'_>) -> String {
        let target = tag.attribute("href");
        match self.medium {
            Medium::Feed if target.starts_with('/') => {
                format!(r#"<a href="{}{}">"#, self.site.origin, escape(target))
            }
            _ => tag.raw.to_owned(),
        }
    }

    fn picture(&mut self, tag: &Tag<'_>) {
        self.pictures += 1;
        let shown = figure::Shown {
            name: tag.attribute("name"),
            caption: tag.attribute("caption"),
            credit: tag.attribute("credit"),
            issue: figure::issue(self.story),
        };
        let markup = figure::figure(self.site, &shown, self.medium, &self.story.slug, self.pictures);
        self.push(&markup.into_string());
    }

    fn open_note(&mut self) {
        let number = self.notes.len() + 1;
        let (mark, note) = (self.anchor("mark", number), self.anchor("note", number));
        self.push(
            &html! { sup.mer-mark { a id=(mark) href={ "#" (note) } role="doc-noteref" { (number) } } }
                .into_string(),
        );
        self.note = Some(String::new());
    }

    fn close_note(&mut self) {
        self.notes.extend(self.note.take());
    }

    /// Ids carry the story's name: other stories may stand on the same page.
    fn anchor(&self, kind: &str, number: usize) -> String {
        format!("{kind}-{}-{number}", self.story.slug)
    }

    fn finish(mut self) -> String {
        if self.notes.is_empty() {
            return self.html;
        }
        let list = html! {
            section.mer-notes role="doc-endnotes" {
                h2 { "Notes" }
                ol {
                    @for (number, note) in (1..).zip(&self.notes) {
                        li id=(self.anchor("note", number)) {
                            (PreEscaped(note)) " "
                            a.mer-back href={ "#" (self.anchor("mark", number)) } role="doc-backlink" { "↩" }
                        }
                    }
                }
            }
        };
        self.html.push_str(&list.into_string());
        self.html
    }
}

fn starts_with_block(following: &[Token<'_>]) -> bool {
    following
        .iter()
        .find(|token| !matches!(token, Token::Text(text) if text.trim().is_empty()))
        .is_some_and(|token| matches!(token, Token::Open(tag) if tag.name == "p"))
}

/// Embeds as publishers paste them: frames, and quotes that a script would dress up.
fn embed(tag: &Tag<'_>) -> Markup {
    let (title, text) = (tag.attribute("title"), tag.attribute("text"));
    let (kind, address) = (tag.attribute("kind"), embed_address(tag));
    match kind {
        "x" => html! {
            blockquote.twitter-tweet data-dnt="true" {
                p { (text) }
                "— " (title) " " a href=(address) { "the post" }
            }
            script async src="https://platform.twitter.com/widgets.js" charset="utf-8" {}
        },
        "mastodon" => html! {
            blockquote.mastodon-embed data-embed-url={ (address) "/embed" } {
                p { (text) }
                "— " (title) " " a href=(address) { "the post" }
            }
            script async src="https://mastodon.social/embed.js" {}
        },
        _ => html! {
            figure.mer-embed {
                iframe src=(address) title=(title) width="640" height=(frame_height(kind)) loading="lazy" allowfullscreen {}
                @if !text.is_empty() { figcaption.mer-caption { (text) } }
            }
        },
    }
}

/// Where an embed comes from.
pub(crate) fn embed_address(tag: &Tag<'_>) -> String {
    let id = tag.attribute("id");
    match tag.attribute("kind") {
        "youtube" => format!("https://www.youtube.com/embed/{id}?rel=0"),
        "vimeo" => format!("https://player.vimeo.com/video/{id}"),
        "map" => format!("https://umap.openstreetmap.fr/en/map/{id}"),
        "podcast" => format!("https://embed.podcasts.apple.com/podcast/{id}"),
        "mastodon" => format!("https://mastodon.social/@longmeridian/{id}"),
        _ => format!("https://x.com/longmeridian/status/{id}"),
    }
}

fn frame_height(kind: &str) -> u32 {
    if kind == "podcast" { 180 } else { 360 }
}
