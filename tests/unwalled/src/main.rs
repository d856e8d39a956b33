//! The real window, but for what the story scheme answers: no policy stands over a story, and a script of somebody's runs in
//! each, as if sanitiser and frame had both failed. `tests/e2e/tests/intruder.rs` opens it, to see that the app's own wall
//! holds alone. It is a program of its own, so that no variable, argument or feature of the real one leads here.

use layover_app::Served;
use layover_desktop::Beside;
use std::process::ExitCode;

/// What somebody wrote into a story. It says that it ran, and that to the window, too.
const SOMEBODYS: &str = "<script>window.ranByItself = true; parent.postMessage({ layover: 1, type: 'eval', code: 'top.ran = 1' }, '*');\
    try { top.ran = 1; } catch {}</script>";

fn main() -> ExitCode {
    layover_desktop::run_beside(std::env::args_os().skip(1), Beside { serve: unwalled, ..Beside::default() })
}

fn unwalled(mut served: Served) -> Served {
    served.policy = "";
    if served.media_type.starts_with("text/html") {
        let page =
            String::from_utf8_lossy(&served.bytes).replacen("</body>", &format!("{SOMEBODYS}</body>"), 1);
        served.bytes = page.into_bytes();
    }
    served
}
