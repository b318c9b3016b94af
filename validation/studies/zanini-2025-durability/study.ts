import { durabilityLossFraction } from "@crampcast/model/physiology";
import type { Study } from "../../report.ts";

export const study: Study = {
  title: "Zanini 2025: durability of threshold speed",
  setting: "The durability curve alone.",
  simulate: () => ({
    "loss of threshold speed at 90 min": durabilityLossFraction(5400),
    "loss of threshold speed at 120 min": durabilityLossFraction(7200),
  }),
};
