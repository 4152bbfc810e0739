//! One picture in, three out. No IO.

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::imageops::{self, FilterType as Resampling};
use image::metadata::Orientation;
use image::{
    DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageError, ImageFormat, ImageReader, Limits, Rgb,
    RgbImage, RgbaImage,
};
use sha2::{Digest, Sha256};
use std::io::Cursor;
use veranda_store::LogoPictures;
use veranda_terms::Logo;

/// The most pixels on a side.
pub const MOST_PIXELS: u32 = 4096;
/// The least pixels on the longer side: below that a header on a good screen shows steps.
pub const LEAST_PIXELS: u32 = 64;
/// What decoding may take at most, in bytes: the largest picture with sixteen bits in four channels.
const MOST_MEMORY: u64 = 4096 * 4096 * 8;

/// Why no logo came of a file.
#[derive(Debug)]
pub enum Unfit {
    /// A drawing (SVG): it could hold scripts and look different everywhere.
    Drawing,
    /// Neither PNG, JPEG nor WebP.
    Unknown,
    /// More than [`MOST_PIXELS`] on a side.
    TooManyPixels,
    /// Less than [`LEAST_PIXELS`] on the longer side.
    TooFewPixels,
    /// All of it is transparent.
    Nothing,
    /// It says that it is one of them and cannot be decoded.
    Broken(ImageError),
    /// What was drawn could not be written down.
    Ours(ImageError),
}

/// Draws the pictures of a logo.
///
/// What is transparent gets a plate to stand on, white, or dark for a logo of light colours, so that it is seen on a band
/// of any colour by day and by night.
///
/// # Errors
/// [`Unfit`].
pub fn drawn(file: &[u8]) -> Result<LogoPictures, Unfit> {
    let picture = decoded(file)?;
    let seen = visible(&picture).ok_or(Unfit::Nothing)?;
    let solid = picture.pixels().all(|pixel| pixel[3] >= 250);
    let plate = if solid { edge(&picture) } else { plate_under(&picture) };
    let seen = imageops::crop_imm(&picture, seen.left, seen.top, seen.width, seen.height).to_image();
    let seen = on_plate(&seen, plate);
    // A picture that has its own ground fills its place; what stands on a plate keeps off its edges.
    let mark = written(&mark(&seen, plate, if solid { 0 } else { 10 }))?;
    let small = written(&icon(&seen, plate, 192))?;
    let large = written(&icon(&seen, plate, 512))?;
    let mut hash = Sha256::new();
    for picture in [&mark, &small, &large] {
        hash.update((picture.len() as u64).to_be_bytes());
        hash.update(picture);
    }
    let mut logo = [0; 12];
    logo.copy_from_slice(&hash.finalize()[..12]);
    Ok(LogoPictures { logo: Logo(logo), mark, small, large })
}

/// What a file is, by its own first bytes: what it is called counts for nothing.
fn format_of(file: &[u8]) -> Result<ImageFormat, Unfit> {
    match file {
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Ok(ImageFormat::Png),
        [0xff, 0xd8, 0xff, ..] => Ok(ImageFormat::Jpeg),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Ok(ImageFormat::WebP),
        _ => {
            let beginning = String::from_utf8_lossy(&file[..file.len().min(1024)]).to_ascii_lowercase();
            Err(if beginning.contains("<svg") { Unfit::Drawing } else { Unfit::Unknown })
        }
    }
}

fn decoded(file: &[u8]) -> Result<RgbaImage, Unfit> {
    let mut reader = ImageReader::with_format(Cursor::new(file), format_of(file)?);
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_PIXELS);
    limits.max_image_height = Some(MOST_PIXELS);
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(unread)?;
    let (width, height) = decoder.dimensions();
    if width.max(height) > MOST_PIXELS {
        return Err(Unfit::TooManyPixels);
    }
    if width.max(height) < LEAST_PIXELS {
        return Err(Unfit::TooFewPixels);
    }
    // How a camera was held is the one thing said beside the pixels that changes what is seen.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(unread)?;
    picture.apply_orientation(orientation);
    Ok(picture.into_rgba8())
}

fn unread(error: ImageError) -> Unfit {
    match error {
        ImageError::Limits(_) => Unfit::TooManyPixels,
        error => Unfit::Broken(error),
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Area {
    left: u32,
    top: u32,
    width: u32,
    height: u32,
}

/// The smallest area that holds whatever is not transparent.
fn visible(picture: &RgbaImage) -> Option<Area> {
    let (mut left, mut top, mut right, mut bottom) = (u32::MAX, u32::MAX, 0, 0);
    for (x, y, pixel) in picture.enumerate_pixels() {
        if pixel[3] > 12 {
            (left, top, right, bottom) = (left.min(x), top.min(y), right.max(x), bottom.max(y));
        }
    }
    (left <= right).then(|| Area { left, top, width: right - left + 1, height: bottom - top + 1 })
}

const WHITE: Rgb<u8> = Rgb([255, 255, 255]);
const DARK: Rgb<u8> = Rgb([0x1d, 0x20, 0x26]);

/// White, unless most of what is seen is light.
fn plate_under(picture: &RgbaImage) -> Rgb<u8> {
    let (mut light, mut all) = (0.0, 0.0);
    for pixel in picture.pixels() {
        let [r, g, b, alpha] = pixel.0.map(|level| f64::from(level) / 255.0);
        light += alpha * (0.2126 * r + 0.7152 * g + 0.0722 * b);
        all += alpha;
    }
    if light > 0.8 * all { DARK } else { WHITE }
}

/// The colour of the first corner.
fn edge(picture: &RgbaImage) -> Rgb<u8> {
    let [r, g, b, _] = picture.get_pixel(0, 0).0;
    Rgb([r, g, b])
}

fn on_plate(picture: &RgbaImage, Rgb(plate): Rgb<u8>) -> RgbImage {
    RgbImage::from_fn(picture.width(), picture.height(), |x, y| {
        let [r, g, b, alpha] = picture.get_pixel(x, y).0;
        let mixed = |over: u8, under: u8| {
            let (over, under, alpha) = (u32::from(over), u32::from(under), u32::from(alpha));
            ((over * alpha + under * (255 - alpha) + 127) / 255) as u8
        };
        Rgb([mixed(r, plate[0]), mixed(g, plate[1]), mixed(b, plate[2])])
    })
}

/// Height of the picture for headers, and how wide it may be.
const MARK: (u32, u32) = (384, 96);

fn mark(seen: &RgbImage, plate: Rgb<u8>, edge: u32) -> RgbImage {
    let (most_wide, high) = MARK;
    let inside = fitted(seen, most_wide - 2 * edge, high - 2 * edge);
    // Never narrower than high: a header keeps a place of that size.
    let wide = (inside.width() + 2 * edge).max(high);
    centred(&inside, plate, wide, high)
}

/// What counts lies within the circle of four fifths that is left of an icon wherever it is cut.
fn icon(seen: &RgbImage, plate: Rgb<u8>, side: u32) -> RgbImage {
    let most = side * 62 / 100;
    centred(&fitted(seen, most, most), plate, side, side)
}

fn fitted(seen: &RgbImage, wide: u32, high: u32) -> RgbImage {
    let (width, height) = (f64::from(seen.width()), f64::from(seen.height()));
    let scale = (f64::from(wide) / width).min(f64::from(high) / height);
    let side = |length: f64, most: u32| ((length * scale).round() as u32).clamp(1, most);
    imageops::resize(seen, side(width, wide), side(height, high), Resampling::Lanczos3)
}

fn centred(inside: &RgbImage, plate: Rgb<u8>, wide: u32, high: u32) -> RgbImage {
    let mut canvas = RgbImage::from_pixel(wide, high, plate);
    let (left, top) = ((wide - inside.width()) / 2, (high - inside.height()) / 2);
    imageops::replace(&mut canvas, inside, i64::from(left), i64::from(top));
    canvas
}

fn written(picture: &RgbImage) -> Result<Vec<u8>, Unfit> {
    let mut bytes = Vec::new();
    PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, FilterType::Adaptive)
        .write_image(picture.as_raw(), picture.width(), picture.height(), ExtendedColorType::Rgb8)
        .map_err(Unfit::Ours)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests;
