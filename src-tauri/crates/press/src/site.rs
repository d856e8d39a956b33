//! Owns the site at one moment: which stories stand, in which order, and what an editor did since the press
//! started. A change makes a new site; whoever is reading the old one keeps it.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};

use crate::gallery::Gallery;
use crate::magazine::Magazine;
use crate::masthead::Masthead;
use crate::story::Story;

/// What is on the site now.
#[derive(Debug, Clone)]
pub(crate) struct Site {
    /// `http://127.0.0.1:PORT`, without a slash at the end.
    pub(crate) origin: String,
    pub(crate) seed: u64,
    pub(crate) now: Timestamp,
    pub(crate) masthead: Arc<Masthead>,
    pub(crate) gallery: Arc<Gallery>,
    /// Newest first.
    stories: Vec<Arc<Story>>,
    places: HashMap<String, usize>,
    /// Written and not yet published; the next one last.
    held_back: Vec<Arc<Story>>,
    acts: i64,
}

impl Site {
    /// A site of these stories, the newest few of them held back.
    pub(crate) fn new(
        origin: String,
        seed: u64,
        now: Timestamp,
        magazine: Magazine,
        held_back: usize,
    ) -> Self {
        let mut stories: Vec<_> = magazine.stories.into_iter().map(Arc::new).collect();
        newest_first(&mut stories);
        let rest = stories.split_off(held_back.min(stories.len()));
        let mut site = Self {
            origin,
            seed,
            now,
            masthead: magazine.masthead,
            gallery: magazine.gallery,
            stories: rest,
            places: HashMap::new(),
            held_back: stories,
            acts: 0,
        };
        site.arrange();
        site
    }

    /// All stories, newest first.
    pub(crate) fn stories(&self) -> &[Arc<Story>] {
        &self.stories
    }

    /// The story with this slug.
    pub(crate) fn story(&self, slug: &str) -> Option<&Arc<Story>> {
        self.places.get(slug).and_then(|place| self.stories.get(*place))
    }

    /// The stories for which something is so, newest first.
    pub(crate) fn stories_where(&self, wanted: impl Fn(&Story) -> bool) -> Vec<Arc<Story>> {
        self.stories.iter().filter(|story| wanted(story)).cloned().collect()
    }

    /// When anything here last changed for the editor's doing; the distant past if nothing did.
    pub(crate) fn last_act(&self) -> Timestamp {
        if self.acts == 0 { Timestamp::UNIX_EPOCH } else { self.act_time() }
    }

    /// A path of this site as a whole address.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// Edits a story; false when there is none of that name.
    pub(crate) fn edit(&mut self, slug: &str) -> bool {
        let Some(place) = self.places.get(slug).copied() else { return false };
        self.acts += 1;
        let at = self.act_time();
        if let Some(story) = self.stories.get_mut(place) {
            *story = Arc::new(story.edited(at));
        }
        true
    }

    /// Takes a story down; false when there is none of that name.
    pub(crate) fn remove(&mut self, slug: &str) -> bool {
        let Some(place) = self.places.get(slug).copied() else { return false };
        self.acts += 1;
        self.stories.remove(place);
        self.arrange();
        true
    }

    /// Publishes the next story held back and gives its slug; nothing when none is left.
    pub(crate) fn publish(&mut self) -> Option<String> {
        let story = self.held_back.pop()?;
        self.acts += 1;
        let slug = story.slug.clone();
        self.stories.push(story);
        newest_first(&mut self.stories);
        self.arrange();
        Some(slug)
    }

    /// Each act happens a second after the one before, so that dates of change order them, and never by a clock.
    fn act_time(&self) -> Timestamp {
        self.now.checked_add(SignedDuration::from_secs(self.acts)).unwrap_or(self.now)
    }

    fn arrange(&mut self) {
        self.places =
            self.stories.iter().enumerate().map(|(place, story)| (story.slug.clone(), place)).collect();
    }
}

fn newest_first(stories: &mut [Arc<Story>]) {
    stories.sort_by(|one, other| (other.published, &other.slug).cmp(&(one.published, &one.slug)));
}
