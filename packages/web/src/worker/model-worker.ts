import { inputHash } from "@crampcast/contract";
import type { Forecast, RaceRequest } from "@crampcast/model";
import { exampleForecast } from "../charts/example-forecast.ts";
import type { ModelAnswer, ModelQuestion } from "./model-message.ts";

// DEV STAND-IN until forecastRace exists
const answer = (message: ModelAnswer) => postMessage(message);
const forecast = (request: RaceRequest): Forecast => {
  const hot = (request.weather.hours[0]?.airTemperatureC ?? 13) - 13;
  const fast = 12600 / (request.legs[0]?.pacing.goalTimeS ?? 12600);
  const f = Math.min(3, (1 + hot * 0.05) * fast ** 4);
  const start = Date.now();
  while (Date.now() - start < 60 + request.memberCount / 2) {
    /* busy */
  }
  return {
    ...exampleForecast,
    memberCount: request.memberCount,
    inputHash: inputHash(request),
    crampProbability: exampleForecast.crampProbability * f,
    crampProbabilityLow: exampleForecast.crampProbabilityLow * f,
    crampProbabilityHigh: exampleForecast.crampProbabilityHigh * f,
    byDistance: exampleForecast.byDistance.map((p) => ({
      ...p,
      crampProbability: p.crampProbability * f,
      crampProbabilityLow: p.crampProbabilityLow * f,
      crampProbabilityHigh: p.crampProbabilityHigh * f,
    })),
  };
};
addEventListener("message", (event: MessageEvent<ModelQuestion>) => {
  const question = event.data;
  const { id } = question;
  if (question.kind === "forecast") answer({ id, kind: "forecast", forecast: forecast(question.request) });
  else {
    const before = forecast(question.before),
      after = forecast(question.after);
    const d = after.crampProbability - before.crampProbability;
    answer({
      id,
      kind: "comparison",
      comparison: {
        before,
        after,
        difference: { meanFraction: d, lowFraction: d * 0.4, highFraction: d * 1.7, standardErrorFraction: 0.004 },
      },
    });
  }
});
