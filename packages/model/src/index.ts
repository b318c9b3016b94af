// The public model, in reading order: what is known, who and where, one body, the race, many bodies, the forecast, the guide, the plan.

export * from "./activity/index.ts";
export * from "./athlete/index.ts";
export * from "./course/index.ts";
export * from "./ensemble/index.ts";
export * from "./evidence/index.ts";
export * from "./forecast/index.ts";
export * from "./guide/index.ts";
export * from "./physiology/index.ts";
export * from "./plan/index.ts";
export * from "./scenario/index.ts";
export * from "./units/index.ts";
export * from "./weather/index.ts";
