import { defineConfig } from "vitest/config";

/** The walks through the app in a real browser: slow, one after another, each with a server of its own. */
export default defineConfig({
  test: {
    include: ["e2e/**/*.test.ts"],
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 300_000,
  },
});
