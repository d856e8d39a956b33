/**
 * `locale:de` is all of `locales/de/*.ftl` in one module, so that a language is one file of the bundle, loaded when it is
 * spoken. Never fetches anything.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const FOLDER = fileURLToPath(new URL("../../locales/", import.meta.url));
const PREFIX = "locale:";
const RESOLVED = "\0locale:";

/** Words the library says itself: no part of the window. */
const OF_THE_LIBRARY = "core.ftl";

/** The files of a language, in the order of their names. */
export function filesOf(language: string): string[] {
  const folder = join(FOLDER, language);
  const files = readdirSync(folder).filter((name) => name.endsWith(".ftl") && name !== OF_THE_LIBRARY);
  return files.sort().map((name) => join(folder, name));
}

export function locales(): Plugin {
  return {
    name: "layover-locales",
    resolveId: (id) => (id.startsWith(PREFIX) ? RESOLVED + id.slice(PREFIX.length) : null),
    load(id) {
      if (!id.startsWith(RESOLVED)) return null;
      const files = filesOf(id.slice(RESOLVED.length));
      for (const file of files) this.addWatchFile(file);
      const words = files.map((file) => readFileSync(file, "utf8")).join("\n");
      return `export default ${JSON.stringify(words)};`;
    },
  };
}
