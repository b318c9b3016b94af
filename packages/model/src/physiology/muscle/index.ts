export * from "./approach.ts";
export * from "./capacity.ts";
export * from "./fatigue-models.ts";
export * from "./recovery.ts";
export * from "./reserve.ts";
