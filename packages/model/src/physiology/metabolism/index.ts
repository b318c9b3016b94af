export * from "./body-size.ts";
export * from "./cycling-power.ts";
export * from "./running-cost.ts";
export * from "./swim-cost.ts";
