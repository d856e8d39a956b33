//! What stands on the accessibility bus, one thing at a time and as a tree.

use atspi::proxy::accessible::AccessibleProxy;
use atspi::proxy::text::TextProxy;
use atspi::proxy::value::ValueProxy;
use atspi::{Interface, ObjectRefOwned, Role};
use std::collections::HashMap;
use zbus::proxy::CacheProperties;
use zbus::zvariant::OwnedObjectPath;

/// Stands in a text for something that is no text.
const OBJECT: char = '\u{fffc}';

/// Something one can be on: a control, a row, a heading.
#[derive(Clone, Debug)]
pub struct Thing {
    pub role: Role,
    pub name: String,
    /// `posinset`, `setsize`, `level`, `container-live` and the like.
    pub attributes: HashMap<String, String>,
    /// Where it is between its least and its most, for what has a value.
    pub value: Option<f64>,
    /// Its name on the bus.
    pub object: ObjectRefOwned,
}

impl Thing {
    /// What is said of what an event names; `None` when it is gone.
    pub async fn at(bus: &zbus::Connection, named: &ObjectRefOwned) -> Option<Self> {
        let one = &at(bus, named).await?;
        let (role, name) = (one.get_role().await.ok()?, one.name().await.ok()?);
        let attributes = one.get_attributes().await.unwrap_or_default();
        let value = match role {
            Role::ProgressBar => share(one).await,
            _ => None,
        };
        Some(Self { role, name, attributes, value, object: named.clone() })
    }

    /// Which of how many it is.
    pub fn place(&self) -> Option<(u32, u32)> {
        let number = |name: &str| self.attributes.get(name)?.parse().ok();
        Some((number("posinset")?, number("setsize")?))
    }
}

async fn share(one: &AccessibleProxy<'_>) -> Option<f64> {
    let value = ValueProxy::builder(one.inner().connection())
        .destination(one.inner().destination().to_owned())
        .ok()?
        .path(one.inner().path().to_owned())
        .ok()?
        .cache_properties(CacheProperties::No)
        .build()
        .await
        .ok()?;
    let (least, most) = (value.minimum_value().await.ok()?, value.maximum_value().await.ok()?);
    Some((value.current_value().await.ok()? - least) / (most - least))
}

/// The thing an event names.
pub async fn at(bus: &zbus::Connection, named: &ObjectRefOwned) -> Option<AccessibleProxy<'static>> {
    thing(bus, named.name()?.to_string(), named.path().to_string()).await
}

async fn thing(bus: &zbus::Connection, name: String, path: String) -> Option<AccessibleProxy<'static>> {
    let proxy = AccessibleProxy::builder(bus).destination(name).ok()?.path(path).ok()?;
    proxy.cache_properties(CacheProperties::No).build().await.ok()
}

/// What a thing says itself, with what stands in it at its place.
pub async fn within(one: &AccessibleProxy<'_>) -> String {
    let own = match one.get_interfaces().await {
        Ok(interfaces) if interfaces.contains(Interface::Text) => text(one).await.unwrap_or_default(),
        _ => String::new(),
    };
    let mut inner = Vec::new();
    if own.is_empty() || own.contains(OBJECT) {
        for child in children(one).await {
            inner.push(Box::pin(within(&child)).await);
        }
    }
    let mut inner = inner.into_iter();
    let mut words = String::new();
    for part in own.split_inclusive(OBJECT) {
        words.push_str(part.trim_end_matches(OBJECT));
        if part.ends_with(OBJECT) {
            words.push_str(&inner.next().unwrap_or_default());
        }
    }
    for left in inner {
        words.push(' ');
        words.push_str(&left);
    }
    if words.trim().is_empty() {
        words = one.name().await.unwrap_or_default();
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

async fn text(one: &AccessibleProxy<'_>) -> zbus::Result<String> {
    let text = TextProxy::builder(one.inner().connection())
        .destination(one.inner().destination().to_owned())?
        .path(one.inner().path().to_owned())?
        .cache_properties(CacheProperties::No)
        .build()
        .await?;
    text.get_text(0, -1).await
}

/// What stands in a thing, in order.
pub async fn children(one: &AccessibleProxy<'_>) -> Vec<AccessibleProxy<'static>> {
    let bus = one.inner().connection();
    // The pages' process is named by words and not by number, which the crate's own way takes for a mistake.
    let answer = one.inner().call_method("GetChildren", &()).await;
    let mut named: Vec<(String, OwnedObjectPath)> =
        answer.ok().and_then(|answer| answer.body().deserialize().ok()).unwrap_or_default();
    // The place in a window where the pages' process is shown has one child, and does not list it.
    if named.is_empty() && one.child_count().await.is_ok_and(|count| count == 1) {
        let answer = one.inner().call_method("GetChildAtIndex", &(0_i32,)).await;
        named.extend(
            answer.ok().and_then(|answer| answer.body().deserialize::<(String, OwnedObjectPath)>().ok()),
        );
    }
    let mut children = Vec::new();
    for (name, path) in named {
        children.extend(thing(bus, name, path.to_string()).await);
    }
    children
}

/// Everything of one role in a thing, in the order of reading: its level, where it has one, and its words.
pub async fn all_of(root: &AccessibleProxy<'_>, role: Role) -> Vec<(Option<String>, String)> {
    let mut found = Vec::new();
    gather(root, role, &mut found).await;
    found
}

async fn gather(one: &AccessibleProxy<'_>, role: Role, found: &mut Vec<(Option<String>, String)>) {
    if one.get_role().await.is_ok_and(|own| own == role) {
        let level = one.get_attributes().await.ok().and_then(|all| all.get("level").cloned());
        found.push((level, within(one).await));
        return;
    }
    for child in children(one).await {
        Box::pin(gather(&child, role, found)).await;
    }
}

/// Everything that is on the bus, window by window: what stands first in the registry.
pub async fn desktop(bus: &zbus::Connection) -> Option<AccessibleProxy<'static>> {
    thing(bus, "org.a11y.atspi.Registry".to_owned(), "/org/a11y/atspi/accessible/root".to_owned()).await
}

/// Looks at everything in a thing, and says whether something of this name is there. A web-view tells what changes in
/// what somebody has looked at, which a screen reader does with each page it comes to.
pub async fn look_for(one: &AccessibleProxy<'_>, name: &str) -> bool {
    let mut is_there = one.name().await.is_ok_and(|own| own == name);
    for child in children(one).await {
        is_there |= Box::pin(look_for(&child, name)).await;
    }
    is_there
}
