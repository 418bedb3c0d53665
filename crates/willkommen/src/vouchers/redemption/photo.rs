//! The code on a photo: read here for browsers that cannot do it themselves. Nothing of the photo is kept.

use std::io::Cursor;

use image::{DynamicImage, GrayImage, ImageDecoder as _, ImageFormat, ImageReader, Limits};
use platform::{Refusal, Result};
use tokio::sync::Semaphore;

/// The largest file, in bytes.
pub const MOST_BYTES: usize = 25 * 1024 * 1024;

/// The most pixels: what a good telephone takes has 50 million.
const MOST_PIXELS: u64 = 50_000_000;

/// The most bytes that the pixels may take, at four bytes each and some room for the reader.
const MOST_MEMORY: u64 = 256 * 1024 * 1024;

/// The longest side of the picture in which a code is looked for, and of a second try: a blurred code is found
/// in a smaller picture that is not found in a larger one.
const SIDES: [u32; 2] = [1600, 800];

/// One photo at a time: the largest takes a fifth of a gigabyte for a moment.
static PLACE: Semaphore = Semaphore::const_new(1);

/// The texts of all codes on a photo.
///
/// # Errors
/// When the queue is lost; the inner one says why the photo cannot be read, or that no code is on it.
pub async fn read(bytes: Vec<u8>) -> Result<Result<Vec<String>, Refusal>> {
    // Said from the head alone, before anything waits or is unpacked.
    let format = match looked_at(&bytes) {
        Ok(format) => format,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let place = PLACE.acquire().await.map_err(platform::Error::unexpected)?;
    let found = tokio::task::spawn_blocking(move || {
        // Held here, so that a request that is broken off does not let another one in beside it.
        let _place = place;
        texts(&bytes, format)
    });
    // A picture that the reader stumbles over is one that cannot be read.
    Ok(found.await.unwrap_or_else(|_| Err(refusal("vouchers-redemption-photo-unreadable"))))
}

fn refusal(key: &'static str) -> Refusal {
    Refusal::field("file", key)
}

fn too_many_pixels() -> Refusal {
    refusal("vouchers-redemption-photo-pixels").with("most", MOST_PIXELS / 1_000_000)
}

/// The format of a photo whose head says that it is not too large.
fn looked_at(bytes: &[u8]) -> Result<ImageFormat, Refusal> {
    let format = match image::guess_format(bytes) {
        Ok(format @ (ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP)) => format,
        _ => return Err(refusal("vouchers-redemption-photo-kind")),
    };
    let size = imagesize::blob_size(bytes).map_err(|_| refusal("vouchers-redemption-photo-unreadable"))?;
    let pixels = (size.width as u64).saturating_mul(size.height as u64);
    if pixels > MOST_PIXELS { Err(too_many_pixels()) } else { Ok(format) }
}

fn texts(bytes: &[u8], format: ImageFormat) -> Result<Vec<String>, Refusal> {
    let unreadable = |_| refusal("vouchers-redemption-photo-unreadable");
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let decoder = reader.into_decoder().map_err(unreadable)?;
    // The reader's own word counts, whatever another one took from the head.
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS || decoder.total_bytes() > MOST_MEMORY {
        return Err(too_many_pixels());
    }
    // How the photo is turned does not matter to the code.
    let grey = DynamicImage::from_decoder(decoder).map_err(unreadable)?.into_luma8();
    let found = SIDES.into_iter().map(|side| codes(&shrunk(&grey, side))).find(|found| !found.is_empty());
    found.ok_or_else(|| refusal("vouchers-redemption-photo-empty"))
}

fn shrunk(picture: &GrayImage, side: u32) -> GrayImage {
    let longest = picture.width().max(picture.height());
    if longest <= side {
        return picture.clone();
    }
    let length =
        |of: u32| u32::try_from(u64::from(of) * u64::from(side) / u64::from(longest)).unwrap_or(side);
    let (width, height) = (length(picture.width()).max(1), length(picture.height()).max(1));
    image::imageops::thumbnail(picture, width, height)
}

fn codes(picture: &GrayImage) -> Vec<String> {
    let (width, height) = (picture.width() as usize, picture.height() as usize);
    let pixels = picture.as_raw();
    let mut prepared =
        rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| pixels[y * width + x]);
    prepared.detect_grids().iter().filter_map(|grid| grid.decode().ok()).map(|(_, text)| text).collect()
}
