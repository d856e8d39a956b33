//! What a page says of its story in JSON-LD, with `@graph` and references by `@id` followed.

mod repair;

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::outline::{self, Outline, Place};
use super::stated_text::StatedText;
use crate::canonical;
use crate::text;

/// Longest chain of references followed.
const DEPTH_MAX: usize = 8;

static WRITTEN: Place = Place::new("meta[name*='ld+json'][content]", outline::META);

/// The JSON-LD of a page.
pub(super) struct LinkedData {
    nodes: Vec<Map<String, Value>>,
    by_id: HashMap<String, usize>,
    /// The page's article, then what else is said of it: another article of that address, its page.
    articles: Vec<usize>,
}

/// Who is said to have written it.
pub(super) struct Author {
    pub(super) name: String,
    pub(super) url: Option<String>,
    pub(super) image: Option<String>,
    pub(super) is_organization: bool,
}

impl LinkedData {
    pub(super) fn read(outline: &Outline<'_>, addresses: &[String]) -> Self {
        let mut nodes = Vec::new();
        for script in outline.with(outline::SCRIPT) {
            let media_type = script.attr("type").unwrap_or_default().to_ascii_lowercase();
            if media_type.contains("ld+json") {
                repair::values(&script.text()).into_iter().for_each(|value| flatten(value, &mut nodes, 0));
            }
        }
        // Some frameworks write the script they were given into a meta element.
        for meta in outline.at(&WRITTEN) {
            let content = meta.attr("content").unwrap_or_default();
            repair::values(&content).into_iter().for_each(|value| flatten(value, &mut nodes, 0));
        }
        let ids = nodes
            .iter()
            .enumerate()
            .filter_map(|(index, node)| Some((node.get("@id")?.as_str()?.to_owned(), index)));
        let by_id = ids.collect();
        let articles = articles(&nodes, addresses);
        Self { nodes, by_id, articles }
    }

    /// A field of the page's article, the first of several.
    pub(super) fn text(&self, field: &str) -> Option<String> {
        self.texts(field).into_iter().next()
    }

    /// All values of a field of the page's article, as text.
    pub(super) fn texts(&self, field: &str) -> Vec<String> {
        self.field(field)
            .map(|value| each(value).filter_map(|value| self.name_of(value)).collect())
            .unwrap_or_default()
    }

    /// A field of the first node about the story that states it.
    fn field(&self, field: &str) -> Option<&Value> {
        let stated = self.articles.iter().filter_map(|index| self.nodes.get(*index)?.get(field));
        stated.filter(|value| !is_empty(value)).map(|value| value as &Value).next()
    }

    /// The types the story is said to be of, without their namespace.
    pub(super) fn types(&self) -> Vec<&str> {
        let article = self.article().filter(|article| is_article(article) || is_media(article));
        let stated = article.and_then(|article| article.get("@type"));
        stated.into_iter().flat_map(each).filter_map(Value::as_str).map(plain_type).collect()
    }

    /// The text of the page's own article, as it is written.
    pub(super) fn article_text(&self) -> Option<StatedText> {
        let article = self.article().filter(|article| is_article(article))?;
        let written = article.get("articleBody")?.as_str()?.to_owned();
        Some(StatedText { headline: article.get("headline").and_then(|name| self.name_of(name)), written })
    }

    /// Whether the story goes on while it is written: its parts are stories to look at, and its own.
    pub(super) fn is_live(&self) -> bool {
        self.article().is_some_and(|article| is_a(article, |kind| kind == "LiveBlogPosting"))
    }

    /// The series the story is part of.
    pub(super) fn series(&self) -> Option<String> {
        let whole = self.field("isPartOf").into_iter().flat_map(each);
        let mut series = whole.filter(|value| {
            self.resolved(value).is_some_and(|node| {
                is_a(node, |kind| kind.ends_with("Series") || kind == "PublicationSeries")
            })
        });
        series.find_map(|value| self.name_of(value))
    }

    /// The ways from the front page to the story, step by step.
    pub(super) fn crumbs(&self) -> Vec<Vec<String>> {
        let trails = self.nodes.iter().filter(|node| is_a(node, |kind| kind == "BreadcrumbList"));
        let steps = trails.filter_map(|trail| trail.get("itemListElement")).map(|list| {
            let name = |step: &Value| {
                self.name_of(step).or_else(|| self.name_of(step.get("item").filter(|item| item.is_object())?))
            };
            each(list).filter_map(name).collect()
        });
        steps.collect()
    }

    /// Whether the article says that it can be read without paying.
    pub(super) fn is_free(&self) -> Option<bool> {
        is_true(self.field("isAccessibleForFree")?)
    }

    /// The authors, houses among them.
    pub(super) fn authors(&self) -> Vec<Author> {
        let Some(value) = self.field("author").or_else(|| self.field("creator")) else { return Vec::new() };
        let named = each(value).filter_map(|value| {
            Some(Author {
                name: self.name_of(value)?,
                url: self.address_of(value),
                image: self.full(value).and_then(|node| self.picture_of(node.get("image")?)),
                is_organization: self.is_organization(value),
            })
        });
        named.collect()
    }

    fn picture_of(&self, value: &Value) -> Option<String> {
        let first = each(value).next()?;
        first.as_str().map(str::to_owned).or_else(|| self.address_of(first))
    }

    /// Address, width and height of the article's first picture.
    pub(super) fn image(&self) -> Option<(String, Option<u32>, Option<u32>)> {
        let value = each(self.field("image").or_else(|| self.field("thumbnailUrl"))?).next()?;
        let node = self.resolved(value);
        let size = |name: &str| node?.get(name).and_then(number);
        Some((
            self.address_of(value).or_else(|| value.as_str().map(str::to_owned))?,
            size("width"),
            size("height"),
        ))
    }

    /// Caption and credit of the article's first picture.
    pub(super) fn image_words(&self) -> (Option<String>, Option<String>) {
        let value = self.field("image").and_then(|image| each(image).next());
        let node = value.and_then(|value| self.resolved(value));
        let word = |names: &[&str]| {
            node.and_then(|node| names.iter().find_map(|name| self.name_of(node.get(*name)?)))
        };
        (word(&["caption"]), word(&["creditText", "creator", "author"]))
    }

    /// The publisher's name, of the article or of the site.
    pub(super) fn publisher(&self) -> Option<String> {
        let stated = self.text("publisher");
        stated.or_else(|| {
            let site = self.nodes.iter().find(|node| is_a(node, |kind| kind == "WebSite"))?;
            site.get("name").and_then(|name| self.name_of(name))
        })
    }

    fn article(&self) -> Option<&Map<String, Value>> {
        self.nodes.get(*self.articles.first()?)
    }

    /// The node itself, or the fuller one of the same `@id`.
    fn full<'a>(&'a self, value: &'a Value) -> Option<&'a Map<String, Value>> {
        let node = value.as_object()?;
        let known = node.get("@id").and_then(Value::as_str).and_then(|id| self.by_id.get(id));
        known.and_then(|known| self.nodes.get(*known)).or(Some(node))
    }

    fn resolved<'a>(&'a self, value: &'a Value) -> Option<&'a Map<String, Value>> {
        let node = value.as_object()?;
        if node.len() <= 2
            && !node.contains_key("name")
            && let Some(known) = node.get("@id").and_then(Value::as_str).and_then(|id| self.by_id.get(id))
        {
            return self.nodes.get(*known);
        }
        Some(node)
    }

    fn is_organization(&self, value: &Value) -> bool {
        self.resolved(value).is_some_and(|node| is_a(node, |kind| kind.ends_with("Organization")))
    }

    fn name_of(&self, value: &Value) -> Option<String> {
        let text = match value {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Array(values) => return values.iter().find_map(|value| self.name_of(value)),
            Value::Object(_) => {
                let node = self.resolved(value)?;
                let name = ["name", "@value", "headline"].iter().find_map(|field| node.get(*field));
                match name? {
                    Value::String(name) => name.clone(),
                    Value::Array(names) => names.iter().find_map(Value::as_str)?.to_owned(),
                    _ => return None,
                }
            }
            _ => return None,
        };
        let text = text::from_markup(&text);
        (!text.is_empty()).then_some(text)
    }

    fn address_of(&self, value: &Value) -> Option<String> {
        let node = self.resolved(value)?;
        let stated = ["url", "contentUrl", "sameAs"]
            .iter()
            .find_map(|field| each(node.get(*field)?).find_map(Value::as_str));
        stated
            .or_else(|| {
                node.get("@id")
                    .and_then(Value::as_str)
                    .filter(|id| id.starts_with("http") && !id.contains('#'))
            })
            .map(str::to_owned)
    }
}

fn flatten(value: Value, nodes: &mut Vec<Map<String, Value>>, depth: usize) {
    if depth > DEPTH_MAX {
        return;
    }
    match value {
        Value::Array(values) => values.into_iter().for_each(|value| flatten(value, nodes, depth + 1)),
        Value::Object(mut node) => {
            for field in ["@graph", "mainEntity"] {
                if let Some(inner) = node.remove(field) {
                    flatten(inner, nodes, depth + 1);
                }
            }
            // A page that holds its article: the article counts too.
            if let Some(inner) =
                node.get("mainEntityOfPage").filter(|inner| inner.get("headline").is_some()).cloned()
            {
                flatten(inner, nodes, depth + 1);
            }
            nodes.push(node);
        }
        _ => {}
    }
}

fn articles(nodes: &[Map<String, Value>], addresses: &[String]) -> Vec<usize> {
    let all = || nodes.iter().enumerate();
    let is_own = |node: &Map<String, Value>| {
        own_addresses(node).any(|own| canonical::canonical(own).is_some_and(|own| addresses.contains(&own)))
    };
    let own = |is_wanted: fn(&Map<String, Value>) -> bool| -> Vec<usize> {
        all().filter(|(_, node)| is_wanted(node) && is_own(node)).map(|(index, _)| index).collect()
    };
    let first = |is_wanted: fn(&Map<String, Value>) -> bool| {
        all().find(|(_, node)| is_wanted(node)).map(|(index, _)| index)
    };
    let mut found = own(is_article);
    // A film on the page is not the story, unless there is no other.
    if found.is_empty() {
        found.extend(first(is_article));
    }
    if found.is_empty() {
        found = own(is_media);
    }
    // What is said of the page holds for its story: but its name is the one for the browser's tab.
    let is_page = |node: &Map<String, Value>| is_a(node, |kind| kind.ends_with("WebPage"));
    let page = all().find(|(_, node)| is_page(node) && is_own(node));
    let page = page.or_else(|| all().find(|(_, node)| is_page(node) && node.contains_key("datePublished")));
    found.extend(page.map(|(index, _)| index));
    found
}

fn own_addresses(node: &Map<String, Value>) -> impl Iterator<Item = &str> {
    ["url", "@id", "mainEntityOfPage"].into_iter().filter_map(|field| {
        let value = node.get(field)?;
        value
            .as_str()
            .or_else(|| value.get("@id").and_then(Value::as_str))
            .or_else(|| value.get("url").and_then(Value::as_str))
    })
}

fn is_article(node: &Map<String, Value>) -> bool {
    is_a(node, |kind| {
        kind.ends_with("Article")
            || kind.ends_with("Posting")
            || kind.ends_with("Review") && kind != "ClaimReview"
            || matches!(kind, "Report" | "NewsStory" | "Interview")
    })
}

fn is_media(node: &Map<String, Value>) -> bool {
    is_a(node, |kind| matches!(kind, "VideoObject" | "PodcastEpisode"))
}

fn is_a(node: &Map<String, Value>, wanted: impl Fn(&str) -> bool) -> bool {
    let Some(kind) = node.get("@type") else { return false };
    each(kind).filter_map(Value::as_str).any(|kind| wanted(plain_type(kind)))
}

fn plain_type(kind: &str) -> &str {
    kind.rsplit(['/', ':', '#']).next().unwrap_or(kind)
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(values) => values.iter().all(is_empty),
        _ => false,
    }
}

fn is_true(value: &Value) -> Option<bool> {
    let text = match value {
        Value::Bool(is_true) => return Some(*is_true),
        Value::String(text) => text.trim().to_ascii_lowercase(),
        _ => return None,
    };
    match text.rsplit('/').next().unwrap_or_default() {
        "false" | "no" => Some(false),
        "true" | "yes" => Some(true),
        _ => None,
    }
}

fn each(value: &Value) -> impl Iterator<Item = &Value> {
    let (many, one) = match value {
        Value::Array(values) => (values.as_slice(), None),
        other => (&[][..], Some(other)),
    };
    many.iter().chain(one)
}

fn number(value: &Value) -> Option<u32> {
    match value {
        Value::Number(number) => u32::try_from(number.as_u64()?).ok(),
        Value::String(text) => text.trim().trim_end_matches("px").parse().ok(),
        Value::Object(node) => number(node.get("value")?),
        _ => None,
    }
}
