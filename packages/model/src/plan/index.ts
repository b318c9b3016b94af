export * from "./race-plan/index.ts";
