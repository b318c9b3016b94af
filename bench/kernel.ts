import { checkParameters, checkSteps, referenceParameters, simulate } from "@crampcast/model/physiology";
import { phs } from "jsthermalcomfort";
import { marathonSteps } from "./marathon-steps.ts";
import { race } from "./measure.ts";
import type { Result } from "./results.ts";

const memberCount = 20;
const minutesOfHeatStrain = 480;

/**
 * The readable kernel (one body, one 30 s step) against the heat-strain model of the same language: jsthermalcomfort's
 * `phs` per simulated minute, a smaller model (heat and sweat only) in steps of one minute.
 */
export async function kernelResults(forMs: number): Promise<Result[]> {
  const steps = marathonSteps(4);
  const bodies = Array.from({ length: memberCount }, (_, index) =>
    referenceParameters({ sweatGainGPerM2PerHPerK: 250 + 8 * index }),
  );
  checkSteps(steps);
  for (const body of bodies) checkParameters(body);
  let sum = 0;
  const [kernel, peer] = await race(
    [
      {
        name: "kernel",
        run: () => {
          for (const parameters of bodies) {
            sum += simulate({ steps, parameters, everySteps: steps.length, isChecked: true }).sweatKg;
          }
          return memberCount * steps.length;
        },
      },
      {
        name: "phs",
        run: () => {
          for (let person = 0; person < memberCount; person++) {
            sum += phs(40 - person * 0.02, 40, 33.85, 0.3, 150, 0.5, 2).sw_tot_g;
          }
          return memberCount * minutesOfHeatStrain;
        },
      },
    ],
    { roundCount: 60, forMs },
  );
  if (!kernel || !peer || !Number.isFinite(sum))
    throw new Error(`The kernel's benchmark gave ${sum}; expected a number.`);
  return [
    {
      key: "kernelMemberStepNs",
      what: "reference kernel, one member-step of 30 s",
      unit: "ns",
      least: kernel.leastNs,
      median: kernel.medianNs,
      roundCount: kernel.roundCount,
      baseline: null,
      ratio: null,
      isMoreBetter: false,
    },
    {
      key: "kernelSimulatedMinuteNs",
      what: "reference kernel, one simulated minute of one body",
      unit: "ns",
      least: 2 * kernel.leastNs,
      median: 2 * kernel.medianNs,
      roundCount: kernel.roundCount,
      baseline: { what: "jsthermalcomfort phs", least: peer.leastNs, median: peer.medianNs },
      ratio: (2 * kernel.leastNs) / peer.leastNs,
      isMoreBetter: false,
    },
  ];
}
