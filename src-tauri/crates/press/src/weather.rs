//! Owns the weather: what goes wrong, on which paths, how often. Never makes any by itself; somebody asks for it.

use std::fmt;
use std::str::FromStr;
use std::sync::{Mutex, PoisonError};

use crate::error::PressError;

/// What goes wrong with an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weather {
    /// The answer is right, and late by so many milliseconds.
    Slow(u64),
    /// The connection stays open and nothing ever comes.
    NeverAnswers,
    /// A status and a short page: 404, 410, 500, 503 and the like.
    Status(u16),
    /// 429, with so many seconds in `Retry-After`.
    TooManyRequests(u64),
    /// The connection is reset before a byte of the answer.
    Reset,
    /// The answer breaks off in the middle of its body.
    Truncated,
    /// A redirect to a redirect, without end.
    RedirectLoop,
    /// The network's own sign-in page under status 200.
    CaptivePortal,
    /// A redirect to the network's own sign-in page.
    CaptiveRedirect,
    /// A page of HTML where something else was.
    HtmlInsteadOfFeed,
    /// The feed is right, but every guid in it is new.
    ChangedGuids,
    /// A permanent redirect to another address, where the same thing lies.
    MovedFeed,
    /// A body that never ends.
    Endless,
    /// A whole page of 20 MB.
    Huge,
    /// Something else under a picture's media type.
    NotAPicture,
}

impl FromStr for Weather {
    type Err = PressError;

    /// Reads `slow:1500`, `429:120`, `404`, `reset` and so on.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (kind, amount) = text.split_once(':').map_or((text, None), |(kind, amount)| (kind, Some(amount)));
        let wrong = || PressError::Weather(text.to_owned());
        let amount = amount.map(str::parse::<u64>).transpose().map_err(|_| wrong())?;
        match kind {
            "slow" => Ok(Self::Slow(amount.unwrap_or(2000))),
            "never-answers" => Ok(Self::NeverAnswers),
            "429" => Ok(Self::TooManyRequests(amount.unwrap_or(60))),
            "reset" => Ok(Self::Reset),
            "truncated" => Ok(Self::Truncated),
            "redirect-loop" => Ok(Self::RedirectLoop),
            "captive-portal" => Ok(Self::CaptivePortal),
            "captive-redirect" => Ok(Self::CaptiveRedirect),
            "html-instead-of-feed" => Ok(Self::HtmlInsteadOfFeed),
            "changed-guids" => Ok(Self::ChangedGuids),
            "moved-feed" => Ok(Self::MovedFeed),
            "endless" => Ok(Self::Endless),
            "huge" => Ok(Self::Huge),
            "not-a-picture" => Ok(Self::NotAPicture),
            status => status
                .parse()
                .ok()
                .filter(|status| (400..600).contains(status))
                .map(Self::Status)
                .ok_or_else(wrong),
        }
    }
}

/// Weather over a part of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forecast {
    /// Every path that begins so.
    pub path: String,
    /// What goes wrong there.
    pub weather: Weather,
    /// How often; without end if not said.
    pub times: Option<u64>,
}

impl FromStr for Forecast {
    type Err = PressError;

    /// Reads `PATH=KIND` or `PATH=KIND*TIMES`, such as `/feed.rss=429:120*3`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || PressError::Weather(text.to_owned());
        let (path, rest) = text.rsplit_once('=').ok_or_else(wrong)?;
        let (kind, times) = rest.split_once('*').map_or((rest, None), |(kind, times)| (kind, Some(times)));
        let times = times.map(str::parse).transpose().map_err(|_| wrong())?;
        Ok(Self { path: path.to_owned(), weather: kind.parse()?, times })
    }
}

impl fmt::Display for Forecast {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:?} at {}", self.weather, self.path)?;
        self.times.map_or(Ok(()), |times| write!(out, ", {times} times"))
    }
}

/// The weather over the whole site.
#[derive(Debug, Default)]
pub(crate) struct Sky(Mutex<Vec<Forecast>>);

impl Sky {
    /// Adds a forecast. Where two cover a path, the later one wins.
    pub(crate) fn add(&self, forecast: Forecast) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(forecast);
    }

    /// Clears up everywhere.
    pub(crate) fn clear(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// The weather a request to this path meets; a forecast for so many times has one less after it.
    pub(crate) fn over(&self, path: &str) -> Option<Weather> {
        let mut forecasts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let at = forecasts
            .iter()
            .rposition(|forecast| path.starts_with(&forecast.path) && forecast.times != Some(0))?;
        let forecast = forecasts.get_mut(at)?;
        forecast.times = forecast.times.map(|times| times - 1);
        Some(forecast.weather)
    }
}
