//! The illustrator at its boundary: every motif draws, in the size and format asked for, always the same.

use layover_press::pictures::{Format, Motif, Palette, PictureError, PictureSpec, draw, media_type};
use quick_xml::{Reader, events::Event};

fn spec(name: &str, motif: Motif, format: Format, (width, height): (u32, u32)) -> PictureSpec {
    let (data, labels) = (vec![], vec![]);
    PictureSpec {
        name: name.to_owned(),
        format,
        width,
        height,
        motif,
        palette: Palette::Petrol,
        data,
        labels,
    }
}

#[test]
fn every_motif_draws_in_three_ratios_and_no_two_names_agree() {
    for motif in Motif::ALL {
        for size in [(160, 90), (96, 120), (100, 100)] {
            let one = draw(&spec("first-name", *motif, Format::Png, size)).unwrap();
            let two = draw(&spec("second-name", *motif, Format::Png, size)).unwrap();
            let picture = image::load_from_memory(&one).unwrap();
            assert_eq!((picture.width(), picture.height()), size, "{}", motif.name());
            assert_ne!(one, two, "{} ignores its name", motif.name());
        }
    }
}

#[test]
fn no_picture_is_one_flat_tone() {
    for motif in Motif::ALL {
        let bytes = draw(&spec("a-name", *motif, Format::Png, (160, 100))).unwrap();
        let picture = image::load_from_memory(&bytes).unwrap().to_luma8();
        let (dark, light) = picture.pixels().fold((255, 0), |(a, b), p| (p.0[0].min(a), p.0[0].max(b)));
        assert!(light - dark > 60, "{} lies between {dark} and {light}", motif.name());
    }
}

#[test]
fn the_same_description_gives_the_same_bytes() {
    for format in [Format::Jpeg, Format::Png, Format::Webp, Format::Svg] {
        for motif in [Motif::HarbourDusk, Motif::ArchipelagoMap, Motif::Portrait, Motif::LineChart] {
            let wanted = spec("again", motif, format, (240, 160));
            assert_eq!(draw(&wanted).unwrap(), draw(&wanted).unwrap(), "{} {format:?}", motif.name());
        }
    }
}

#[test]
fn each_format_holds_what_its_media_type_says() {
    for (format, kind) in [
        (Format::Jpeg, image::ImageFormat::Jpeg),
        (Format::Png, image::ImageFormat::Png),
        (Format::Webp, image::ImageFormat::WebP),
    ] {
        let bytes = draw(&spec("encoded", Motif::Lighthouse, format, (150, 84))).unwrap();
        assert_eq!(image::guess_format(&bytes).unwrap(), kind);
        assert_eq!(media_type(format), kind.to_mime_type());
        let picture = image::load_from_memory(&bytes).unwrap();
        assert_eq!((picture.width(), picture.height()), (150, 84));
    }
    assert_eq!(media_type(Format::Svg), "image/svg+xml");
}

#[test]
fn every_svg_is_well_formed_and_states_its_size() {
    for motif in Motif::ALL {
        let bytes = draw(&spec("vector", *motif, Format::Svg, (320, 180))).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let mut reader = Reader::from_str(&text);
        let mut shapes = 0;
        loop {
            match reader.read_event().unwrap_or_else(|e| panic!("{}: {e}", motif.name())) {
                Event::Eof => break,
                Event::Empty(tag) if tag.name().as_ref() == "path" => shapes += 1,
                _ => {}
            }
        }
        assert!(
            text.starts_with("<svg ") && text.contains(r#"width="320" height="180""#),
            "{}",
            motif.name()
        );
        assert!(shapes > 5, "{} has {shapes} shapes", motif.name());
        assert!(!text.contains("NaN") && !text.contains("inf"), "{} has a number that is none", motif.name());
    }
}

#[test]
fn a_chart_follows_its_figures_and_prints_its_labels_in_svg() {
    let mut chart = spec("figures", Motif::BarChart, Format::Svg, (300, 200));
    chart.data = vec![1.0, 4.0, 2.0];
    chart.labels = vec!["Tin & lead".to_owned(), "<Rope>".to_owned(), "Salt".to_owned()];
    let text = String::from_utf8(draw(&chart).unwrap()).unwrap();
    assert!(text.contains("Tin &amp; lead") && text.contains("&lt;Rope&gt;"));
    let mut other = chart.clone();
    other.data = vec![4.0, 1.0, 2.0];
    assert_ne!(draw(&chart).unwrap(), draw(&other).unwrap());
}

#[test]
fn odd_figures_do_not_stop_a_chart() {
    for motif in [Motif::BarChart, Motif::LineChart, Motif::AreaChart] {
        for data in
            [vec![f64::NAN, 3.0], vec![0.0, 0.0, 0.0], vec![-5.0, -1.0], vec![1e30, -1e30, f64::INFINITY]]
        {
            let mut chart = spec("odd", motif, Format::Png, (120, 80));
            chart.data = data;
            assert!(draw(&chart).is_ok(), "{}", motif.name());
        }
    }
}

#[test]
fn an_impossible_size_is_refused_by_name() {
    for size in [(0, 10), (10, 0), (9000, 10)] {
        let error = draw(&spec("too-odd", Motif::Tea, Format::Png, size)).unwrap_err();
        assert!(matches!(&error, PictureError::Size { .. }) && error.to_string().contains("too-odd"));
    }
    for size in [(1, 1), (1, 2000), (2000, 1)] {
        assert!(draw(&spec("thin", Motif::ArchipelagoMap, Format::Png, size)).is_ok(), "{size:?}");
    }
}

#[test]
fn names_are_read_back_and_strangers_refused() {
    for motif in Motif::ALL {
        assert_eq!(motif.name().parse::<Motif>().unwrap(), *motif);
    }
    for palette in Palette::ALL {
        assert_eq!(palette.name().parse::<Palette>().unwrap(), palette);
    }
    assert!("submarine".parse::<Motif>().unwrap_err().to_string().contains("submarine"));
    assert!("mauve".parse::<Palette>().unwrap_err().to_string().contains("mauve"));
    assert!("bmp".parse::<Format>().unwrap_err().to_string().contains("bmp"));
}

#[test]
fn a_chart_with_figures_of_its_own_takes_nothing_from_its_name() {
    for motif in [Motif::BarChart, Motif::LineChart, Motif::AreaChart] {
        let printed = |name: &str| {
            let mut chart = spec(name, motif, Format::Svg, (300, 200));
            chart.data = vec![3.0, -2.0, 5.0, 4.0];
            draw(&chart).unwrap()
        };
        assert_eq!(printed("one-name"), printed("another-name"), "{}", motif.name());
    }
}
