export * from "./body-water.ts";
export * from "./kidney.ts";
export * from "./plasma-sodium.ts";
export * from "./thirst.ts";
