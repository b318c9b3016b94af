import { join } from "node:path";
import { serve } from "../packages/server/src/main.ts";
import { buildWebIfStale } from "./setup/build-web.ts";

const root = join(import.meta.dirname, "..");
const failure = await buildWebIfStale(root, (line) => process.stdout.write(`${line}\n`));
if (failure !== null) process.stderr.write(`The web app could not be built: ${failure}. The API starts without it.\n`);
process.exit(await serve(process.env, process.argv.slice(2)));
