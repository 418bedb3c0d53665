# The two commands of the README, and what stands behind them.
.PHONY: demo test check ci

# Serve the demo: the real region, fictional people, one data folder.
demo:
	@cargo run --quiet --package willkommen -- demo

# Install what is missing, then run every test on both databases and in a real browser.
test:
	@scripts/test

# What a reviewer would mention.
check:
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --quiet -- -D warnings

ci: check test
