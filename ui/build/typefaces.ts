/**
 * Puts the reading typefaces at stable addresses, `/fonts/literata-400.woff2`, `literata-400-italic`, `literata-ext-400`
 * and so on (ext: Latin letters beyond Western European), with `/fonts/faces.css` beside them, so that the window and the
 * reading frame share one set of files. Never fetches anything.
 *
 * Each weight is a file of its own. Of a variable face the web-view makes a new one for every document and keeps what it
 * drew of it: a story that was closed long ago went on taking 340 KB.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

interface Typeface {
  /** The package it comes in. */
  readonly from: string;
  /** The start of its files' names in the package. */
  readonly files: string;
  /** The start of its files' names with us. */
  readonly name: string;
  /** The family as style sheets name it. */
  readonly family: string;
}

const TYPEFACES: readonly Typeface[] = [
  { from: "@fontsource/literata", files: "literata", name: "literata", family: "Literata" },
  {
    from: "@fontsource/source-serif-4",
    files: "source-serif-4",
    name: "source-serif-4",
    family: "Source Serif 4",
  },
  {
    from: "@fontsource/atkinson-hyperlegible-next",
    files: "atkinson-hyperlegible-next",
    name: "atkinson",
    family: "Atkinson Hyperlegible Next",
  },
];

/** The weights there are, and which ones each stands for. */
const WEIGHTS: Readonly<Record<string, string>> = {
  "400": "100 500",
  "600": "501 699",
  "700": "700 900",
};

const RANGES: Readonly<Record<string, string>> = {
  "latin-ext":
    "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
  latin:
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
};

interface FontFile {
  readonly served: string;
  readonly source: string;
  readonly face: string;
}

function fontFiles(): FontFile[] {
  return TYPEFACES.flatMap((typeface) =>
    Object.entries(RANGES).flatMap(([script, range]) =>
      ["normal", "italic"].flatMap((style) =>
        Object.entries(WEIGHTS).map(([weight, stands]) => {
          const served = `${typeface.name}${script === "latin" ? "" : "-ext"}-${weight}${style === "italic" ? "-italic" : ""}.woff2`;
          return {
            served,
            source: join(folderOf(typeface), `${typeface.files}-${script}-${weight}-${style}.woff2`),
            face: faceRule(typeface, { style, stands, range, served }),
          };
        }),
      ),
    ),
  );
}

function folderOf(typeface: Typeface): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve(`${typeface.from}/package.json`)), "files");
}

function faceRule(
  typeface: Typeface,
  { style, stands, range, served }: { style: string; stands: string; range: string; served: string },
): string {
  return (
    `@font-face { font-family: "${typeface.family}"; font-style: ${style}; font-weight: ${stands}; ` +
    `font-display: block; src: url("./${served}") format("woff2"); unicode-range: ${range}; }`
  );
}

/** The Vite plug-in: files in the bundle, and the same addresses while developing. */
export function typefaces(): Plugin {
  const files = fontFiles();
  const sheet = files.map((file) => file.face).join("\n") + "\n";
  return {
    name: "layover-typefaces",
    generateBundle() {
      for (const file of files) {
        this.emitFile({ type: "asset", fileName: `fonts/${file.served}`, source: readFileSync(file.source) });
      }
      this.emitFile({ type: "asset", fileName: "fonts/faces.css", source: sheet });
    },
    configureServer(server) {
      server.middlewares.use("/fonts/", (request, response, next) => {
        const name = (request.url ?? "").split("?")[0]?.replace(/^\//, "");
        const file = files.find((candidate) => candidate.served === name);
        if (name === "faces.css") return void response.setHeader("content-type", "text/css").end(sheet);
        if (!file) return next();
        response.setHeader("content-type", "font/woff2").end(readFileSync(file.source));
      });
    },
  };
}
