use super::*;
use image::Rgba;

fn png(picture: &RgbaImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    picture.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).unwrap();
    bytes
}

/// A disk of a colour with nothing around it.
fn disk(side: u32, colour: [u8; 3]) -> RgbaImage {
    let middle = f64::from(side) / 2.0;
    RgbaImage::from_fn(side, side, |x, y| {
        let inside = (f64::from(x) + 0.5 - middle).hypot(f64::from(y) + 0.5 - middle) < middle * 0.8;
        let [r, g, b] = colour;
        Rgba([r, g, b, if inside { 255 } else { 0 }])
    })
}

fn opened(bytes: &[u8]) -> RgbImage {
    image::load_from_memory_with_format(bytes, ImageFormat::Png).unwrap().into_rgb8()
}

/// A PNG that says it has these sides, with the data of another.
fn claiming(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = png(&disk(64, [10, 20, 30]));
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = crc(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&sum.to_be_bytes());
    bytes
}

/// The sum of a chunk (PNG, annex D).
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { 0xedb8_8320 ^ (sum >> 1) } else { sum >> 1 })
    })
}

#[test]
fn a_logo_becomes_three_pictures_of_fixed_sizes() {
    let mut wide = RgbaImage::new(1200, 300);
    imageops::replace(&mut wide, &disk(300, [200, 0, 90]), 0, 0);
    imageops::replace(&mut wide, &disk(300, [200, 0, 90]), 900, 0);
    let pictures = drawn(&png(&wide)).unwrap();
    let [mark, small, large] = [&pictures.mark, &pictures.small, &pictures.large].map(|bytes| opened(bytes));
    assert_eq!((mark.height(), mark.width() <= 384, mark.width() > 300), (96, true, true));
    assert_eq!(small.dimensions(), (192, 192));
    assert_eq!(large.dimensions(), (512, 512));
    // The corners of an icon are cut off by some phones: nothing of the logo is there.
    assert_eq!(*large.get_pixel(0, 0), WHITE);
    assert_eq!(drawn(&png(&wide)).unwrap().logo, pictures.logo, "the same picture is the same logo");
    assert_ne!(drawn(&png(&disk(300, [0, 0, 90]))).unwrap().logo, pictures.logo);
}

#[test]
fn a_light_logo_stands_on_a_dark_plate_and_a_dark_one_on_white() {
    for (colour, plate) in [([250, 250, 250], DARK), ([20, 60, 40], WHITE)] {
        let pictures = drawn(&png(&disk(200, colour))).unwrap();
        for picture in [&pictures.mark, &pictures.large] {
            assert_eq!(*opened(picture).get_pixel(0, 0), plate, "{colour:?}");
        }
    }
}

#[test]
fn a_picture_with_a_ground_of_its_own_keeps_it() {
    let pictures = drawn(&png(&RgbaImage::from_pixel(128, 128, Rgba([200, 30, 30, 255])))).unwrap();
    for picture in [&pictures.mark, &pictures.small, &pictures.large] {
        assert!(opened(picture).pixels().all(|pixel| *pixel == Rgb([200, 30, 30])));
    }
}

#[test]
fn every_taken_format_is_read_by_its_bytes() {
    let picture = disk(100, [1, 2, 3]);
    let mut jpeg = Vec::new();
    DynamicImage::from(on_plate(&picture, WHITE)).write_to(&mut Cursor::new(&mut jpeg), ImageFormat::Jpeg).unwrap();
    let mut webp = Vec::new();
    picture.write_to(&mut Cursor::new(&mut webp), ImageFormat::WebP).unwrap();
    for file in [png(&picture), jpeg, webp] {
        assert!(drawn(&file).is_ok());
    }
}

#[test]
fn what_is_no_picture_is_told_from_what_is_a_drawing() {
    let drawing = b"<?xml version=\"1.0\"?>\n<SVG xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></SVG>";
    assert!(matches!(drawn(drawing), Err(Unfit::Drawing)));
    for file in [&b""[..], b"GIF89a", b"%PDF-1.7", b"BM\0\0", b"PK\x03\x04", b"RIFF\0\0\0\0WAVE"] {
        assert!(matches!(drawn(file), Err(Unfit::Unknown)), "{file:?}");
    }
}

#[test]
fn a_picture_that_asks_for_too_much_is_refused_before_it_is_decoded() {
    for (width, height) in [(60_000, 60_000), (4_097, 1), (1, 4_097), (u32::MAX >> 1, 1)] {
        assert!(matches!(drawn(&claiming(width, height)), Err(Unfit::TooManyPixels)), "{width} x {height}");
    }
    // One that is allowed and does not hold what it says.
    assert!(matches!(drawn(&claiming(4_000, 4_000)), Err(Unfit::Broken(_))));
}

#[test]
fn a_small_an_empty_and_a_torn_picture_are_told_apart() {
    assert!(matches!(drawn(&png(&disk(63, [0; 3]))), Err(Unfit::TooFewPixels)));
    assert!(matches!(drawn(&png(&RgbaImage::new(200, 200))), Err(Unfit::Nothing)));
    let whole = png(&disk(200, [0; 3]));
    assert!(matches!(drawn(&whole[..whole.len() / 2]), Err(Unfit::Broken(_))));
}

#[test]
fn nothing_of_the_file_but_its_pixels_goes_on() {
    const MARKER: &[u8] = b"<script>fetch('//evil.example')</script>";
    // A second file behind the first, and a text inside of it.
    let mut behind = png(&disk(200, [9, 90, 9]));
    behind.extend_from_slice(b"PK\x03\x04");
    behind.extend_from_slice(MARKER);
    let whole = png(&disk(200, [9, 90, 9]));
    let mut text = b"tEXtComment\0".to_vec();
    text.extend_from_slice(MARKER);
    let mut inside = whole[..33].to_vec();
    inside.extend_from_slice(&((text.len() - 4) as u32).to_be_bytes());
    inside.extend_from_slice(&text);
    inside.extend_from_slice(&crc(&text).to_be_bytes());
    inside.extend_from_slice(&whole[33..]);
    for file in [behind, inside] {
        let pictures = drawn(&file).unwrap();
        for picture in [&pictures.mark, &pictures.small, &pictures.large] {
            assert!(!picture.windows(8).any(|part| part == &MARKER[..8] || part == b"tEXtComm"));
            let mut chunks = Vec::new();
            let mut at = 8;
            while at < picture.len() {
                let length = u32::from_be_bytes(picture[at..at + 4].try_into().unwrap()) as usize;
                chunks.push(String::from_utf8_lossy(&picture[at + 4..at + 8]).into_owned());
                at += 12 + length;
            }
            chunks.dedup();
            assert_eq!(chunks, ["IHDR", "IDAT", "IEND"]);
        }
    }
}
