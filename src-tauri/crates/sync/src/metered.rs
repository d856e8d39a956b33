//! Whether the network one is on counts what goes over it.
//!
//! On Linux NetworkManager knows, by what the reader told it or by its own guess (a phone's hotspot, a mobile
//! broadband card). Other systems are not asked: there, and without NetworkManager, the reader says it in the settings.

/// `Some` where the system knows. Waits half a second at most, and talks to the system's own bus alone.
pub async fn is_metered() -> Option<bool> {
    system::is_metered().await
}

#[cfg(target_os = "linux")]
mod system {
    use std::time::Duration;

    const PATIENCE: Duration = Duration::from_millis(500);

    pub(super) async fn is_metered() -> Option<bool> {
        tokio::time::timeout(PATIENCE, ask()).await.ok()?.ok().and_then(metered)
    }

    async fn ask() -> zbus::Result<u32> {
        let bus = zbus::Connection::system().await?;
        let manager = zbus::Proxy::new(
            &bus,
            "org.freedesktop.NetworkManager",
            "/org/freedesktop/NetworkManager",
            "org.freedesktop.NetworkManager",
        )
        .await?;
        manager.get_property("Metered").await
    }

    /// `NMMetered`: yes, no, a guess of yes, a guess of no; anything else is not known.
    fn metered(value: u32) -> Option<bool> {
        match value {
            1 | 3 => Some(true),
            2 | 4 => Some(false),
            _ => None,
        }
    }

    #[cfg(test)]
    mod tests {
        use super::metered;

        #[test]
        fn what_network_manager_says_is_understood() {
            let said = [0, 1, 2, 3, 4, 9].map(metered);
            assert_eq!(said, [None, Some(true), Some(false), Some(true), Some(false), None]);
        }
    }
}

#[cfg(not(target_os = "linux"))]
mod system {
    #[expect(clippy::unused_async, reason = "one signature on every system")]
    pub(super) async fn is_metered() -> Option<bool> {
        None
    }
}
