import { readFileSync } from "node:fs";
import { inputHash, RaceRequestSchema } from "@crampcast/contract";
import { type Forecast, forecastRace } from "@crampcast/model";

const width = 860;
const height = 340;
const frame = { left: 56, right: 24, top: 46, bottom: 44 };

/** The forecast of one of the races in this folder. */
export function forecastOf(fileName: string): Forecast {
  const request = RaceRequestSchema.parse(JSON.parse(readFileSync(new URL(fileName, import.meta.url), "utf8")));
  const answer = forecastRace({ request, inputHash: inputHash(request) });
  if (!answer.ok) throw new Error(`${answer.field}: ${answer.reason}`);
  return answer.forecast;
}

/** Chance of a cramp along the course with its spread, over the elevation, as a picture (SVG). */
export function chancePicture(forecast: Forecast): string {
  const first = forecast.byDistance[0];
  // Nothing has happened at the start line; the forecast's own points begin after it.
  const none = { crampProbability: 0, crampProbabilityLow: 0, crampProbabilityHigh: 0, crampProbabilityHere: 0 };
  const start = first === undefined ? [] : [{ ...first, ...none, distanceM: 0, timeS: 0 }];
  const byDistance = [...start, ...forecast.byDistance];
  const topChance = Math.ceil(Math.max(...byDistance.map((point) => point.crampProbabilityHigh)) * 10) / 10;
  const altitudes = byDistance.map((point) => point.altitudeM);
  const [lowM, highM] = [Math.min(...altitudes), Math.max(...altitudes)];
  const x = (distanceM: number) => frame.left + (distanceM / forecast.distanceM) * (width - frame.left - frame.right);
  const y = (chance: number) => height - frame.bottom - (chance / topChance) * (height - frame.top - frame.bottom);
  const ground = (altitudeM: number) =>
    height - frame.bottom - 12 - (60 * (altitudeM - lowM)) / Math.max(30, highM - lowM);
  const at = (px: number, py: number) => `${px.toFixed(1)},${py.toFixed(1)}`;
  const line = (heightOf: (point: Forecast["byDistance"][number]) => number) =>
    byDistance.map((point) => at(x(point.distanceM), heightOf(point))).join(" L");
  const back = [...byDistance]
    .reverse()
    .map((point) => at(x(point.distanceM), y(point.crampProbabilityLow)))
    .join(" L");
  const bottom = height - frame.bottom;
  const ticks = Array.from({ length: Math.floor(forecast.distanceM / 5000) + 1 }, (_, index) => index * 5000);
  const levels = Array.from({ length: Math.round(topChance * 10) + 1 }, (_, index) => index / 10);
  const percent = (fraction: number) => `${Math.round(100 * fraction)} %`;
  const title = `Chance of a cramp along ${forecast.raceName}: ${percent(forecast.crampProbability)} at the finish, range ${percent(forecast.crampProbabilityLow)} to ${percent(forecast.crampProbabilityHigh)}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}" font-family="system-ui, sans-serif" font-size="13">
<rect width="${width}" height="${height}" rx="14" fill="#fbfcfd"/>
<text x="${frame.left}" y="28" font-size="16" font-weight="700" fill="#14181f">Chance of a cramp along ${forecast.raceName}</text>
<path d="M${at(x(0), bottom)} L${line((point) => ground(point.altitudeM))} L${at(x(forecast.distanceM), bottom)} Z" fill="#dde5ec"/>
${levels.map((level) => `<path d="M${frame.left},${y(level).toFixed(1)} H${width - frame.right}" stroke="#e3e7ec"/><text x="${frame.left - 8}" y="${(y(level) + 4).toFixed(1)}" text-anchor="end" fill="#5a6572">${percent(level)}</text>`).join("\n")}
<path d="M${line((point) => y(point.crampProbabilityHigh))} L${back} Z" fill="#d9480f" fill-opacity="0.18"/>
<path d="M${line((point) => y(point.crampProbability))}" fill="none" stroke="#c2410c" stroke-width="3" stroke-linejoin="round"/>
${ticks.map((tick) => `<text x="${x(tick).toFixed(1)}" y="${height - 18}" text-anchor="middle" fill="#5a6572">${tick / 1000}${tick === 0 ? " km" : ""}</text>`).join("\n")}
</svg>
`;
}
