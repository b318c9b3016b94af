export * from "./activities.ts";
export * from "./athletes.ts";
export * from "./forecasts.ts";
export * from "./input-hash.ts";
export * from "./problem-of.ts";
export * from "./problems.ts";
export * from "./races.ts";
export * from "./routes.ts";
