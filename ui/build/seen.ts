/**
 * Has every component of the gallery's build say that it is on screen, so that the gallery can tell which it never shows.
 * Part of no other build.
 */
import type { PreprocessorGroup } from "svelte/compiler";

const SOURCE = /\/src\/(.+\.svelte)$/;

export function sayingSeen(): PreprocessorGroup {
  return {
    name: "layover-seen",
    script({ content, attributes, filename }) {
      const name = SOURCE.exec(filename ?? "")?.[1];
      if (!name || "module" in attributes) return;
      const said = `(((globalThis as unknown) as { seenComponents?: Set<string> }).seenComponents ??= new Set<string>()).add(${JSON.stringify(name)});`;
      return { code: `${content}\n  ${said}\n` };
    },
  };
}
