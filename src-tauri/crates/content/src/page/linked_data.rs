//! What a page says of its story in JSON-LD, with `@graph` and references by `@id` followed.

use std::collections::HashMap;

use dom_query::Document;
use serde_json::{Map, Value};

use crate::canonical;
use crate::text;

/// Longest chain of references followed.
const DEPTH_MAX: usize = 8;

/// The JSON-LD of a page.
pub(super) struct LinkedData {
    nodes: Vec<Map<String, Value>>,
    by_id: HashMap<String, usize>,
    article: Option<usize>,
}

impl LinkedData {
    pub(super) fn read(document: &Document, addresses: &[String]) -> Self {
        let mut nodes = Vec::new();
        for script in document.select("script[type]").nodes() {
            let media_type = script.attr("type").unwrap_or_default().to_ascii_lowercase();
            if media_type.contains("ld+json")
                && let Some(value) = parse(&script.text())
            {
                flatten(value, &mut nodes, 0);
            }
        }
        let ids = nodes
            .iter()
            .enumerate()
            .filter_map(|(index, node)| Some((node.get("@id")?.as_str()?.to_owned(), index)));
        let by_id = ids.collect();
        let article = main_article(&nodes, addresses);
        Self { nodes, by_id, article }
    }

    /// A field of the page's article, the first of several.
    pub(super) fn text(&self, field: &str) -> Option<String> {
        self.texts(field).into_iter().next()
    }

    /// All values of a field of the page's article, as text.
    pub(super) fn texts(&self, field: &str) -> Vec<String> {
        let Some(value) = self.article().and_then(|article| article.get(field)) else { return Vec::new() };
        each(value).filter_map(|value| self.name_of(value)).collect()
    }

    /// Whether the article says that it can be read without paying.
    pub(super) fn is_free(&self) -> Option<bool> {
        match self.article()?.get("isAccessibleForFree")? {
            Value::Bool(is_free) => Some(*is_free),
            Value::String(text) if text.to_ascii_lowercase().ends_with("false") => Some(false),
            Value::String(text) if text.to_ascii_lowercase().ends_with("true") => Some(true),
            _ => None,
        }
    }

    /// Name and page of each author.
    pub(super) fn authors(&self) -> Vec<(String, Option<String>)> {
        let Some(article) = self.article() else { return Vec::new() };
        let Some(value) = article.get("author").or_else(|| article.get("creator")) else { return Vec::new() };
        let named = each(value).filter(|value| !self.is_organization(value));
        named.filter_map(|value| Some((self.name_of(value)?, self.address_of(value)))).collect()
    }

    /// Address, width and height of the article's first picture.
    pub(super) fn image(&self) -> Option<(String, Option<u32>, Option<u32>)> {
        let value = each(self.article()?.get("image")?).next()?;
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
        let value = self.article().and_then(|article| each(article.get("image")?).next());
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
        self.nodes.get(self.article?)
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

fn parse(source: &str) -> Option<Value> {
    let trimmed = source.trim().trim_start_matches("<!--").trim_end_matches("-->").trim();
    let trimmed = trimmed.trim_start_matches("//<![CDATA[").trim_start_matches("<![CDATA[");
    let trimmed = trimmed.trim_end_matches("//]]>").trim_end_matches("]]>").trim().trim_end_matches(';');
    serde_json::from_str(trimmed).ok().or_else(|| {
        // Line breaks inside strings are the commonest mistake.
        let flat: String = trimmed.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        serde_json::from_str(&flat).ok()
    })
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

fn main_article(nodes: &[Map<String, Value>], addresses: &[String]) -> Option<usize> {
    let articles: Vec<usize> =
        nodes.iter().enumerate().filter(|(_, node)| is_article(node)).map(|(index, _)| index).collect();
    let named = articles.iter().copied().find(|index| {
        nodes.get(*index).is_some_and(|node| {
            own_addresses(node)
                .any(|own| canonical::canonical(own).is_some_and(|own| addresses.contains(&own)))
        })
    });
    named.or_else(|| articles.first().copied()).or_else(|| {
        nodes
            .iter()
            .position(|node| is_a(node, |kind| kind == "WebPage") && node.contains_key("datePublished"))
    })
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
            || matches!(kind, "Report" | "Review" | "NewsStory" | "AnalysisNewsArticle")
    })
}

fn is_a(node: &Map<String, Value>, wanted: impl Fn(&str) -> bool) -> bool {
    let Some(kind) = node.get("@type") else { return false };
    each(kind).filter_map(Value::as_str).any(|kind| wanted(kind.rsplit(['/', ':']).next().unwrap_or(kind)))
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
