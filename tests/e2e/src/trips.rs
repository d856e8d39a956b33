//! The Trip screens pose: the sheet, a trip that is ready and proven, and the list.

use crate::{go, keep, keep_both, painted};
use layover_e2e::Window;
use serde_json::{Value, json};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

const DAY: i64 = 86_400;

/// Plans two trips where there are none, and shows them.
pub async fn pose(window: &Window, folder: &Path, theme: &str) {
    go(window, "trips", "Trips").await;
    if window.invoke("trips", json!({})).await == json!([]) {
        plan(window, "Andes", 4, 150).await;
        plan(window, "Fjord", 19, 60).await;
    }
    pose_sheet(window, folder, theme).await;
    window.press("Andes").await;
    window.until("the trip", "!!document.querySelector('[data-pane=page] .board')").await;
    if window.run("return !document.querySelector('.board.ready')").await == json!(true) {
        window.press("Make ready").await;
        window.until("it ready", "!!document.querySelector('.board.ready')").await;
    }
    window.press("Airplane check").await;
    window
        .until("it proven", "/Airplane check passed/.test(document.querySelector('.result')?.textContent)")
        .await;
    keep_both(window, folder, "trip", theme).await;
    go(window, "trips", "Trips").await;
    keep_both(window, folder, "trips", theme).await;
}

async fn pose_sheet(window: &Window, folder: &Path, theme: &str) {
    window.press("Plan a trip").await;
    window.until("the sheet", "document.activeElement?.labels?.[0]?.textContent.trim() === 'Name'").await;
    window.keys("Delta").await;
    window.run("document.querySelector('dialog [role=combobox]').focus(); return true").await;
    window.keys("wat").await;
    window
        .until(
            "a section",
            "/Water/.test(document.querySelector('dialog [aria-selected=true]')?.textContent)",
        )
        .await;
    window.key(fantoccini::key::Key::Enter).await;
    window.until("the estimate", "!!document.querySelector('dialog .figure')").await;
    painted(window).await;
    keep(window, folder, &format!("trip-plan-{theme}")).await;
    window.run("document.querySelector('dialog header button').click(); return true").await;
    window.until("the sheet gone", "!document.querySelector('dialog[open]')").await;
}

async fn plan(window: &Window, name: &str, days: i64, minutes: u32) -> Value {
    let wishes = json!([{ "kind": "all", "id": null, "name": "Everything" }]);
    let leaves = now() + days * DAY;
    let trip = json!({ "name": name, "leavesAt": leaves, "days": 5, "minutes": minutes, "wishes": wishes });
    window.invoke("plan_trip", json!({ "trip": trip })).await
}

fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or_default()
}
