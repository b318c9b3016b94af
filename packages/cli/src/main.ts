#!/usr/bin/env node
import { realpathSync, writeSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Command, CommanderError } from "commander";
import { closingHelp } from "./closing-help.ts";
import { clockTime, decimalNumber, language, membersOption, seedOption, unitSystem, wholeNumber } from "./options.ts";
import { systemSentence } from "./system-sentence.ts";
import { type Terminal, terminalOf } from "./terminal.ts";
import { exitCodes, UserMistake } from "./user-mistake.ts";

/** Writes nothing more of an answer whose reader has gone away, as with `| head`. */
const isBrokenPipe = (error: unknown) => error instanceof Error && "code" in error && error.code === "EPIPE";

/** The commands, their options and their help; each loads its own code when it is called, so that help is quick. */
function programFor(terminal: Terminal, finish: (exitCode: number) => void): Command {
  const program = new Command("crampcast")
    .description("Forecasts exercise-associated muscle cramps: when, where, why, and what to change.")
    .exitOverride()
    .showHelpAfterError("(crampcast --help shows every command)")
    .configureOutput({ writeOut: terminal.write, writeErr: terminal.complain });
  program.option("-V, --version", "print the version of the model").on("option:version", () => {
    throw new CommanderError(0, "crampcast.version", "");
  });

  program
    .command("forecast")
    .description("forecast a race from a file, or a stored race of the running server")
    .argument("[scenario]", "a race as JSON, for example examples/marathon.json")
    .option("--json", "print the whole forecast as JSON: the same bytes for the same input")
    .addOption(membersOption())
    .addOption(seedOption())
    .option("--workers <count>", "how many processor cores to use, 1 to 64; default: all", wholeNumber(1, 64))
    .option("--save <file>", "write the input and the forecast to a file that `replay` runs again")
    .option("--units <system>", "metric or imperial", unitSystem, "metric" as const)
    .option("--race <id>", "forecast a race that the running server stores")
    .option("--server <url>", "ask this server instead of computing here")
    .action(async (scenario: string | undefined, options) => {
      const { forecastCommand } = await import("./commands/forecast.ts");
      finish(await forecastCommand(scenario, options, terminal));
    });

  program
    .command("explain")
    .description("explain a forecast: what each driver adds, which cause, and how much rests on assumptions")
    .argument("<scenario>", "a race as JSON")
    .option("--json", "print the explanation as JSON: the same bytes for the same input")
    .addOption(membersOption())
    .addOption(seedOption())
    .action(async (scenario: string, options) => {
      const { explainCommand } = await import("./commands/explain.ts");
      finish(await explainCommand(scenario, options, terminal));
    });

  program
    .command("sensitivity")
    .description("say which uncertain numbers the spread of a forecast comes from: Sobol indices")
    .argument("<scenario>", "a race as JSON")
    .option("--rows <count>", "rows of each sample, 64 to 8192; more narrow the intervals", wholeNumber(64, 8192), 1024)
    .option("--top <count>", "how many parameters to print, 1 to 200", wholeNumber(1, 200), 15)
    .addOption(seedOption())
    .option("--json", "print all indices as JSON")
    .action(async (scenario: string, options) => {
      const { sensitivityCommand } = await import("./commands/sensitivity.ts");
      finish(await sensitivityCommand(scenario, options, terminal));
    });

  program
    .command("plan")
    .description("search the price of safety: finish time against the chance of a cramp, with pace, cups and limits")
    .argument("<scenario>", "a race as JSON, for example examples/marathon.json")
    .option("--finish <time>", "write out the plan nearest to this finish time, h:mm or h:mm:ss", clockTime)
    .option("--json", "print the whole frontier as JSON: the same bytes for the same input")
    .addOption(membersOption())
    .addOption(seedOption())
    .option("--units <system>", "metric or imperial", unitSystem, "metric" as const)
    .action(async (scenario: string, options) => {
      const { planCommand } = await import("./commands/plan.ts");
      finish(await planCommand(scenario, options, terminal));
    });

  program
    .command("race-day")
    .description("write a plan for race day: watch course and workout (FIT, GPX, TCX), calendar, sheets to print")
    .argument("<plan>", "plans as `plan --json` prints them, or a plan.json")
    .requiredOption("--out <folder>", "where the files go; the folder is made")
    .option(
      "--finish <time>",
      "the plan nearest to this finish time, h:mm or h:mm:ss; default: the recommended",
      clockTime,
    )
    .option("--language <code>", "en or de", language, "en" as const)
    .option("--units <system>", "metric or imperial", unitSystem, "metric" as const)
    .option("--no-other-days", "no plan B and no table of other starts and weathers: quicker")
    .action(async (plan: string, options) => {
      const { raceDayCommand } = await import("./commands/race-day.ts");
      finish(await raceDayCommand(plan, options, terminal));
    });

  program
    .command("programme")
    .description("a prevention programme from the answers of a screening: exercises by day up to a race, and why")
    .argument("<answers>", "answers of a screening as JSON, or the whole input of a programme")
    .option("--race <day>", "day of the race, as 2027-04-18; left out: 24 weeks without a race")
    .option("--distance <km>", "length of the race; default: a marathon", decimalNumber(0.1, 1000))
    .option("--descent <m>", "descent of the race", wholeNumber(0, 30_000))
    .option("--warmest <celsius>", "warmest hour expected", wholeNumber(0, 60))
    .option("--used-to <celsius>", "air you train in now", wholeNumber(0, 60))
    .option("--weekly <km>", "running a week now", decimalNumber(0, 400))
    .option("--longest <km>", "longest run of the last 30 days", decimalNumber(0, 300))
    .option("--start <day>", "first day; default: today")
    .option("--without <days>", "days without time, as mon,wed")
    .option("--at <time>", "clock time at which you train, as 07:00; left out: sessions have a day and no clock")
    .option("--zone <name>", "time zone of the calendar, as Europe/Vienna; default with --at: that of this machine")
    .option("--cleared <rules>", "rules that a clinician has looked at since, with commas between")
    .option("--weeks <count>", "weeks to print; default: 4", wholeNumber(1, 60))
    .option("--language <code>", "en or de", language, "en" as const)
    .option("--json", "print the whole programme as JSON: the same bytes for the same input")
    .option("--ics <file>", "write the sessions to a calendar file")
    .action(async (answers: string, options) => {
      const { programmeCommand } = await import("./commands/programme.ts");
      finish(await programmeCommand(answers, options, terminal));
    });

  program
    .command("inspect")
    .description("decode device files (FIT, TCX, GPX, gzipped or zipped) and say what is in them; no database")
    .argument("<files...>", "files or folders")
    .option("--json", "one JSON object per line and file")
    .action(async (files: string[], options) => {
      const { inspectCommand } = await import("./commands/inspect.ts");
      finish(await inspectCommand(files, options, terminal));
    });

  program
    .command("import")
    .description("import device files into the running server")
    .argument("<files...>", "files or folders")
    .option("--json", "one JSON object per line and file")
    .option("--server <url>", "address of the server; default: the one that runs on this machine")
    .action(async (files: string[], options) => {
      const { importCommand } = await import("./commands/import.ts");
      finish(await importCommand(files, options, terminal));
    });

  program
    .command("weather")
    .description("fetch the weather along the course of a race through the running server, and write the race with it")
    .argument("<scenario>", "a race as JSON, with a course that has positions, or the place of its weather")
    .option("--date <day>", "another day than that of the race, as 2027-04-18; the start moves there")
    .option("--out <file>", "write the race to a file and say what was found; default: print the race")
    .option("--units <system>", "metric or imperial", unitSystem, "metric" as const)
    .option("--server <url>", "address of the server; default: the one that runs on this machine")
    .action(async (scenario: string, options) => {
      const { weatherCommand } = await import("./commands/weather.ts");
      finish(await weatherCommand(scenario, options, terminal));
    });

  program
    .command("simulate")
    .description("simulate one body through a race and print every state over time as CSV")
    .argument("<scenario>", "a race as JSON")
    .option("--member <index>", "this drawn member, 0 to 19999, instead of the typical body", wholeNumber(0, 19_999))
    .option("--every <seconds>", "seconds between rows, 1 to 3600", wholeNumber(1, 3600), 60)
    .option(
      "--seed <number>",
      "seed of the draws, a whole number; default: as the race says",
      wholeNumber(0, 4_294_967_295),
    )
    .option("--json", "JSON instead of CSV")
    .option("--out <file>", "write to a file instead of standard output")
    .action(async (scenario: string, options) => {
      const { simulateCommand } = await import("./commands/simulate.ts");
      finish(await simulateCommand(scenario, options, terminal));
    });

  program
    .command("replay")
    .description("run a saved forecast again and say whether every byte is the same; exit code 1 when not")
    .argument("<saved>", "a file written by `forecast --save`, or the id of a forecast of the running server")
    .option("--workers <count>", "how many processor cores to use, 1 to 64; default: all", wholeNumber(1, 64))
    .option("--server <url>", "address of the server")
    .action(async (saved: string, options) => {
      const { replayCommand } = await import("./commands/replay.ts");
      finish(await replayCommand(saved, options, terminal));
    });

  program
    .command("evidence")
    .description(
      "search what is known about cramps: claims with effect, certainty, who found otherwise, and the source",
    )
    .argument("[query...]", "words, a claim's id or a DOI; without any: the popular claims and their verdicts")
    .option("--json", "JSON instead of text")
    .action(async (words: string[], options) => {
      const { evidenceCommand } = await import("./commands/evidence.ts");
      finish(evidenceCommand(words.join(" "), options, terminal));
    });
  for (const command of program.commands) {
    command.showHelpAfterError(`(crampcast ${command.name()} --help shows what it takes)`);
  }
  return program.addHelpText("after", closingHelp);
}

/** Runs one command line (without `node` and the script) and answers its exit code. */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode: number = exitCodes.done;
  const program = programFor(terminal, (code) => {
    exitCode = code;
  });
  try {
    const [first, asked] = words;
    // Commander answers `help <unknown>` with the whole help and no word about what was unknown.
    const isUnknown = first === "help" && asked !== undefined && !program.commands.some((one) => one.name() === asked);
    if (words.length === 0) program.outputHelp();
    else await program.parseAsync(isUnknown ? [asked] : [...words], { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof UserMistake) {
      terminal.complain(`${error.message}\n`);
      return exitCodes.badInput;
    }
    if (error instanceof CommanderError) {
      if (error.code === "crampcast.version") {
        const { modelVersion } = await import("@crampcast/model");
        terminal.write(`${modelVersion}\n`);
      }
      return error.exitCode === 0 ? exitCodes.done : exitCodes.badInput;
    }
    if (isBrokenPipe(error)) return exitCodes.done;
    const refused = systemSentence(error);
    if (refused !== null) {
      terminal.complain(`${refused}\n`);
      return exitCodes.badInput;
    }
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    terminal.complain(`This is a fault of crampcast, not of your input. Please report it with this text:\n${trace}\n`);
    return exitCodes.broken;
  }
}

async function main(): Promise<void> {
  process.stdout.on("error", (error) => {
    if (isBrokenPipe(error)) process.exit(exitCodes.done);
    try {
      writeSync(2, `The answer could not be written: ${error.message}.\n`);
    } catch {
      // Standard error is gone as well: the exit code is all that is left to tell.
    }
    process.exit(exitCodes.badInput);
  });
  // Complaints that nobody can read change neither the answer nor the exit code.
  process.stderr.on("error", () => {});
  process.exitCode = await runCommandLine(
    process.argv.slice(2),
    terminalOf(process.stdout, process.stderr, process.env),
  );
}

const entry = process.argv[1];
if (entry !== undefined && realpathSync(entry) === fileURLToPath(import.meta.url)) await main();
