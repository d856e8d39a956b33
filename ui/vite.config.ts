import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";
import { locales } from "./build/locales.ts";
import { sayingSeen } from "./build/seen.ts";
import { typefaces } from "./build/typefaces.ts";

/** Mode `fake` builds the window over the in-memory library of src/dev; every other build leaves it out. */
export default defineConfig(({ mode }) => ({
  plugins: [svelte(mode === "fake" ? { preprocess: sayingSeen() } : {}), typefaces(), locales()],
  build: {
    target: ["es2022", "safari16.4"],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rollupOptions: { input: mode === "fake" ? ["dev.html", "sheet.html"] : ["index.html"] },
  },
  resolve: mode === "test" ? { conditions: ["browser"] } : {},
  server: { host: "127.0.0.1", port: 5173, strictPort: true, fs: { allow: [".."] } },
  test: {
    environment: "jsdom",
    include: ["tests/**/*.test.ts"],
    setupFiles: ["tests/setup.ts"],
    css: false,
    testTimeout: 60_000,
  },
}));
