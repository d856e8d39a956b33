//! Names no file may have.

/// Names that Windows keeps for its devices, whatever ending follows; ports have a number behind them.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];
const PORTS: [&str; 2] = ["com", "lpt"];

/// Whether Windows takes this name, with an ending or without, for one of its devices and not for a file.
#[must_use]
pub fn is_device(name: &str) -> bool {
    let name = name.to_lowercase();
    // The raised digits of Latin 1 are digits to Windows.
    let is_port = |port: &&str| {
        let number = name.strip_prefix(*port).map(|rest| rest.chars().collect::<Vec<_>>());
        matches!(number.as_deref(), Some(['0'..='9' | '¹' | '²' | '³']))
    };
    DEVICES.contains(&name.as_str()) || PORTS.iter().any(is_port)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_devices_are_told_with_every_digit() {
        let devices =
            ["con", "prn", "aux", "nul", "com0", "com1", "com9", "lpt0", "lpt9", "CON", "Com7"].into_iter();
        for name in devices.chain(["com¹", "com²", "lpt³", "conin$", "CONOUT$"]) {
            assert!(is_device(name), "{name}");
        }
        for name in ["com", "lpt", "com10", "comet", "con-temp", "com-1", "nul1", "lamp1", "1com", ""] {
            assert!(!is_device(name), "{name}");
        }
    }
}
