//! Which network addresses belong to the public internet. Everything else is refused unless the reader
//! opened it on purpose ([`crate::AllowList`]). Pure; knows no names and opens nothing.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// IPv4 ranges that are not public: first address and prefix length.
const LOCAL_V4: [(Ipv4Addr, u32); 17] = [
    (Ipv4Addr::new(0, 0, 0, 0), 8), // "this network"; 0.0.0.0 reaches loopback on Linux
    (Ipv4Addr::new(10, 0, 0, 0), 8), // private, RFC 1918
    (Ipv4Addr::new(100, 64, 0, 0), 10), // carrier-grade NAT, RFC 6598
    (Ipv4Addr::new(127, 0, 0, 0), 8), // loopback
    (Ipv4Addr::new(168, 63, 129, 16), 32), // a cloud's metadata service on a public number
    (Ipv4Addr::new(169, 254, 0, 0), 16), // link-local, most metadata services
    (Ipv4Addr::new(172, 16, 0, 0), 12), // private
    (Ipv4Addr::new(192, 0, 0, 0), 24), // protocol assignments
    (Ipv4Addr::new(192, 0, 2, 0), 24), // documentation
    (Ipv4Addr::new(192, 88, 99, 0), 24), // 6to4 relays
    (Ipv4Addr::new(192, 168, 0, 0), 16), // private
    (Ipv4Addr::new(198, 18, 0, 0), 15), // benchmarks
    (Ipv4Addr::new(198, 51, 100, 0), 24), // documentation
    (Ipv4Addr::new(203, 0, 113, 0), 24), // documentation
    (Ipv4Addr::new(224, 0, 0, 0), 4), // multicast
    (Ipv4Addr::new(240, 0, 0, 0), 4), // reserved
    (Ipv4Addr::new(255, 255, 255, 255), 32), // broadcast
];

/// IPv6 ranges inside 2000::/3 that are not public. Outside of 2000::/3 nothing is: loopback, unique local,
/// link-local, multicast, v4-mapped, v4-compatible and both NAT64 prefixes all lie there.
const LOCAL_V6: [(Ipv6Addr, u32); 4] = [
    (Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0), 23), // Teredo, ORCHID, benchmarks, assignments
    (Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0), 32), // documentation
    (Ipv6Addr::new(0x2002, 0, 0, 0, 0, 0, 0, 0), 16), // 6to4
    (Ipv6Addr::new(0x3fff, 0, 0, 0, 0, 0, 0, 0), 20), // documentation
];

/// Whether an address is on the public internet.
pub(crate) fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => !LOCAL_V4.iter().any(|&(first, length)| in_v4(address, first, length)),
        IpAddr::V6(address) => {
            in_v6(address, Ipv6Addr::new(0x2000, 0, 0, 0, 0, 0, 0, 0), 3)
                && !LOCAL_V6.iter().any(|&(first, length)| in_v6(address, first, length))
        }
    }
}

/// Whether a rule that names a *host* may never lead there: no one host, or a machine's metadata service,
/// which hands out credentials. A rule that names the range itself still can.
pub(crate) fn is_never_a_host(address: IpAddr) -> bool {
    let metadata = [
        IpAddr::V4(Ipv4Addr::new(169, 254, 169, 254)),
        IpAddr::V4(Ipv4Addr::new(100, 100, 100, 200)),
        IpAddr::V4(Ipv4Addr::new(168, 63, 129, 16)),
        IpAddr::V6(Ipv6Addr::new(0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x254)),
    ];
    address.is_unspecified()
        || address.is_multicast()
        || address == IpAddr::V4(Ipv4Addr::BROADCAST)
        || metadata.contains(&address.to_canonical())
}

fn in_v4(address: Ipv4Addr, first: Ipv4Addr, length: u32) -> bool {
    let shift = 32 - length;
    u32::from(address).checked_shr(shift) == u32::from(first).checked_shr(shift)
}

fn in_v6(address: Ipv6Addr, first: Ipv6Addr, length: u32) -> bool {
    let shift = 128 - length;
    u128::from(address).checked_shr(shift) == u128::from(first).checked_shr(shift)
}
