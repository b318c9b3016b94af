export * from "./evaporation.ts";
export * from "./published-sweat-equations.ts";
