//! The contract between the core and a window: what commands take, answer and reject with.
//!
//! The TypeScript of every type here is generated into `ui/src/ipc/contract.ts`
//! (`tests/contract.rs` keeps it fresh). Instants are Unix seconds; ids fit 53 bits.

mod aloud;
mod away;
mod editions;
mod handed;
mod highlight;
mod library;
mod magazine;
mod profile;
mod room;
mod settings;
mod story;
mod subscribing;
mod syncing;
mod trips;

pub use aloud::{ReadAloud, SpokenSentence};
pub use away::{CompletedStory, CompletionReport, LinksToAskAbout, QueueReport, StoryAudio};
pub use editions::{
    EditionLine, EditionPage, EditionPart, ExportContents, ExportForm, ExportTo, ExportWhat, Exported,
    ListWritten, OpenedPack, WriteList,
};
pub use handed::{FileKind, FileTaken, Handed, SettingsTaken};
pub use highlight::{Highlight, Highlighted};
pub use library::{
    Counts, LibraryChanged, ListFilter, Overview, Pending, Place, Publication, Scope, Section, Undo,
};
pub use magazine::{
    Alias, Band, Changes, CitationStyle, Contributor, ContributorPage, Follow, FollowLine,
    FollowedContributor, FrontPage, KeptView, Month, NamesReport, Proposal, Quote, SectionPage, Series,
    SeriesPage, Share, Subject, Suggestion, View,
};
pub use profile::{ProfileAdded, ProfileCheck, ProfileFault, ProfileItem, Profiles};
pub use room::{Room, RoomChange, RoomLine};
pub use settings::{About, ActivityLine, Background, Settings, SourceHealth, Theme};
pub use story::{
    Completeness, LinkPreview, Mark, OpenedLink, SearchResult, StoryCredit, StoryRow, StoryView,
};
pub use subscribing::{CatalogueItem, FeedChoice, ImportReport, SavePageOutcome, SubscribeOutcome};
pub use syncing::{SourceTrouble, SyncProgress, SyncReport, SyncStage, TaskProgress};
pub use trips::{
    AirplaneCheck, AirplaneMiss, NewTrip, Readiness, Shortfall, TripLine, TripPage, TripProgress,
    TripRehearsal, TripReport, TripStage, TripState, TripStory, TripWish, WishKind,
};

use crate::{AppError, telling};
use serde::Serialize;
use ts_rs::TS;

/// What a command rejects with: a code the window may act on, and a sentence it can show as it is.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CommandError {
    /// Stable name of the kind of failure.
    pub code: String,
    /// What happened, what was kept, what to do.
    pub sentence: String,
}

impl From<&AppError> for CommandError {
    fn from(error: &AppError) -> Self {
        Self { code: error.code().to_owned(), sentence: telling::sentence(error) }
    }
}

impl From<AppError> for CommandError {
    fn from(error: AppError) -> Self {
        Self::from(&error)
    }
}

/// Every declaration of the contract as one TypeScript module.
#[must_use]
pub fn typescript() -> String {
    let config = ts_rs::Config::new().with_large_int("number");
    let declarations = [
        Scope::decl(&config),
        ListFilter::decl(&config),
        Mark::decl(&config),
        Completeness::decl(&config),
        StoryRow::decl(&config),
        SpokenSentence::decl(&config),
        ReadAloud::decl(&config),
        StoryCredit::decl(&config),
        Highlight::decl(&config),
        Highlighted::decl(&config),
        StoryView::decl(&config),
        SearchResult::decl(&config),
        LinkPreview::decl(&config),
        OpenedLink::decl(&config),
        Section::decl(&config),
        Publication::decl(&config),
        Counts::decl(&config),
        Pending::decl(&config),
        Overview::decl(&config),
        Undo::decl(&config),
        Place::decl(&config),
        LibraryChanged::decl(&config),
        CatalogueItem::decl(&config),
        FeedChoice::decl(&config),
        SubscribeOutcome::decl(&config),
        SavePageOutcome::decl(&config),
        ImportReport::decl(&config),
        SyncStage::decl(&config),
        SyncProgress::decl(&config),
        SourceTrouble::decl(&config),
        SyncReport::decl(&config),
        Theme::decl(&config),
        Settings::decl(&config),
        About::decl(&config),
        Background::decl(&config),
        SourceHealth::decl(&config),
        ActivityLine::decl(&config),
        TaskProgress::decl(&config),
        ProfileItem::decl(&config),
        ProfileFault::decl(&config),
        ProfileCheck::decl(&config),
        Profiles::decl(&config),
        ProfileAdded::decl(&config),
        FrontPage::decl(&config),
        Band::decl(&config),
        FollowedContributor::decl(&config),
        Contributor::decl(&config),
        ContributorPage::decl(&config),
        Share::decl(&config),
        Alias::decl(&config),
        Proposal::decl(&config),
        Month::decl(&config),
        Subject::decl(&config),
        Follow::decl(&config),
        FollowLine::decl(&config),
        SectionPage::decl(&config),
        SeriesPage::decl(&config),
        Series::decl(&config),
        View::decl(&config),
        Suggestion::decl(&config),
        CitationStyle::decl(&config),
        Changes::decl(&config),
        NamesReport::decl(&config),
        KeptView::decl(&config),
        Quote::decl(&config),
        ExportWhat::decl(&config),
        ExportForm::decl(&config),
        ExportTo::decl(&config),
        WriteList::decl(&config),
        ListWritten::decl(&config),
        ExportContents::decl(&config),
        Exported::decl(&config),
        EditionLine::decl(&config),
        EditionPart::decl(&config),
        EditionPage::decl(&config),
        OpenedPack::decl(&config),
        CommandError::decl(&config),
        Room::decl(&config),
        RoomLine::decl(&config),
        RoomChange::decl(&config),
        WishKind::decl(&config),
        TripWish::decl(&config),
        NewTrip::decl(&config),
        TripState::decl(&config),
        Shortfall::decl(&config),
        Readiness::decl(&config),
        TripLine::decl(&config),
        TripStory::decl(&config),
        TripPage::decl(&config),
        TripStage::decl(&config),
        TripProgress::decl(&config),
        TripRehearsal::decl(&config),
        TripReport::decl(&config),
        AirplaneMiss::decl(&config),
        AirplaneCheck::decl(&config),
        FileKind::decl(&config),
        Handed::decl(&config),
        FileTaken::decl(&config),
        SettingsTaken::decl(&config),
        // Away from the network.
        CompletionReport::decl(&config),
        CompletedStory::decl(&config),
        LinksToAskAbout::decl(&config),
        QueueReport::decl(&config),
        StoryAudio::decl(&config),
    ];
    let head =
        "// Generated from src-tauri/crates/app/src/contract by `cargo xtask contract`. Do not edit.\n";
    declarations.iter().fold(head.to_owned(), |module, declaration| module + "\nexport " + declaration + "\n")
}
