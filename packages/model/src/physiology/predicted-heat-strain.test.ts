import thermal from "jsthermalcomfort";
import { describe, expect, test } from "vitest";
import fixture from "../../fixtures/check-values.json" with { type: "json" };

// We ship no predicted-heat-strain mode. The standard is the second opinion on our heat balance, so the library that is
// asked for that opinion must itself reproduce the cases of the standard's annex.
describe("The second opinion on heat reproduces the annex of ISO 7933:2004", () => {
  for (const [id, row] of Object.entries(fixture)) {
    if (!("inputs" in row)) continue;
    test(`${id}: ${row.what}`, () => {
      const { tdb, tr, rh, v, met_W, clo, posture, acclimatised, min } = row.inputs;
      // The library takes its arguments by position; what is named here are its own defaults.
      const postureIndex = posture === "sitting" ? 1 : 2;
      const [work, moisture, reflective, canDrink, massKg, heightM, walking, angle] = [0, 0.38, 0.54, 1, 75, 1.8, 0, 0];
      const acclimated = acclimatised ? 100 : 0;
      const got = thermal.phs(
        tdb,
        tr,
        rh,
        v,
        met_W,
        clo,
        postureIndex,
        work,
        moisture,
        reflective,
        canDrink,
        massKg,
        heightM,
        walking,
        angle,
        acclimated,
        min,
      );
      const { rectalTemperatureC, sweatG } = row.expected;
      expect(Math.abs(got.t_re - rectalTemperatureC.value)).toBeLessThanOrEqual(rectalTemperatureC.tolerance);
      expect(Math.abs(got.sw_tot_g - sweatG.value)).toBeLessThanOrEqual(sweatG.tolerance);
    });
  }
});
