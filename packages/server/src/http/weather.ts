import { routes } from "@crampcast/contract";
import { weatherAlong } from "@crampcast/model/scenario";
import type { FastifyInstance } from "fastify";
import type { WeatherMemory } from "../providers/open-meteo.ts";
import { asOwner } from "../store/as-owner.ts";
import { cacheWeather, readCachedWeather } from "../store/weather-cache.ts";
import { addRoute } from "./contract-route.ts";
import { problem } from "./problem.ts";
import type { Services } from "./services.ts";

/** Weather by place and day, asked of Open-Meteo and kept for as long as it stays true. */
export function weatherRoutes(app: FastifyInstance, { store, ownerId, weather }: Services): void {
  const memory: WeatherMemory = {
    read: (place, date) => asOwner(store, ownerId, (transaction) => readCachedWeather(transaction, place, date)),
    keep: (key, kept) => asOwner(store, ownerId, (transaction) => cacheWeather(transaction, key, kept)),
  };
  addRoute(app, routes.readWeather, async ({ query }) => {
    const found = await weather(query, memory);
    if (!found.ok) throw problem(503, "Not available", found.reason);
    return found.weather;
  });

  addRoute(app, routes.readWeatherAlong, async ({ body }) => {
    const answers = [];
    // One after the other: places in the same cell of the service are asked for once, and a dead line is tried once.
    for (const { distanceM, ...place } of [...body.places].sort((a, b) => a.distanceM - b.distanceM)) {
      const found = await weather({ ...place, date: body.date }, memory);
      if (!found.ok) throw problem(503, "Not available", found.reason);
      answers.push({ distanceM, weather: found.weather });
    }
    return weatherAlong(answers);
  });
}
