export { type Config, readConfig } from "./config.ts";
export { type RunningServer, serve, startServer } from "./main.ts";
