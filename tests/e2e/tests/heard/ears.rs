//! A screen reader of the tests' own: it hears what the window tells the accessibility bus, and looks at what stands
//! there. Nothing of it goes through the driver.

use crate::tree::{Thing, at, desktop, look_for, within};
use atspi::connection::AccessibilityConnection;
use atspi::events::object::{
    ActiveDescendantChangedEvent, ChildrenChangedEvent, PropertyChangeEvent, StateChangedEvent,
};
use atspi::proxy::accessible::AccessibleProxy;
use atspi::{Event, ObjectEvents, Operation, State};
use futures_lite::StreamExt;
use std::collections::HashSet;
use std::time::Duration;
use tokio::sync::mpsc::unbounded_channel;
use tokio::sync::watch;

const PATIENCE: Duration = Duration::from_secs(30);
const BETWEEN_LOOKS: Duration = Duration::from_millis(50);

/// What a screen reader speaks of.
#[derive(Clone)]
pub enum Heard {
    /// The focus has come here.
    Focus(Thing),
    /// The control with the focus says that its keys mean this.
    Chosen(Thing),
    /// A live region says this.
    Said(String),
    /// Something shows another value.
    Value(Thing),
}

impl std::fmt::Debug for Heard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Focus(one) => write!(f, "focus on {:?} {:?} {:?}", one.role, one.name, one.place()),
            Self::Chosen(one) => write!(f, "choice of {:?} {:?} {:?}", one.role, one.name, one.place()),
            Self::Said(sentence) => write!(f, "said {sentence:?}"),
            Self::Value(one) => write!(f, "value of {:?} {:?} {:?}", one.role, one.name, one.value),
        }
    }
}

/// The ears; what they have heard so far stays with them.
pub struct Ears {
    bus: AccessibilityConnection,
    heard: watch::Receiver<Vec<Heard>>,
    /// What was asked about already is not heard twice.
    from: usize,
}

impl Ears {
    /// Has the accessibility bus started, and listens from now on.
    pub async fn open() -> Self {
        let (listening, looking) = (connection().await, connection().await);
        // Programs tell only what somebody wants to hear.
        listening.register_event::<StateChangedEvent>().await.expect("states are told");
        listening.register_event::<ChildrenChangedEvent>().await.expect("children are told");
        listening.register_event::<PropertyChangeEvent>().await.expect("values are told");
        listening.register_event::<ActiveDescendantChangedEvent>().await.expect("choices are told");
        // Two connections: one on which events wait does not take the answers to what is asked about them.
        let (put, mut waiting) = unbounded_channel();
        tokio::spawn(async move {
            let mut events = std::pin::pin!(listening.event_stream());
            while let Some(event) = events.next().await {
                if put.send(event).is_err() {
                    return;
                }
            }
        });
        let bus = looking.clone();
        let (tell, heard) = watch::channel(Vec::new());
        tokio::spawn(async move {
            let mut told = HashSet::new();
            while let Some(event) = waiting.recv().await {
                let Ok(Event::Object(event)) = event else { continue };
                if let Some(one) = understood(looking.connection(), event, &mut told).await {
                    tell.send_modify(|all| all.push(one));
                }
            }
        });
        Self { bus, heard, from: 0 }
    }

    /// Looks at the whole window, as a screen reader does when it comes to one, once something of this name is there.
    pub async fn look_around(&self, name: &str) {
        let looked = tokio::time::timeout(PATIENCE, async {
            while !match desktop(self.bus.connection()).await {
                Some(desktop) => look_for(&desktop, name).await,
                None => false,
            } {
                tokio::time::sleep(BETWEEN_LOOKS).await;
            }
        });
        looked.await.unwrap_or_else(|_| panic!("{name:?} does not stand on the accessibility bus"));
    }

    /// Waits until something is heard that this finds, among what was not asked about yet.
    pub async fn hear<T>(&mut self, what: &str, wanted: impl Fn(&Heard) -> Option<T>) -> T {
        let waiting = tokio::time::timeout(PATIENCE, async {
            loop {
                let found = {
                    let heard = self.heard.borrow_and_update();
                    let mut rest = heard.iter().enumerate().skip(self.from);
                    rest.find_map(|(at, one)| wanted(one).map(|found| (at, found)))
                };
                if let Some((at, found)) = found {
                    self.from = at + 1;
                    return found;
                }
                self.heard.changed().await.expect("the ears listen");
            }
        })
        .await;
        waiting.unwrap_or_else(|_| {
            let heard = self.heard.borrow();
            panic!("{what} was not heard; this was: {:#?}", heard.get(self.from..))
        })
    }

    /// Waits until the focus comes to something of this name.
    pub async fn focus(&mut self, what: &str, is_it: impl Fn(&Thing) -> bool) -> Thing {
        self.hear(what, |one| match one {
            Heard::Focus(thing) if is_it(thing) => Some(thing.clone()),
            _ => None,
        })
        .await
    }

    /// Waits until the control with the focus says what its keys mean now.
    pub async fn chosen(&mut self, what: &str) -> Thing {
        self.hear(what, |one| match one {
            Heard::Chosen(thing) => Some(thing.clone()),
            _ => None,
        })
        .await
    }

    /// The thing the focus came to last of which this holds.
    pub async fn focused(&self, is_it: impl Fn(&Thing) -> bool) -> AccessibleProxy<'static> {
        let found = self.heard.borrow().iter().rev().find_map(|one| match one {
            Heard::Focus(thing) if is_it(thing) => Some(thing.object.clone()),
            _ => None,
        });
        let found = found.expect("the focus came to it");
        at(self.bus.connection(), &found).await.expect("it is there")
    }

    /// Waits until a live region says something that this holds for.
    pub async fn said(&mut self, what: &str, is_it: impl Fn(&str) -> bool) -> String {
        self.hear(what, |one| match one {
            Heard::Said(sentence) if is_it(sentence) => Some(sentence.clone()),
            _ => None,
        })
        .await
    }
}

/// The bus of a window that closed a moment ago may be going while it is asked for: the next asking begins it anew.
async fn connection() -> AccessibilityConnection {
    let until = tokio::time::Instant::now() + PATIENCE;
    loop {
        match AccessibilityConnection::new().await {
            Ok(connection) => return connection,
            Err(_) if tokio::time::Instant::now() < until => tokio::time::sleep(BETWEEN_LOOKS).await,
            Err(error) => {
                panic!("no accessibility bus: {error}. `cargo xtask test` installs it (at-spi2-core)")
            }
        }
    }
}

/// What an event says to somebody who listens; what is gone by now says nothing.
async fn understood(
    bus: &zbus::Connection,
    event: ObjectEvents,
    told: &mut HashSet<String>,
) -> Option<Heard> {
    match event {
        ObjectEvents::StateChanged(one) if one.enabled && one.state == State::Focused => {
            Some(Heard::Focus(Thing::at(bus, &one.item).await?))
        }
        ObjectEvents::ActiveDescendantChanged(one) => {
            Some(Heard::Chosen(Thing::at(bus, &one.descendant).await?))
        }
        ObjectEvents::PropertyChange(one) if one.property == "accessible-value" => {
            Some(Heard::Value(Thing::at(bus, &one.item).await?))
        }
        ObjectEvents::ChildrenChanged(one) if one.operation == Operation::Insert => {
            let child = at(bus, &one.child).await?;
            look_for(&child, "").await;
            let thing = Thing::at(bus, &one.child).await?;
            // What was there when a live region began is no news of its own: Orca speaks of what comes into one.
            if !thing.attributes.contains_key("container-live")
                || !told.insert(child.inner().path().to_string())
            {
                return None;
            }
            let words = within(&child).await;
            (!words.is_empty()).then_some(Heard::Said(words))
        }
        _ => None,
    }
}
