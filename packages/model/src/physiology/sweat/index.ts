export * from "./sweat-sodium.ts";
export * from "./weighing.ts";
