-- A half-year of the voucher booklet whose last month was counted, such as `2026-H1`: what is told of it was decided
-- once and is never decided again.
create table voucher_half_year (
    half_year text primary key,
    decided_at bigint not null
);

-- What is told of a half-year: of a partner or of an offer. A line that is not here is not told.
create table voucher_half_year_line (
    half_year text not null references voucher_half_year (half_year),
    subject uuid not null,
    redeemed bigint not null,
    primary key (half_year, subject)
);
