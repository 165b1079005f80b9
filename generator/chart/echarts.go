package chart

// The ECharts that draws the live pictures is an asset of the default theme. Its
// recipe is in echarts/; after a change there it is made again with
//
//	go generate ./generator/chart
//
// which needs Node with npm, and the network.

//go:generate npm --prefix echarts ci --ignore-scripts
//go:generate node echarts/build.mjs
