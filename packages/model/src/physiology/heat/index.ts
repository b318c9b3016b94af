export * from "./acclimation.ts";
export * from "./evaporation.ts";
export * from "./published-sweat-equations.ts";
