//! The folder `profiles` of a library, on disk.

use super::fault;
use crate::AppError;
use crate::contract::ProfileFault;
use crate::voice::With::{self, Count, Text};
use crate::voice::{say_of, say_with};
use layover_content::profile::{PROFILE_BYTES_MAX, Profile};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Most files that are read.
const FILES_MAX: usize = 500;

/// A profile of the reader's, and the file it came from.
pub(crate) struct Own {
    pub(super) profile: Profile,
    pub(super) toml: String,
    file: PathBuf,
}

fn place(library: &Path) -> PathBuf {
    library.join("profiles")
}

/// Every sound profile by the name of its file, and what is wrong with the others. That there is no folder is no fault.
pub(super) fn read(library: &Path) -> (Vec<Own>, Vec<ProfileFault>) {
    let (mut own, mut faults): (Vec<Own>, Vec<ProfileFault>) = (Vec::new(), Vec::new());
    for path in files(&place(library)) {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        match read_one(&path, &name) {
            Ok((profile, toml)) => match clash(&own, &profile) {
                Some(clash) => faults.push(whole(&name, &clash)),
                None => own.push(Own { profile, toml, file: path }),
            },
            Err(found) => faults.extend(found),
        }
    }
    (own, faults)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let is_profile = |path: &PathBuf| {
        let is_hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        !is_hidden && path.extension().is_some_and(|kind| kind.eq_ignore_ascii_case("toml"))
    };
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(is_profile).collect();
    files.sort();
    files.truncate(FILES_MAX);
    files
}

fn read_one(path: &Path, name: &str) -> Result<(Profile, String), Vec<ProfileFault>> {
    let alone = |sentence: String| vec![whole(name, &sentence)];
    let unread = |error: io::Error| alone(why("unread", &[("reason", Text(&error.to_string()))]));
    // A profile can be shared as a folder: a link in it must not make another file of this machine be read, and
    // quoted back line by line as one with mistakes.
    if leads_out(path).map_err(unread)? {
        return Err(alone(why("leads-out", &[])));
    }
    let about = fs::metadata(path).map_err(unread)?;
    // What is no plain file may never end.
    if !about.is_file() {
        return Err(alone(why("no-file", &[])));
    }
    if about.len() > PROFILE_BYTES_MAX as u64 {
        return Err(alone(why(
            "large",
            &[("bytes", Count(about.len())), ("most", Count(PROFILE_BYTES_MAX as u64))],
        )));
    }
    let bytes = fs::read(path).map_err(unread)?;
    let toml = String::from_utf8(bytes).map_err(|_| alone(why("no-text", &[])))?;
    let profile = Profile::parse(&toml)
        .map_err(|error| error.faults.iter().map(|found| fault(name, found)).collect::<Vec<_>>())?;
    Ok((profile, toml))
}

/// Whether a name in the folder stands for a file elsewhere.
fn leads_out(path: &Path) -> io::Result<bool> {
    if !fs::symlink_metadata(path)?.is_symlink() {
        return Ok(false);
    }
    let folder = path.parent().map(Path::canonicalize).transpose()?;
    Ok(path.canonicalize()?.parent() != folder.as_deref())
}

fn whole(file: &str, sentence: &str) -> ProfileFault {
    let sentence = say_with("ofWhat", &[("name", Text(file)), ("what", Text(sentence))]);
    ProfileFault { file: file.to_owned(), line: 0, key: String::new(), sentence }
}

/// Why a profile cannot stand beside those before it: one name, or one site, has one profile.
fn clash(own: &[Own], profile: &Profile) -> Option<String> {
    let earlier = own
        .iter()
        .find(|earlier| earlier.profile.slug == profile.slug || earlier.profile.shares_a_host(profile))?;
    let file = earlier.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    if earlier.profile.slug == profile.slug {
        return Some(why("same-slug", &[("file", Text(&file)), ("slug", Text(&profile.slug))]));
    }
    Some(match profile.hosts.iter().find(|host| earlier.profile.hosts.contains(host)) {
        Some(host) => why("same-host", &[("file", Text(&file)), ("host", Text(host))]),
        None => why("same-site", &[("file", Text(&file))]),
    })
}

/// What is wrong with a file, by the name of the reason.
fn why(name: &str, with: &[(&str, With<'_>)]) -> String {
    say_of("profileWhy", name, with)
}

/// Writes a profile beside the others: whole or not at all. Answers with the text whose place it took.
pub(super) fn add(library: &Path, profile: &Profile, toml: &str) -> Result<Option<String>, AppError> {
    let folder = place(library);
    let target = folder.join(format!("{}.toml", profile.slug));
    let (replaced, others): (Vec<Own>, Vec<Own>) =
        read(library).0.into_iter().partition(|own| own.file == target);
    if let Some(clash) = clash(&others, profile) {
        return Err(AppError::BadProfile(format!("{clash} (`layover profile remove`)")));
    }
    let unwritten = |error: io::Error| AppError::ProfileFolder(format!("{}: {error}", target.display()));
    fs::create_dir_all(&folder).map_err(unwritten)?;
    let half = folder.join(format!(".{}.toml.half", profile.slug));
    let written = write(&half, toml).and_then(|()| fs::rename(&half, &target));
    if written.is_err() {
        drop(fs::remove_file(&half));
    }
    written.map_err(unwritten)?;
    Ok(replaced.into_iter().next().map(|own| own.toml))
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// Removes the file of that profile; says what that means for the publication.
pub(super) fn remove(library: &Path, slug: &str) -> Result<String, AppError> {
    let own = read(library).0.into_iter().find(|own| own.profile.slug == slug);
    let Some(own) = own else {
        let is_builtin = layover_content::profile::builtin_file(slug).is_some();
        return Err(if is_builtin {
            AppError::BadProfile(format!(
                "the profile {slug} comes with Layover and cannot be removed; one of your own for the same site stands in for it"
            ))
        } else {
            AppError::UnknownProfile(slug.to_owned())
        });
    };
    fs::remove_file(&own.file)
        .map_err(|error| AppError::ProfileFolder(format!("{}: {error}", own.file.display())))?;
    Ok(format!("Removed the profile for {}. What you subscribed to stays.", own.profile.name))
}
