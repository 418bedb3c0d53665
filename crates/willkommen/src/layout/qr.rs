//! QR codes: drawn as a picture for documents and pages, or as a path where every byte counts.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::Context as _;
use fast_qr::{ECL, QRBuilder};

/// Light squares around a code, so that a camera finds its edge.
const QUIET: usize = 4;

/// A code as a file of SVG: dark on white with its quiet zone, so many pixels wide and high at least.
///
/// # Errors
/// When the text is too long for a code, which no address of ours is.
pub fn picture(text: &str, least: usize) -> anyhow::Result<String> {
    Ok(format!(r#"<?xml version="1.0" standalone="yes"?>{}"#, in_page(text, least)?))
}

/// The same as a part of a page, where it stands without the line that begins a file.
///
/// # Errors
/// As with a [`picture`].
pub fn in_page(text: &str, least: usize) -> anyhow::Result<String> {
    let pattern = Pattern::of(text)?;
    let squares = pattern.width + 2 * QUIET;
    let side = squares * least.div_ceil(squares);
    let (view, path) = (pattern.view(), &pattern.path);
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{side}\" height=\"{side}\" viewBox=\"{view}\" \
         shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M-{QUIET}-{QUIET}h{squares}v{squares}h-{squares}z\"/>\
         <path fill=\"#000\" d=\"{path}\"/></svg>"
    ))
}

/// A drawn code: a path of unit squares, and how many there are in a row.
#[derive(Clone, Debug)]
pub struct Pattern {
    /// Squares in a row, without the quiet zone.
    pub width: usize,
    /// The dark squares as a path of SVG.
    pub path: String,
}

impl Pattern {
    /// The pattern of a text.
    ///
    /// # Errors
    /// When the text is too long for a code, which no address of ours is.
    pub fn of(text: &str) -> anyhow::Result<Self> {
        let code = QRBuilder::new(text).ecl(ECL::M).build().context("a text too long for a QR code")?;
        let width = code.size;
        let numbers: Vec<String> = (0..=width).map(|number| number.to_string()).collect();
        let mut path = String::with_capacity(4 * width * width);
        for y in 0..width {
            let row = &code[y][..width];
            let mut x = 0;
            while x < width {
                let dark = row[x..].iter().take_while(|square| square.value()).count();
                if dark > 0 {
                    let (left, top, length) = (&numbers[x], &numbers[y], &numbers[dark]);
                    path.extend(["M", left, " ", top, "h", length, "v1h-", length, "z"]);
                }
                x += dark.max(1);
            }
        }
        Ok(Self { width, path })
    }

    /// The view of the drawing with its quiet zone.
    #[must_use]
    pub fn view(&self) -> String {
        format!("-{QUIET} -{QUIET} {0} {0}", self.width + 2 * QUIET)
    }
}

/// So many patterns are kept, about 4 kB each; a crowd beyond it only costs a drawing each.
const MOST: usize = 1024;

/// Patterns that were drawn a moment ago, by their text, which is all they depend on.
#[derive(Default)]
pub struct Patterns(Mutex<HashMap<String, Arc<Pattern>>>);

impl Patterns {
    /// The pattern of a text.
    ///
    /// # Errors
    /// As with [`Pattern::of`].
    pub fn of(&self, text: &str) -> anyhow::Result<Arc<Pattern>> {
        let known = self.held().get(text).cloned();
        if let Some(pattern) = known {
            return Ok(pattern);
        }
        let pattern = Arc::new(Pattern::of(text)?);
        let mut held = self.held();
        if held.len() >= MOST {
            held.clear();
        }
        held.insert(text.to_owned(), Arc::clone(&pattern));
        Ok(pattern)
    }

    fn held(&self) -> MutexGuard<'_, HashMap<String, Arc<Pattern>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The pattern as a photo reader sees it, eight points for each square.
    fn read(pattern: &Pattern) -> String {
        const SCALE: usize = 8;
        let mut squares = vec![false; pattern.width * pattern.width];
        for part in pattern.path.split('M').skip(1) {
            let (x, rest) = part.split_once(' ').unwrap();
            let (y, rest) = rest.split_once('h').unwrap();
            let start = y.parse::<usize>().unwrap() * pattern.width + x.parse::<usize>().unwrap();
            let dark: usize = rest.split('v').next().unwrap().parse().unwrap();
            squares[start..start + dark].fill(true);
        }
        let side = (pattern.width + 2 * QUIET) * SCALE;
        let mut photo = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
            let (x, y) = ((x / SCALE).wrapping_sub(QUIET), (y / SCALE).wrapping_sub(QUIET));
            let is_dark = x < pattern.width && y < pattern.width && squares[y * pattern.width + x];
            if is_dark { 20 } else { 235 }
        });
        photo.detect_grids()[0].decode().unwrap().1
    }

    proptest! {
        #[test]
        fn another_program_reads_what_was_drawn(
            text in "https://[a-z]{3,20}\\.example/[vc]/[0-9A-HJKMNP-TV-Z]{12}(-[0-9a-f]{16})?"
        ) {
            prop_assert_eq!(read(&Pattern::of(&text).unwrap()), text);
        }
    }

    #[test]
    fn a_pattern_is_drawn_once_and_not_all_are_kept() {
        let patterns = Patterns::default();
        let first = patterns.of("0").unwrap();
        assert_eq!(first.path, Pattern::of("0").unwrap().path);
        assert!(Arc::ptr_eq(&first, &patterns.of("0").unwrap()));
        for number in 1..=MOST {
            let pattern = patterns.of(&number.to_string()).unwrap();
            assert_ne!(first.path, pattern.path, "{number}");
            assert!(patterns.held().len() <= MOST);
        }
        assert!(!Arc::ptr_eq(&first, &patterns.of("0").unwrap()), "it was forgotten with the others");
        assert!(patterns.of(&"x".repeat(3000)).is_err());
    }

    #[test]
    fn a_picture_is_as_large_as_asked_for_and_has_a_quiet_zone() {
        let pattern = Pattern::of("https://willkommen.example/v/0123456789AB-0123456789abcdef").unwrap();
        // The corner of every code: seven dark squares.
        assert!(pattern.path.starts_with("M0 0h7v1h-7z"), "{}", pattern.path);
        assert_eq!(pattern.view(), format!("-4 -4 {0} {0}", pattern.width + 8));
        let picture = picture("https://willkommen.example/v/0123456789AB-0123456789abcdef", 240).unwrap();
        let side = (pattern.width + 8) * 240_usize.div_ceil(pattern.width + 8);
        assert!(picture.contains(&format!(r#"width="{side}" height="{side}" viewBox="{}""#, pattern.view())));
        assert!(Pattern::of(&"x".repeat(3000)).is_err());
    }
}
