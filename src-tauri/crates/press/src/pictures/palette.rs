//! The inks: ten palettes of seven colours, and the sky each one makes.
//! Must never draw.

use super::PictureError;
use std::str::FromStr;

/// A colour with its opacity, all parts in 0..1, not premultiplied.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Ink {
    pub(super) r: f32,
    pub(super) g: f32,
    pub(super) b: f32,
    pub(super) a: f32,
}

impl Ink {
    /// From 0xRRGGBB.
    pub(super) const fn hex(rgb: u32) -> Self {
        let [_, r, g, b] = rgb.to_be_bytes();
        Self { r: r as f32 / 255.0, g: g as f32 / 255.0, b: b as f32 / 255.0, a: 1.0 }
    }

    /// This much of the other, the rest of self.
    pub(super) fn mix(self, other: Self, share: f32) -> Self {
        let between = |x: f32, y: f32| x + (y - x) * share;
        Self {
            r: between(self.r, other.r),
            g: between(self.g, other.g),
            b: between(self.b, other.b),
            a: between(self.a, other.a),
        }
    }

    /// The same colour at another opacity.
    pub(super) const fn at(self, a: f32) -> Self {
        Self { a, ..self }
    }
}

/// The inks of one palette, by their work in a picture.
#[derive(Debug, Clone, Copy)]
pub(super) struct Inks {
    /// The darkest: silhouettes and foregrounds.
    pub(super) deep: Ink,
    /// Dark, for near planes.
    pub(super) shade: Ink,
    /// The middle tone.
    pub(super) mid: Ink,
    /// Light, for far planes and mist.
    pub(super) haze: Ink,
    /// The lightest: snow, sails, paper.
    pub(super) paper: Ink,
    /// Sun, moon and lamps.
    pub(super) glow: Ink,
    /// The one note of colour against the rest.
    pub(super) accent: Ink,
    /// The sky from the top down.
    pub(super) sky: [Ink; 3],
    /// Whether the sky is darker than the lamps under it.
    pub(super) dark: bool,
}

/// Which set of inks a picture is printed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names are the description")]
pub enum Palette {
    Dusk,
    Dawn,
    Petrol,
    Ochre,
    Ice,
    Olive,
    Brick,
    Night,
    Spring,
    Ink,
}

const fn inks(seven: [u32; 7], sky: [u32; 3], dark: bool) -> Inks {
    let [deep, shade, mid, haze, paper, glow, accent] = seven;
    Inks {
        deep: Ink::hex(deep),
        shade: Ink::hex(shade),
        mid: Ink::hex(mid),
        haze: Ink::hex(haze),
        paper: Ink::hex(paper),
        glow: Ink::hex(glow),
        accent: Ink::hex(accent),
        sky: [Ink::hex(sky[0]), Ink::hex(sky[1]), Ink::hex(sky[2])],
        dark,
    }
}

impl Palette {
    /// Every palette, for contact sheets and tests.
    pub const ALL: [Self; 10] = [
        Self::Dusk,
        Self::Dawn,
        Self::Petrol,
        Self::Ochre,
        Self::Ice,
        Self::Olive,
        Self::Brick,
        Self::Night,
        Self::Spring,
        Self::Ink,
    ];

    /// The name used in lists of pictures.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Dusk => "dusk",
            Self::Dawn => "dawn",
            Self::Petrol => "petrol",
            Self::Ochre => "ochre",
            Self::Ice => "ice",
            Self::Olive => "olive",
            Self::Brick => "brick",
            Self::Night => "night",
            Self::Spring => "spring",
            Self::Ink => "ink",
        }
    }

    //                      deep      shade     mid       haze      paper     glow      accent
    pub(super) const fn inks(self) -> Inks {
        match self {
            Self::Dusk => inks(
                [0x1b1a38, 0x3d2f5e, 0x7d4b78, 0xdb8e7e, 0xfbe8d0, 0xffc67d, 0xe5533f],
                [0x4a3a6e, 0xc06f7c, 0xffbe82],
                false,
            ),
            Self::Dawn => inks(
                [0x22344b, 0x4b6783, 0x8ea7b6, 0xeec3ae, 0xfdf3e3, 0xffdca6, 0xdf6f50],
                [0x9dbccb, 0xf1d3bd, 0xfde6c2],
                false,
            ),
            Self::Petrol => inks(
                [0x0b2932, 0x154f5b, 0x3b8088, 0xa6c9c1, 0xf4ecd8, 0xf7c765, 0xe0612f],
                [0x4e9299, 0xa9cdc3, 0xf1e3bf],
                false,
            ),
            Self::Ochre => inks(
                [0x34211b, 0x7b4424, 0xbf7a31, 0xe5b566, 0xf9ebd1, 0xfff1c9, 0x24636d],
                [0xdba24c, 0xeec37c, 0xfae6bd],
                false,
            ),
            Self::Ice => inks(
                [0x12263f, 0x2e5278, 0x6d9bbd, 0xbad4e2, 0xf6f8f6, 0xffe6c0, 0xe4572e],
                [0x8db8d2, 0xc9dfe8, 0xf9efe0],
                false,
            ),
            Self::Olive => inks(
                [0x20281d, 0x475130, 0x828648, 0xc6c08c, 0xf5efdb, 0xf3d27a, 0xb5482f],
                [0xa9b189, 0xd9d2a4, 0xf3e5b8],
                false,
            ),
            Self::Brick => inks(
                [0x2b1519, 0x6b2a27, 0xb04b35, 0xe19d76, 0xf9e7d4, 0xfacb89, 0x1e5560],
                [0xcf6f4b, 0xeaa87c, 0xf9d9ae],
                false,
            ),
            Self::Night => inks(
                [0x080e20, 0x13244c, 0x284880, 0x6485b3, 0xebe7d5, 0xffd57c, 0xff7f55],
                [0x0b1430, 0x1a3263, 0x41649a],
                true,
            ),
            Self::Spring => inks(
                [0x1e3a3a, 0x3b6a53, 0x83aa69, 0xcddba6, 0xfcf6e6, 0xffd98a, 0xe9686f],
                [0x9fd0d2, 0xd3e8d8, 0xfdf1d6],
                false,
            ),
            Self::Ink => inks(
                [0x15171b, 0x363c46, 0x757b85, 0xbfbdb5, 0xf4f0e7, 0xeee0c4, 0xc6321f],
                [0xa9adb0, 0xd0cec6, 0xefe8da],
                false,
            ),
        }
    }
}

impl FromStr for Palette {
    type Err = PictureError;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|p| p.name() == name);
        found.ok_or_else(|| PictureError::UnknownPalette(name.to_owned()))
    }
}
