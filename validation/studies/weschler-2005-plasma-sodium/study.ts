import { plasmaSodiumMmolPerL } from "@crampcast/model/physiology";
import type { Study } from "../../report.ts";

export const study: Study = {
  title: "Weschler 2005: plasma sodium after drinking",
  setting: "The plasma-sodium equation alone, from 140 mmol/L.",
  simulate: () => ({
    "fall after 1 L at 50 L of body water": 140 - plasmaSodiumMmolPerL(140, 50, 1, 0),
    "fall after 1 L at 25 L of body water": 140 - plasmaSodiumMmolPerL(140, 25, 1, 0),
    "fall after losing 159 mmol at 50 L": 140 - plasmaSodiumMmolPerL(140, 50, 0, -159),
  }),
};
