export * from "./frailty.ts";
export { hillOfEight } from "./step-hazard.ts";
