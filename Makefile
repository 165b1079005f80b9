.PHONY: test quick lint bench fuzz update release

# Everything that must hold before a change lands. The browser tests, those with web
# servers and what npm is needed for are required here; plain `go test ./...` leaves out
# the first two where there is no such program, and the last. The race detector looks at the
# packages that start goroutines.
test: chromium node servers lint
	TIFAKTOR_BROWSER=required TIFAKTOR_BUNDLE=required TIFAKTOR_SERVERS=required go test -timeout 30m ./...
	go test -race -short ./generator/i18n ./generator/raw ./generator/theme
	go test -race ./generator/output
	go test -race -short -run 'SmallSite|AFileAlone|AMaker|WholeSites' ./generator
	go test -race -short -run 'Serve|Progress|Preview|Edit|Problems|Watched|Saved|Noticed|SideBySide|AsMany' ./cmd/tifaktor

# While one works: no browser and no servers, and of what takes long nothing.
quick:
	go test -short ./...

# What npm is needed for, pinned: Biome, one program for scripts and style sheets.
LINTER = generator/theme/lint
$(LINTER)/node_modules: $(LINTER)/package-lock.json $(LINTER)/.npmrc | node
	npm --prefix $(LINTER) ci
	@touch $@

lint: $(LINTER)/node_modules
	@unformatted=$$(gofmt -l cmd content generator themes); \
	if [ -n "$$unformatted" ]; then echo "not gofmt-ed:"; echo "$$unformatted"; exit 1; fi
	@set -e; for system in linux windows darwin; do echo "go vet, $$system"; GOOS=$$system go vet ./...; done
	go tool staticcheck ./...
	$(LINTER)/node_modules/.bin/biome lint --config-path=$(LINTER)/rules.jsonc --error-on-warnings cmd generator themes

# What a visit is measured with, pinned.
VISITOR = cmd/benchtable/lighthouse
$(VISITOR)/node_modules: $(VISITOR)/package-lock.json $(VISITOR)/.npmrc | node
	npm --prefix $(VISITOR) ci
	@touch $@

# Figures of each step and of the whole build, as tables; how fast pages are on a phone; then all
# other benchmarks.
bench: chromium $(VISITOR)/node_modules
	go test -run '^$$' -bench '^Benchmark(Read|Protect|Theme|Render|Write|Build|Edit|EditRound)$$' -benchtime 3x ./generator | go run ./cmd/benchtable
	CHROME_PATH=$$(command -v chromium) TIFAKTOR_LIGHTHOUSE=$(CURDIR)/$(VISITOR)/node_modules/.bin/lighthouse \
		go test -run '^$$' -bench '^BenchmarkVisit$$' -benchtime 1x -timeout 1h ./generator
	go test -run '^$$' -bench . -skip '^Benchmark(Read|Protect|Theme|Render|Write|Build|Edit|EditRound|Visit)$$' -benchmem ./...

# Read strange input, each reader for a time: make fuzz FUZZTIME=60s. What is found is
# written to testdata/fuzz beside the test, and stays there as a test once it is mended.
FUZZTIME ?= 30s
FUZZ = yamlfile:FuzzDecode markdown:FuzzParse programme:FuzzRead check:FuzzContent sheet:FuzzOpen sheet:FuzzLayout \
	importer:FuzzImport importer:FuzzAnswers ledger:FuzzRead tabular:FuzzRead mention:FuzzText verify:FuzzSite .:FuzzWorksheet

fuzz:
	@set -e; for target in $(FUZZ); do \
		echo "$$target"; \
		nice go test -run '^$$' -fuzz "^$${target#*:}$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 20x ./generator/$${target%%:*}; \
	done

# What is downloaded: archives, checksums, what they are made of, and what is new. It is
# made of the last commit, and the same commit gives the same bytes.
release:
	go run ./cmd/release -out dist

# Accept the new output of the golden tests. Read the difference before you
# commit it.
update:
	go test ./generator/... -update

.PHONY: chromium node servers
chromium:
	@command -v chromium >/dev/null || { apt-get update && apt-get install -y --no-install-recommends chromium; }

node:
	@command -v npm >/dev/null || { apt-get update && apt-get install -y --no-install-recommends nodejs npm; }

servers:
	@test -x /usr/sbin/nginx -a -x /usr/sbin/apache2 || { apt-get update && apt-get install -y --no-install-recommends nginx-light apache2; }
