// Join the modules of src/ into the scripts that a page is sent, in the folder that is named.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

for (const name of ["page.js", "drawing.js", "notes.js"])
  writeFileSync(join(process.argv[2], name), bundle(`script/src/${name}`));

/** Return a module joined with all that it imports, and a heading that tells what it was made of. */
function bundle(entry) {
  const { metafile, outputFiles } = buildSync({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    bundle: true,
    charset: "utf8",
    format: "esm",
    metafile: true,
    outdir: ".",
    write: false,
  });
  const [{ text }] = outputFiles;
  const [{ inputs }] = Object.values(metafile.outputs);
  // Of a module that nothing is needed of, nothing is in the script.
  const modules = Object.keys(inputs).filter((path) => inputs[path].bytesInOutput > 0);
  const sources = modules.map((path) => readFileSync(join(ROOT, path), "utf8"));
  const digest = createHash("sha256")
    .update([...sources, text].join(""))
    .digest("hex");
  return `\
// Joined from the modules of script/src by "npm run build" there: change those, not this file.
// sha256 of the modules and of what follows: ${digest}

${text}`;
}
