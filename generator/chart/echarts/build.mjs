// Makes the ECharts of the live figures, one classic script, since modules do
// not load from disk, and the licences of all that is in it. Both are assets of
// the default theme. echarts.sha256 remembers what was made and from what;
// generator/chart/echarts_test.go compares.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

process.chdir(fileURLToPath(new URL(".", import.meta.url)));

const recipe = [".npmrc", "build.mjs", "entry.js", "package-lock.json", "package.json"];
const assets = "../../../themes/default/assets/";
const script = "echarts.js";
const licences = "echarts-license.txt";

const { version } = packageOf("echarts");
const { outputFiles, metafile } = await build({
  absWorkingDir: process.cwd(),
  entryPoints: ["entry.js"],
  bundle: true,
  format: "iife",
  globalName: "echarts",
  target: "es2017",
  charset: "utf8",
  minify: true,
  define: { "process.env.NODE_ENV": '"production"' },
  banner: { js: `/*! Apache ECharts ${version}, the parts that live figures need. Apache-2.0; every licence: ${licences} */` },
  legalComments: "none", // they stand in full in the file of licences
  write: false,
  metafile: true,
  logLevel: "warning",
});

write(assets + script, outputFiles[0].text);
write(assets + licences, licenceText(bundledPackages(metafile)));
write("echarts.sha256", [assets + script, assets + licences, ...recipe].map(sum).join(""));

function write(file, text) {
  writeFileSync(file, text.replaceAll("\r\n", "\n"));
}

// sum gives a line as sha256sum writes and checks it.
function sum(file) {
  return `${createHash("sha256").update(readFileSync(file)).digest("hex")}  ${file}\n`;
}

function packageOf(name) {
  return JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8"));
}

// bundledPackages gives the packages that some of the script comes from, sorted.
function bundledPackages({ outputs }) {
  const [{ inputs }] = Object.values(outputs);
  const names = Object.entries(inputs)
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([file]) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]);
  return [...new Set(names)].filter(Boolean).sort();
}

// licenceText puts together what each package says of its licence. One that says
// nothing may not be passed on.
function licenceText(packages) {
  const parts = [`${script} is made from the packages below, each under its own licence.\n`];
  for (const name of packages) {
    const { version, license } = packageOf(name);
    const files = licenceFiles(`node_modules/${name}`);
    if (files.length === 0) throw new Error(`${name} ${version} comes without the text of its licence`);
    for (const file of files) {
      const heading = `${name} ${version} (${license}): ${file}`;
      const text = readFileSync(`node_modules/${name}/${file}`, "utf8").replace(/^\s*\n/, "").trimEnd();
      parts.push(`\n${heading}\n${"=".repeat(heading.length)}\n\n${text}\n`);
    }
  }
  return parts.join("\n");
}

function licenceFiles(folder) {
  const inside = readdirSync(folder, { withFileTypes: true });
  const own = inside.filter(f => f.isFile() && /^(licen[cs]e|notice)/i.test(f.name)).map(f => f.name);
  const others = inside.some(f => f.name === "licenses") ? readdirSync(`${folder}/licenses`).map(name => `licenses/${name}`) : [];
  return [...own, ...others].sort();
}
