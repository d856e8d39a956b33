//! PDF without a dialog: the window's program prints a page of ours through its web-view's own print operation.

use crate::ending::Failure;
use crate::verbs::open::{has_display, window};
use layover_app::contract::{ExportForm, ExportWhat, Exported};
use layover_app::{AppError, ExportOrder, ExportPlace, Library};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const ELSEWHERE: &str = "PDF is made without a dialog on Linux alone. Here, open the story in the window, choose Print…, and \
                         “Save as PDF” in the system's own dialog";

/// Writes the PDF.
pub async fn write(
    library: &Library,
    what: ExportWhat,
    path: &Path,
    replaces: bool,
) -> Result<Exported, Failure> {
    if !cfg!(target_os = "linux") {
        return Err(Failure::Window(ELSEWHERE.to_owned()));
    }
    if !replaces && path.exists() {
        return Err(AppError::FileThere(path.display().to_string()).into());
    }
    if !has_display() {
        return Err(Failure::Window(
            "the web-view that prints needs a display, and there is none here. One in memory does: put xvfb-run in \
             front of this command. --html and --epub need none"
                .to_owned(),
        ));
    }
    let program = window()?;
    let folder = Folder::new()?;
    let page = folder.0.join("page.html");
    let printed = folder.0.join("page.pdf");
    let order =
        ExportOrder { what, form: ExportForm::Html, to: ExportPlace::Path(page.clone()), replaces: true };
    let exported = library.export(order).await?;
    print(&program, &page, &printed)?;
    let bytes = std::fs::read(&printed).map_err(|source| Failure::File { path: printed.clone(), source })?;
    Library::write_file(path, replaces, &bytes)?;
    let length = bytes.len() as u64;
    let sentence = format!(
        "{}, {}: printed to {}.",
        layover_app::words::stories(u64::from(exported.stories)),
        layover_app::words::size(length),
        path.display()
    );
    Ok(Exported { path: path.display().to_string(), bytes: length, sentence, ..exported })
}

fn print(program: &Path, page: &Path, printed: &Path) -> Result<(), Failure> {
    let mut command = Command::new(program);
    command.arg("--print").arg(page).arg(printed);
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| Failure::Window(format!("{} does not start: {error}", program.display())))?;
    if output.status.success() && printed.is_file() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let said = said.lines().rfind(|line| !line.trim().is_empty()).unwrap_or("it said nothing");
    Err(Failure::Window(format!("the page could not be printed: {said}")))
}

/// A folder of this process alone, gone with it.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Result<Self, Failure> {
        let path = std::env::temp_dir().join(format!("layover-print-{}", std::process::id()));
        let mut builder = std::fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&path).map_err(|source| Failure::Unwritten { path: path.clone(), source })?;
        Ok(Self(path))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}
