//! The picture a text begins with, taken out of it: it stands over the story, and is not shown twice.

use dom_query::{Document, NodeRef};
use layover_model::{HeroPicture, PictureReference};

use crate::sanitise::{self, CleanBody};
use crate::text;

/// A picture that stands before any word of the body becomes the hero; the body is left without it.
pub(crate) fn take_picture(body: CleanBody) -> (CleanBody, Option<HeroPicture>) {
    if body.pictures.is_empty() || !may_begin_with_picture(body.html.as_str()) {
        return (body, None);
    }
    if let Some((figure, rest)) = sanitise::after_figure(&body) {
        let document = Document::fragment(figure.as_str());
        let hero = first_picture(&document).and_then(|image| read(&image, &body.pictures));
        return if hero.is_some() { (rest, hero) } else { (body, None) };
    }
    let document = Document::fragment(body.html.as_str());
    let found = first_picture(&document).and_then(|image| {
        let hero = read(&image, &body.pictures)?;
        remove(&image);
        Some(hero)
    });
    let Some(hero) = found else { return (body, None) };
    let rest = sanitise::clean_parsed(document, None);
    (rest, Some(hero))
}

/// Whether nothing but tags and blanks stands before the first picture of a cleaned body, in which every bracket
/// is a tag's.
fn may_begin_with_picture(html: &str) -> bool {
    let Some((before, _)) = html.split_once("<img") else { return false };
    let mut texts = before.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    texts.all(|text| text.replace("&nbsp;", " ").trim().is_empty())
}

/// The first picture with no text before it, unless it belongs to a table, a list or a link card.
fn first_picture(document: &Document) -> Option<NodeRef<'_>> {
    for node in document.root().descendants() {
        if node.is_text() && !node.text().trim().is_empty() {
            return None;
        }
        if node.has_name("img") {
            let is_part = node.ancestors_it(None).any(|around| {
                ["table", "li", "blockquote", "details"].iter().any(|name| around.has_name(name))
                    || around.has_class("embed")
            });
            return (!is_part).then_some(node);
        }
    }
    None
}

fn read(image: &NodeRef<'_>, known: &[PictureReference]) -> Option<HeroPicture> {
    let url = image.attr("data-src")?;
    let picture = known.iter().find(|picture| picture.url == *url)?.clone();
    if picture.width.is_some_and(|width| width < 100) {
        return None;
    }
    let (caption, credit) = figure_of(image).map(|figure| caption_and_credit(&figure)).unwrap_or_default();
    let alt = image.attr("alt").map(|alt| text::fold(&alt)).unwrap_or_default();
    Some(HeroPicture { picture, alt, caption, credit })
}

fn figure_of<'a>(image: &NodeRef<'a>) -> Option<NodeRef<'a>> {
    image.ancestors_it(Some(4)).find(|around| around.has_name("figure"))
}

fn caption_and_credit(figure: &NodeRef<'_>) -> (String, String) {
    let inner = figure.descendants();
    let credits: Vec<String> = inner
        .iter()
        .filter(|node| node.has_name("small") && node.has_class("credit"))
        .map(|node| text::fold(&node.text()))
        .collect();
    let credit = credits.join(" ");
    let captions = inner.iter().filter(|node| node.has_name("figcaption")).map(|caption| {
        let mut whole = text::fold(&caption.text());
        for credit in &credits {
            whole = text::fold(&whole.replace(credit.as_str(), " "));
        }
        whole
    });
    (captions.filter(|caption| !caption.is_empty()).collect::<Vec<_>>().join(" "), credit)
}

/// Removes a picture with its figure, or with the boxes that hold nothing else.
fn remove(image: &NodeRef<'_>) {
    if let Some(figure) = figure_of(image) {
        let pictures = figure.descendants_it().filter(|node| node.has_name("img")).count();
        if pictures == 1 {
            figure.remove_from_parent();
            return;
        }
    }
    image.remove_from_parent();
}
