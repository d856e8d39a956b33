//! Renders every motif under two names into contact sheets: `contact_sheet <folder> [motif ...]`.
//! Must never be part of the library: it is the art director's desk.

use layover_press::pictures::{Format, Motif, Palette, PictureSpec, draw};
use std::{env, error::Error, fs, path::Path, time::Instant};

const WIDTH: u32 = 480;
const HEIGHT: u32 = 300;
const COLUMNS: u32 = 4;
const ROWS: u32 = 4;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let folder = arguments.next().unwrap_or_else(|| "contact-sheets".to_owned());
    let chosen: Vec<String> = arguments.collect();
    fs::create_dir_all(&folder)?;
    let motifs: Vec<Motif> = Motif::ALL
        .iter()
        .copied()
        .filter(|m| chosen.is_empty() || chosen.iter().any(|c| c == m.name()))
        .collect();
    let names = if chosen.is_empty() { 2 } else { 4 };
    let jobs: Vec<(Motif, usize)> = motifs.iter().flat_map(|m| (0..names).map(|n| (*m, n))).collect();
    for (page, batch) in jobs.chunks((COLUMNS * ROWS) as usize).enumerate() {
        let mut sheet = image::RgbImage::new(WIDTH * COLUMNS, HEIGHT * ROWS);
        for (slot, (motif, number)) in batch.iter().enumerate() {
            let picture = print(*motif, *number, page * 3 + slot)?;
            let (column, row) = (slot as u32 % COLUMNS, slot as u32 / COLUMNS);
            image::imageops::replace(
                &mut sheet,
                &picture,
                i64::from(column * WIDTH),
                i64::from(row * HEIGHT),
            );
        }
        sheet.save(Path::new(&folder).join(format!("sheet-{page}.png")))?;
    }
    Ok(())
}

#[expect(clippy::print_stdout, reason = "an example tells its reader what it does")]
fn print(motif: Motif, number: usize, turn: usize) -> Result<image::RgbImage, Box<dyn Error>> {
    let palette = Palette::ALL[(turn * 3 + number * 4 + turn / 4) % Palette::ALL.len()];
    let spec = PictureSpec {
        name: format!("{}-{number}", motif.name()),
        format: Format::Jpeg,
        width: WIDTH * 2,
        height: HEIGHT * 2,
        motif,
        palette,
        data: vec![],
        labels: vec![],
    };
    let start = Instant::now();
    let bytes = draw(&spec)?;
    println!("{} {} {} kB {:?}", spec.name, palette.name(), bytes.len() / 1000, start.elapsed());
    let large = image::load_from_memory(&bytes)?.to_rgb8();
    Ok(image::imageops::thumbnail(&large, WIDTH, HEIGHT))
}
