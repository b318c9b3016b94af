import { readFileSync } from "node:fs";
import { inputHash, RaceRequestSchema } from "@crampcast/contract";
import { forecastRace } from "@crampcast/model";

const request = RaceRequestSchema.parse(JSON.parse(readFileSync(new URL("easy-run.json", import.meta.url), "utf8")));
const slower = {
  ...request,
  legs: request.legs.map((leg) => ({ ...leg, pacing: { ...leg.pacing, goalTimeS: 3900 } })),
};
for (const race of [request, slower]) {
  const answer = forecastRace({ request: race, inputHash: inputHash(race) });
  if (!answer.ok) throw new Error(`${answer.field}: ${answer.reason}`);
  const chance = (100 * answer.forecast.crampProbability).toFixed(1);
  console.log(`${answer.forecast.durationS / 60} min: ${chance} % cramp, ${answer.forecast.byMuscle[0]?.muscle} first`);
}
