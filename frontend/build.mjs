// Bundles each view into phoenix_nb/ui/static, where the Python package reads it. The files are
// committed, so that installing the package needs no Node.
//
//     node build.mjs            builds
//     node build.mjs --check    fails if what is committed is not what would be built

import { readdir, readFile, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { build } from "esbuild";

const SOURCES = join(import.meta.dirname, "src");
const TARGET = join(import.meta.dirname, "..", "phoenix_nb", "ui", "static");
const NOTE = "/* Built from frontend/src by frontend/build.mjs. Do not edit. */";

const entryPoints = {
  live: "live/index.ts",
  run_table: "run_table/index.ts",
  labelling: "labelling/index.ts",
  comparison: "comparison/index.ts",
  leaderboard: "leaderboard/index.ts",
  steps: "steps/index.ts",
  comparison_page: "page/index.ts",
};
const styles = {
  live: "live/index.css",
  run_table: "run_table/index.css",
  labelling: "labelling/index.css",
  comparison: "comparison/index.css",
  leaderboard: "leaderboard/index.css",
  steps: "steps/index.css",
};

const shared = {
  absWorkingDir: SOURCES,
  bundle: true,
  minify: true,
  charset: "utf8",
  legalComments: "none",
  lineLimit: 110,
  outdir: TARGET,
  write: !process.argv.includes("--check"),
};
const results = await Promise.all([
  build({ ...shared, entryPoints, format: "esm", target: "es2022", banner: { js: NOTE } }),
  build({ ...shared, entryPoints: styles, banner: { css: NOTE } }),
]);
const wanted = new Set([
  ...Object.keys(entryPoints).map((name) => `${name}.js`),
  ...Object.keys(styles).map((name) => `${name}.css`),
]);
const stale = (await readdir(TARGET)).filter((name) => !wanted.has(name));

if (shared.write) {
  await Promise.all(stale.map((name) => rm(join(TARGET, name))));
} else {
  for (const { path, contents } of results.flatMap((result) => result.outputFiles ?? [])) {
    const committed = await readFile(path).catch(() => Buffer.alloc(0));
    if (!committed.equals(contents)) stale.push(basename(path));
  }
  if (stale.length) {
    console.error(`Not what would be built: ${stale.join(", ")}. Run frontend/build.mjs.`);
    process.exitCode = 1;
  }
}
