//! The picture over the story: where the profile says, at the head of the article, or what the page hands to
//! those who link to it; with caption and credit, and taken out of the body when it stands there too.

use dom_query::{Document, NodeRef};
use layover_model::{HeroPicture, PictureReference};
use url::Url;

use super::metadata::Metadata;
use crate::profile::Profile;
use crate::sanitise::{self, CleanBody, picture_identity};
use crate::text;

/// Finds it.
pub(super) fn find(
    document: &Document,
    base: &str,
    metadata: &Metadata,
    profile: Option<&Profile>,
) -> Option<HeroPicture> {
    let base = Url::parse(base).ok();
    by_profile(document, base.as_ref(), metadata, profile).or_else(|| {
        let stated = by_statement(document, base.as_ref(), metadata);
        let printed = by_place(document, base.as_ref(), metadata);
        match (stated, printed) {
            // The page shows one large picture first and hands out a cut of it, or the site's sign.
            (Some(stated), Some(printed)) if stated.caption.is_empty() && stated.alt.is_empty() => {
                Some(printed)
            }
            (stated, printed) => stated.or(printed),
        }
    })
}

/// Running text begins with a paragraph of at least so many words.
const RUNNING_WORDS: u32 = 25;
/// Narrower pictures over a text are portraits and signs, in pixels.
const PRINTED_WIDTH_MIN: u32 = 400;

/// The picture between the headline and the running text of the article that holds the headline.
fn by_place(document: &Document, base: Option<&Url>, metadata: &Metadata) -> Option<HeroPicture> {
    let article = super::boundary::own_article(document, metadata)?;
    let before_text = article
        .descendants_it()
        .take_while(|node| !(node.has_name("p") && text::word_count(&node.text()) >= RUNNING_WORDS));
    for image in before_text.filter(|node| node.has_name("img")) {
        let Some(picture) = sanitise::resolve_picture(&image, base) else { continue };
        if picture.width.is_some_and(|width| width < PRINTED_WIDTH_MIN)
            || is_emblem(&picture.url)
            || is_portrait(&image)
        {
            continue;
        }
        let (caption, credit) = words_around(&image);
        return Some(HeroPicture {
            picture: PictureReference { url: picture.url, width: picture.width, height: picture.height },
            alt: if is_file_name(&picture.alt) { String::new() } else { picture.alt },
            caption,
            credit,
        });
    }
    None
}

fn is_portrait(image: &NodeRef<'_>) -> bool {
    let marks = ["author", "avatar", "byline", "portrait", "contributor"];
    image.ancestors_it(Some(4)).chain(std::iter::once(*image)).any(|around| {
        around.class().is_some_and(|class| marks.iter().any(|mark| class.to_ascii_lowercase().contains(mark)))
    })
}

/// Settles hero and body: a picture is shown once, and the one the text begins with is the hero.
pub(super) fn place(body: CleanBody, hero: Option<HeroPicture>) -> (CleanBody, Option<HeroPicture>) {
    let (rest, opening) = super::opening_picture(body.clone());
    match (opening, hero) {
        (Some(opening), Some(hero)) if is_same(&opening, &hero) => (rest, Some(merged(opening, hero))),
        (Some(opening), None) => (rest, Some(opening)),
        (_, Some(hero))
            if body
                .pictures
                .iter()
                .all(|shown| picture_identity(&shown.url) != picture_identity(&hero.picture.url)) =>
        {
            (body, Some(hero))
        }
        // It stands further down in the text, where the author put it.
        (Some(opening), Some(_)) => (rest, Some(opening)),
        (None, _) => (body, None),
    }
}

fn merged(opening: HeroPicture, stated: HeroPicture) -> HeroPicture {
    let or = |one: String, other: String| if one.is_empty() { other } else { one };
    HeroPicture {
        picture: opening.picture,
        alt: or(opening.alt, stated.alt),
        caption: or(opening.caption, stated.caption),
        credit: or(opening.credit, stated.credit),
    }
}

fn is_same(one: &HeroPicture, other: &HeroPicture) -> bool {
    picture_identity(&one.picture.url) == picture_identity(&other.picture.url)
}

fn by_profile(
    document: &Document,
    base: Option<&Url>,
    metadata: &Metadata,
    profile: Option<&Profile>,
) -> Option<HeroPicture> {
    let rules = &profile?.page;
    // Pictures of other stories stand under the same selectors.
    let stories: Vec<&str> =
        if rules.story.is_empty() { vec!["body"] } else { rules.story.iter().map(String::as_str).collect() };
    let in_story = |places: &[String]| {
        stories.iter().find_map(|story| {
            places.iter().find_map(|place| document.select(story).select(place).nodes().first().copied())
        })
    };
    let image = in_story(&rules.hero)?;
    let picture = sanitise::resolve_picture(&image, base)?;
    let words = |places: &[String]| in_story(places).map(|node| text::fold(&node.text())).unwrap_or_default();
    let caption = words(&rules.caption);
    let is_file_name = caption == picture.alt && is_file_name(&caption);
    Some(HeroPicture {
        alt: if is_file_name { String::new() } else { picture.alt },
        caption: if is_file_name { String::new() } else { caption },
        credit: text_or(words(&rules.credit), &metadata.image_credit),
        picture: PictureReference { url: picture.url, width: picture.width, height: picture.height },
    })
}

/// What the page states, dressed with the words around the same picture where it prints it.
fn by_statement(document: &Document, base: Option<&Url>, metadata: &Metadata) -> Option<HeroPicture> {
    let (url, width, height) = metadata.image.clone()?;
    let identity = picture_identity(&url);
    let root = document.root();
    let name = telling_name(&identity);
    let images = root.descendants_it().filter(|node| node.has_name("img"));
    let mut images = images.filter(|image| name.is_none_or(|name| names_picture(image, name)));
    let printed = images.find_map(|image| {
        let picture = sanitise::resolve_picture(&image, base)?;
        (picture_identity(&picture.url) == identity).then_some((image, picture))
    });
    // A picture that is only stated may be the site's sign.
    let Some((image, picture)) = printed else {
        let is_large = width.is_none_or(|width| width >= 400) && !is_emblem(&url);
        return is_large.then(|| HeroPicture {
            picture: PictureReference { url, width, height },
            alt: String::new(),
            caption: metadata.image_caption.clone(),
            credit: metadata.image_credit.clone(),
        });
    };
    let (caption, credit) = words_around(&image);
    Some(HeroPicture {
        alt: if is_file_name(&picture.alt) { String::new() } else { picture.alt },
        caption: text_or(caption, &metadata.image_caption),
        credit: text_or(credit, &metadata.image_credit),
        picture: PictureReference { url: picture.url, width: picture.width, height: picture.height },
    })
}

/// The part of a picture's identity that each of its addresses has in it, when it is long enough to tell others apart.
fn telling_name(identity: &str) -> Option<&str> {
    let (path, _) = identity.split_once('?')?;
    let (_, file) = path.rsplit_once('/')?;
    let runs = file.split(|c: char| !c.is_ascii_alphanumeric());
    // What is written in other letters on the page stands as percent signs in an address.
    runs.max_by_key(|run| run.len()).filter(|run| run.len() >= NAME_MIN && !file.contains('%'))
}

/// Shorter runs of letters stand in most addresses, in bytes.
const NAME_MIN: usize = 5;

/// Whether an image, or a source beside it, has an address with this in it: cheap, for most images of a page are
/// other pictures.
fn names_picture(image: &NodeRef<'_>, name: &str) -> bool {
    let holds = |node: &NodeRef<'_>| {
        node.element_ref()
            .is_some_and(|element| element.attrs.iter().any(|attribute| attribute.value.contains(name)))
    };
    let picture = image.parent().filter(|parent| parent.has_name("picture"));
    holds(image) || picture.is_some_and(|picture| picture.children_it(false).any(|inner| holds(&inner)))
}

fn words_around(image: &NodeRef<'_>) -> (String, String) {
    let figure = image.ancestors_it(Some(5)).find(|around| around.has_name("figure"));
    let around = figure.or_else(|| image.ancestors_it(Some(3)).find(|around| around.has_name("div")));
    let Some(around) = around else { return Default::default() };
    let inner = around.descendants();
    let marked = |marks: &[&str]| {
        inner
            .iter()
            .find(|node| {
                node.class()
                    .is_some_and(|class| marks.iter().any(|mark| class.to_ascii_lowercase().contains(mark)))
            })
            .map(|node| text::fold(&node.text()))
    };
    let credit =
        marked(&["credit", "copyright"]).filter(|credit| credit.chars().count() <= 300).unwrap_or_default();
    let caption = inner
        .iter()
        .find(|node| node.has_name("figcaption"))
        .map(|node| text::fold(&node.text()))
        .or_else(|| marked(&["caption"]));
    let caption = caption
        .map(|caption| text::fold(&caption.replace(&credit, "")))
        .filter(|caption| caption.chars().count() <= 1_000)
        .unwrap_or_default();
    (if is_file_name(&caption) { String::new() } else { caption }, credit)
}

/// "Shutterstock_2252996863-scaled" and "IMG_0042.jpg" tell nobody anything.
fn is_file_name(words: &str) -> bool {
    !words.is_empty()
        && !words.contains(' ')
        && words.chars().any(|c| c.is_ascii_digit())
        && words.contains(['_', '-', '.'])
}

fn is_emblem(url: &str) -> bool {
    let lower = url.to_ascii_lowercase();
    ["logo", "favicon", "default-image", "placeholder", "site-icon", "share-default", "avatar"]
        .iter()
        .any(|mark| lower.contains(mark))
}

fn text_or(words: String, other: &str) -> String {
    if words.is_empty() { other.to_owned() } else { words }
}
