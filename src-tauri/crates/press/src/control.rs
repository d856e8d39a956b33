//! Owns the control addresses under `/_ctl/` and the truth's: how another process orders weather and edits and
//! reads the record. Never met by a reader, never under weather, never in the record.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::answer::Page;
use crate::desk::Desk;
use crate::route::Query;
use crate::truth::truth;
use crate::weather::Forecast;

/// The answer at a control address; nothing if the path is not one.
pub(crate) fn control(desk: &Desk, path: &str, query: Query<'_>) -> Option<Page> {
    if path == "/_truth.json" {
        let truth = serde_json::to_string_pretty(&truth(&desk.site())).unwrap_or_default();
        return Some(Page::text("application/json".to_owned(), truth));
    }
    let order = path.strip_prefix("/_ctl/")?;
    Some(match obey(desk, order, query) {
        Some(value) => Page::text("application/json".to_owned(), value.to_string()),
        None => Page::text("application/json".to_owned(), json!({"error": "no such order"}).to_string())
            .with_status(StatusCode::BAD_REQUEST),
    })
}

fn obey(desk: &Desk, order: &str, query: Query<'_>) -> Option<Value> {
    let slug = query.field("slug").unwrap_or_default();
    match order {
        "weather" => {
            let forecast = forecast(query)?;
            let told = forecast.to_string();
            desk.sky.add(forecast);
            Some(json!({"weather": told}))
        }
        "clear" => {
            desk.sky.clear();
            Some(json!({"weather": "clear"}))
        }
        "edit" => Some(json!({"edited": desk.change(|site| site.edit(slug))})),
        "remove" => Some(json!({"removed": desk.change(|site| site.remove(slug))})),
        "publish" => Some(json!({"published": desk.change(|site| site.publish())})),
        "requests" => serde_json::to_value(desk.records.all()).ok(),
        "forget" => {
            desk.records.forget();
            desk.traffic.forget();
            Some(json!({"requests": 0}))
        }
        "stats" => {
            let (peak, total) = desk.traffic.peak_and_total();
            let records = desk.records.all();
            let unchanged = records.iter().filter(|record| record.status == 304).count();
            Some(json!({"requests": records.len(), "not_modified": unchanged,
                "peak_connections": peak, "connections": total}))
        }
        _ => None,
    }
}

/// Reads `path=/x&kind=slow&ms=1500&times=2`; `kind` may also carry its figure, as in `kind=429:120`.
fn forecast(query: Query<'_>) -> Option<Forecast> {
    let kind = query.field("kind")?;
    let amount = query.field("ms").or_else(|| query.field("seconds"));
    let kind = amount.map_or_else(|| kind.to_owned(), |amount| format!("{kind}:{amount}"));
    let path = query.field("path").unwrap_or("/").replace("%2F", "/").replace("%2f", "/");
    let times = query.field("times").map(str::parse).transpose().ok()?;
    Some(Forecast { path, weather: kind.parse().ok()?, times })
}
