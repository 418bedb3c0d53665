//! Long lists come a hundred rows at a time, or fewer where a row is tall.

/// The most rows of one page.
pub const MOST_ROWS: usize = 100;

/// Which part of a list is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pager {
    /// The page shown, counted from 1.
    pub page: usize,
    /// How many pages there are; 1 for a short list.
    pub pages: usize,
    /// The most rows of one page.
    most: usize,
    /// The address of a page up to its number.
    link: String,
    /// What follows the number: where on the page the list begins.
    anchor: &'static str,
}

impl Pager {
    /// For a list of so many rows; `wanted` is what the address asks for, `link` leads to a page once
    /// its number is put behind. A page that does not exist is the nearest one that does.
    #[must_use]
    pub fn new(rows: usize, wanted: &str, link: String) -> Self {
        Self::of(MOST_ROWS, rows, wanted, link)
    }

    /// The same with at most so many rows on a page; at least one.
    #[must_use]
    pub fn of(most: usize, rows: usize, wanted: &str, link: String) -> Self {
        let most = most.max(1);
        let pages = rows.div_ceil(most).max(1);
        let page = wanted.trim().parse().unwrap_or(1).clamp(1, pages);
        Self { page, pages, most, link, anchor: "" }
    }

    /// For a list that does not stand on top of its page: an anchor such as `#letters`.
    #[must_use]
    pub fn at(self, anchor: &'static str) -> Self {
        Self { anchor, ..self }
    }

    /// The rows of the page.
    #[must_use]
    pub fn part<T>(&self, rows: Vec<T>) -> Vec<T> {
        rows.into_iter().skip((self.page - 1) * self.most).take(self.most).collect()
    }

    /// The page on which a row stands; rows are counted from 0.
    #[must_use]
    pub const fn page_of(&self, row: usize) -> usize {
        row / self.most + 1
    }

    /// The address of a page.
    #[must_use]
    pub fn to(&self, page: usize) -> String {
        format!("{}{page}{}", self.link, self.anchor)
    }

    /// The page before, unless this is the first.
    #[must_use]
    pub fn before(&self) -> Option<String> {
        (self.page > 1).then(|| self.to(self.page - 1))
    }

    /// The page after, unless this is the last.
    #[must_use]
    pub fn after(&self) -> Option<String> {
        (self.page < self.pages).then(|| self.to(self.page + 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_does_not_exist_is_the_nearest_one() {
        let page = |wanted: &str| Pager::new(201, wanted, "?page=".into()).page;
        assert_eq!([page(""), page("2"), page("0"), page("99"), page("x")], [1, 2, 1, 3, 1]);
        let last = Pager::new(201, "3", "?page=".into());
        assert_eq!(last.part((0..201).collect::<Vec<_>>()), [200]);
        assert_eq!((last.before().as_deref(), last.after()), (Some("?page=2"), None));
        assert_eq!(Pager::new(0, "", String::new()).pages, 1);
        let below = Pager::new(201, "1", "?page=".into()).at("#list");
        assert_eq!(below.after().as_deref(), Some("?page=2#list"));
        let tall = Pager::of(30, 61, "2", "?page=".into());
        assert_eq!((tall.pages, tall.part((0..61).collect::<Vec<_>>())), (3, (30..60).collect::<Vec<_>>()));
        assert_eq!([29, 30, 60].map(|row| tall.page_of(row)), [1, 2, 3]);
    }
}
