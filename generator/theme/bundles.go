package theme

// The libraries of the default theme, ECharts for the live pictures and MiniSearch for the
// search, are assets of it. Their recipe is in bundles/; after a change there they are made
// again with
//
//	go generate ./generator/theme
//
// which needs Node with npm, and the network.

//go:generate npm --prefix bundles ci --ignore-scripts
//go:generate node bundles/build.mjs
