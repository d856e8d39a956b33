//! Profiles that hold a vector in every text: those that are sound, and those that are left out with a sentence about why.

/// The profile of a source, as a file.
pub fn profile(html: &str, number: usize, host: &str, origin: &str) -> String {
    // Most are sound; the sentences about what is not are shown as well.
    let sound: String =
        html.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).take(110).collect();
    let text = quoted(if number % 4 == 3 || sound.trim().is_empty() { html } else { &sound });
    let short = quoted(&sound.chars().take(36).collect::<String>());
    format!(
        "name = {text}\nslug = \"vector-{number}\"\nsite = \"{origin}/\"\nhosts = [\"{host}\"]\ndescription = {text}\n\
         field = {short}\nlicence = {text}\nattribution = {text}\n\
         [[feeds]]\nurl = \"{origin}/rss/feed\"\nsection = \"part\"\n\
         [[sections]]\nslug = \"part\"\nname = {text}\naddress = \"{origin}/part\"\n\
         [[series]]\nslug = \"series\"\nname = {text}\nsection = \"part\"\n"
    )
}

/// A basic string (TOML 1.0).
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            letter if letter.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(letter))),
            letter => quoted.push(letter),
        }
    }
    quoted + "\""
}
