//! Small files that ask for much memory.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;

use super::super::document::Document;
use super::super::value::Lexer;
use super::*;

/// A file that is nothing but a table, packed: zeros, in rows of these widths.
fn table(widths: &str, rows: usize, row: usize) -> Vec<u8> {
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(&vec![0; rows * row]).unwrap();
    let packed = packed.finish().unwrap();
    let length = packed.len();
    let head = format!(
        "%PDF-1.5\n1 0 obj\n<</Type/XRef/W[{widths}]/Size {rows}/Filter/FlateDecode/Length {length}>>\nstream\n"
    );
    [head.as_bytes(), &packed, b"\nendstream\nendobj\nstartxref\n9\n%%EOF\n"].concat()
}

/// A file of these objects, the first one its catalogue.
fn file(objects: &[&str]) -> Vec<u8> {
    let (mut file, mut places) = ("%PDF-1.4\n".to_owned(), String::new());
    for (object, number) in objects.iter().zip(1..) {
        places.push_str(&format!("{:010} 00000 n \n", file.len()));
        file.push_str(&format!("{number} 0 obj\n{object}\nendobj\n"));
    }
    let (start, size) = (file.len(), objects.len() + 1);
    file.push_str(&format!(
        "xref\n1 {}\n{places}trailer\n<</Root 1 0 R/Size {size}>>\nstartxref\n{start}\n%%EOF\n",
        objects.len()
    ));
    file.into_bytes()
}

const FORM: &str = "<</Type/Catalog/AcroForm<</Fields[2 0 R]>>>>";
const SIGNED: &str = "<</T(b)/FT/Sig/V<</Type/Sig/ByteRange[0 1 2 3]/Contents<00>>>>>";

#[test]
fn a_table_does_not_unpack_to_more_than_it_may() {
    let open = |pdf: &[u8]| Document::open(pdf).err().map(|why| format!("{why:#}"));
    assert_eq!(open(&table("1 1 1", 1000, 3)), None);
    for (widths, rows, row) in [("1 0 0", 2_000_000, 1), ("8 8 8", 800_000, 24)] {
        let small = table(widths, rows, row);
        assert!(small.len() < 200_000);
        assert_eq!(open(&small).as_deref(), Some("its table at 9 is damaged"), "{widths}");
    }
}

#[test]
fn a_value_does_not_hold_more_than_it_may() {
    let read = |count: usize| {
        let list = format!("[{}]", "0 ".repeat(count));
        Lexer { data: list.as_bytes(), at: 0 }.value().is_some()
    };
    assert!(read(10_000));
    assert!(!read(300_000));
}

#[test]
fn the_name_of_a_field_is_kept_in_part_and_few_fields_lie_in_one() {
    let field = |kids: usize| format!("<</T({})/Kids[{}]>>", "a".repeat(100_000), "3 0 R ".repeat(kids));
    let found = examine(&file(&[FORM, &field(1), SIGNED]), &[]);
    assert_eq!((found.len(), found[0].field.len()), (1, 200));
    let found = examine(&file(&[FORM, &field(5_000), SIGNED]), &[]);
    assert_eq!(found[0].field, "");
    assert!(found[0].fault.as_deref().unwrap().contains("does not lead to its signature"), "{found:?}");
}
