//! Photos: taken within limits, turned upright, and written anew with nothing but their pixels. Where and
//! with what a photo was taken stays out.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder as _, ImageError, ImageFormat, ImageReader, ImageResult, Limits};
use platform::{Refusal, Result};
use tokio::sync::Semaphore;

use super::rules::{MOST_BYTES, Media};

/// The most pixels: what a good telephone takes has 50 million.
const MOST_PIXELS: u64 = 50_000_000;

/// The most bytes that the pixels may take, at four bytes each and some room for the reader.
const MOST_MEMORY: u64 = 256 * 1024 * 1024;

/// The quality of what is written anew, in percent.
const QUALITY: u8 = 85;

/// One photo at a time: the largest takes half a gigabyte for a moment.
static PLACE: Semaphore = Semaphore::const_new(1);

/// The photo as it is kept, and how.
///
/// # Errors
/// When the thread that does it is lost; the inner one says why the photo cannot be taken.
pub async fn taken(bytes: Vec<u8>) -> Result<Result<(Vec<u8>, Media), Refusal>> {
    // Said from the head alone, before anything waits or is unpacked.
    if let Err(refusal) = looked_at(&bytes) {
        return Ok(Err(refusal));
    }
    let place = PLACE.acquire().await.map_err(platform::Error::unexpected)?;
    let written = tokio::task::spawn_blocking(move || {
        // Held here, so that a request that is broken off does not let another one in beside it.
        let _place = place;
        written_anew(&bytes)
    });
    written.await.map_err(platform::Error::unexpected)
}

fn refusal(key: &'static str) -> Refusal {
    Refusal::field("file", key)
}

fn too_many_pixels() -> Refusal {
    refusal("quickcheck-evidence-photo-pixels").with("most", MOST_PIXELS / 1_000_000)
}

/// What a reader or writer says, in words for people.
fn fault(fault: ImageError) -> Refusal {
    match fault {
        ImageError::Limits(_) => too_many_pixels(),
        _ => refusal("quickcheck-evidence-photo-unreadable"),
    }
}

/// The format of a photo whose head says that it is not too large.
fn looked_at(bytes: &[u8]) -> Result<ImageFormat, Refusal> {
    let format = match image::guess_format(bytes) {
        Ok(format @ (ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP)) => format,
        _ => return Err(refusal("quickcheck-evidence-photo-kind")),
    };
    let size = imagesize::blob_size(bytes).map_err(|_| refusal("quickcheck-evidence-photo-unreadable"))?;
    let pixels = (size.width as u64).saturating_mul(size.height as u64);
    if pixels > MOST_PIXELS { Err(too_many_pixels()) } else { Ok(format) }
}

fn written_anew(bytes: &[u8]) -> Result<(Vec<u8>, Media), Refusal> {
    let format = looked_at(bytes)?;
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(fault)?;
    // The reader's own word counts, whatever another one took from the head.
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS || decoder.total_bytes() > MOST_MEMORY {
        return Err(too_many_pixels());
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(fault)?;
    picture.apply_orientation(orientation);
    let is_drawn = format == ImageFormat::Png || (format == ImageFormat::WebP && picture.color().has_alpha());
    if is_drawn {
        let bytes = png(&picture).map_err(fault)?;
        if bytes.len() <= MOST_BYTES {
            return Ok((bytes, Media::Png));
        }
    }
    let bytes = jpeg(picture).map_err(fault)?;
    if bytes.len() > MOST_BYTES {
        return Err(refusal("quickcheck-evidence-file-too-large").with("most", MOST_BYTES / (1024 * 1024)));
    }
    Ok((bytes, Media::Jpeg))
}

fn png(picture: &DynamicImage) -> ImageResult<Vec<u8>> {
    let mut bytes = Vec::new();
    picture.write_with_encoder(PngEncoder::new(&mut bytes))?;
    Ok(bytes)
}

fn jpeg(picture: DynamicImage) -> ImageResult<Vec<u8>> {
    let flat = match picture {
        DynamicImage::ImageLuma8(_) => picture,
        coloured => DynamicImage::ImageRgb8(coloured.into_rgb8()),
    };
    let mut bytes = Vec::new();
    flat.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, QUALITY))?;
    Ok(bytes)
}
