import { availableParallelism, homedir } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";
import { SetupFailure } from "./store/embedded/setup-failure.ts";

/** Everything the server reads from outside, once. */
export interface Config {
  readonly dataFolder: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Connection string of an external PostgreSQL, or null for the embedded one. */
  readonly databaseUrl: string | null;
  /** Folder of the built web app, or null: then only the API is served. */
  readonly webFolder: string | null;
  readonly forecastWorkerCount: number;
  readonly weatherBaseUrls: { readonly forecast: string; readonly archive: string };
}

const wholeNumber = (name: string, text: string | undefined, fallback: number, max: number): number => {
  if (text === undefined || text === "") return fallback;
  const parsed = z.coerce.number().int().min(0).max(max).safeParse(text);
  if (!parsed.success) throw new SetupFailure(`${name} is "${text}"; a whole number from 0 to ${max} is needed.`);
  return parsed.data;
};

const pathFrom = (text: string, startedIn: string): string =>
  text === "~" || text.startsWith("~/") ? join(homedir(), text.slice(1)) : resolve(startedIn, text);

/** Reads environment and arguments; throws `SetupFailure` naming the setting that cannot be used. */
export function readConfig(env: NodeJS.ProcessEnv, args: readonly string[]): Config {
  const flagAt = args.findIndex((arg) => arg === "--port" || arg.startsWith("--port="));
  const flag = flagAt < 0 ? undefined : (args[flagAt]?.split("=")[1] ?? args[flagAt + 1] ?? "none");
  const startedIn = env.INIT_CWD ?? process.cwd();
  return {
    dataFolder: pathFrom(env.CRAMPCAST_DATA || join(homedir(), ".crampcast"), startedIn),
    port: wholeNumber(flag === undefined ? "CRAMPCAST_PORT" : "--port", flag ?? env.CRAMPCAST_PORT, 4873, 65_535),
    databaseUrl: env.DATABASE_URL || null,
    webFolder: join(import.meta.dirname, "../../web/dist"),
    forecastWorkerCount: Math.max(
      1,
      wholeNumber("CRAMPCAST_WORKERS", env.CRAMPCAST_WORKERS, availableParallelism(), 256),
    ),
    weatherBaseUrls: {
      forecast: env.CRAMPCAST_OPEN_METEO_URL || "https://api.open-meteo.com",
      archive:
        env.CRAMPCAST_OPEN_METEO_ARCHIVE_URL || env.CRAMPCAST_OPEN_METEO_URL || "https://archive-api.open-meteo.com",
    },
  };
}
