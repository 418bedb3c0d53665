# The two commands of the README, and what stands behind them.
.PHONY: demo test bench endurance fresh-machine check deny sbom ci

# The region pack that the demo shows: a folder in regions/.
REGION ?= suedwestfalen

# Serve the demo: a region, fictional people, one data folder.
demo:
	@cargo build --workspace --quiet
	@$${CARGO_TARGET_DIR:-target}/debug/willkommen demo --region regions/$(REGION)

# Install what is missing, then run every test on both databases and in a real browser.
test:
	@scripts/test

# Measure the product beside bare programs, and write the table of docs/benchmarks.md.
bench:
	@scripts/bench --write

# Both commands of the README as a stranger runs them: empty folder, empty home.
fresh-machine:
	@scripts/fresh-machine

# Kill the program two hundred times under load, on both databases; break and fill its disk. Before that a whole
# region's year of cards and vouchers.
endurance:
	@scripts/install
	@cargo build --workspace --quiet
	WILLKOMMEN_WHOLE_YEAR=1 cargo test --package willkommen --quiet -- testing::voucher_year
	node e2e/endurance.mjs --rounds 200
	scripts/postgres node e2e/endurance.mjs --rounds 200

# Licences, banned crates and sources of everything we build on.
deny:
	@command -v cargo-deny >/dev/null || cargo install --locked --quiet cargo-deny
	cargo deny --workspace check licenses bans sources

# The bill of materials (CycloneDX), one file beside each Cargo.toml.
sbom:
	@command -v cargo-cyclonedx >/dev/null || cargo install --locked --quiet cargo-cyclonedx
	cargo cyclonedx --format json --all

# What a reviewer would mention.
check:
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --quiet -- -D warnings

ci: check test
