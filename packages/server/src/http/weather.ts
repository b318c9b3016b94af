import { routes } from "@crampcast/contract";
import type { FastifyInstance } from "fastify";
import { asOwner } from "../store/as-owner.ts";
import { cacheWeather, readCachedWeather } from "../store/weather-cache.ts";
import { addRoute } from "./contract-route.ts";
import { problem } from "./problem.ts";
import type { Services } from "./services.ts";

/** Weather by place and day, asked of Open-Meteo and kept for as long as it stays true. */
export function weatherRoutes(app: FastifyInstance, { store, ownerId, weather }: Services): void {
  addRoute(app, routes.readWeather, async ({ query }) => {
    const found = await weather(query, {
      read: (place, date) => asOwner(store, ownerId, (transaction) => readCachedWeather(transaction, place, date)),
      keep: (key, kept) => asOwner(store, ownerId, (transaction) => cacheWeather(transaction, key, kept)),
    });
    if (!found.ok) throw problem(503, "Not available", found.reason);
    return found.weather;
  });
}
