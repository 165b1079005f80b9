// Makes the libraries that the scripts of the default theme need, each one classic script, since modules do not
// load from disk, and beside it the licences of all that is in it. Both are assets of the theme. bundles.sha256
// remembers what was made and from what; generator/theme/bundles_test.go compares.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

process.chdir(fileURLToPath(new URL(".", import.meta.url)));

// Each is made from the file of its name here. Extra is the licence of what a package is made from itself, where
// the package does not have it.
const bundles = [
  { name: "echarts", target: "es2017", about: "Apache ECharts VERSION, the parts that live figures need. Apache-2.0" },
  { name: "minisearch", target: "es2018", about: "MiniSearch VERSION, MIT, and the stemmers of Orama and Snowball, Apache-2.0 and BSD-3-Clause", extra: "snowball-license.txt" },
];
const assets = "../../../themes/default/assets/";
const made = [];
for (const bundle of bundles) {
  await make(bundle);
}
const recipe = readdirSync(".", { withFileTypes: true }).filter(f => f.isFile() && f.name !== "bundles.sha256").map(f => f.name).sort();
write("bundles.sha256", [...made, ...recipe].map(sum).join(""));

async function make({ name, target, about, extra }) {
  const script = `${name}.js`, licences = `${name}-license.txt`;
  const { outputFiles, metafile } = await build({
    absWorkingDir: process.cwd(),
    entryPoints: [script],
    bundle: true,
    format: "iife",
    globalName: name,
    target,
    charset: "utf8",
    minify: true,
    define: { "process.env.NODE_ENV": '"production"' },
    banner: { js: `/*! ${about.replace("VERSION", packageOf(name).version)}; every licence: ${licences} */` },
    legalComments: "none", // they stand in full in the file of licences
    write: false,
    metafile: true,
    logLevel: "warning",
  });
  write(assets + script, outputFiles[0].text);
  write(assets + licences, licenceText(script, bundledPackages(metafile)) + (extra ? extraText(extra) : ""));
  made.push(assets + script, assets + licences);
}

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
function licenceText(script, packages) {
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

// extraText puts a licence below the others.
function extraText(file) {
  const heading = `Snowball, from which stemmers are made (BSD-3-Clause): ${file}`;
  return `\n\n${heading}\n${"=".repeat(heading.length)}\n\n${readFileSync(file, "utf8").trimEnd()}\n`;
}

function licenceFiles(folder) {
  const inside = readdirSync(folder, { withFileTypes: true });
  const own = inside.filter(f => f.isFile() && /^(licen[cs]e|notice)/i.test(f.name)).map(f => f.name);
  const others = inside.some(f => f.name === "licenses") ? readdirSync(`${folder}/licenses`).map(name => `licenses/${name}`) : [];
  return [...own, ...others].sort();
}
