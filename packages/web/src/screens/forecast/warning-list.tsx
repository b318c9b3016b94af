import type { ForecastWarning } from "@crampcast/model";
import { Alert, Title } from "@mantine/core";
import { SourceNote } from "../../components/source-note/source-note.tsx";
import type { ForecastTextKey, Say } from "../../text/en-forecast.ts";
import { formatChance } from "../../text/format.ts";
import type { UnitSystem } from "../../text/units.ts";
import { useWarningWords } from "../../text/use-model-words.ts";
import { formatByName } from "./basis-value.ts";
import { sayOutside } from "./outside-words.ts";

const order = { stop: 0, warning: 1, note: 2 } as const;
const severityKey = {
  stop: "severityStop",
  warning: "severityWarning",
  note: "severityNote",
} as const satisfies Record<ForecastWarning["severity"], ForecastTextKey>;
const colors = { stop: "red", warning: "yellow", note: "gray" } as const;

/** Limits crossed in the simulation, worst first, each with the share of simulated races it happened in. */
export function WarningList(props: {
  readonly title: string;
  readonly warnings: readonly ForecastWarning[];
  readonly units: UnitSystem;
  readonly say: Say;
}) {
  const { title, warnings, units, say } = props;
  const wordsOf = useWarningWords({
    valueOf: (name, value) => formatByName(name, value, units),
    evidenceWords: (values) => sayOutside(values, units, say),
  });
  if (warnings.length === 0) return null;
  return (
    <section className="fc-warnings" aria-label={title}>
      <Title order={2} size="h3">
        {title}
      </Title>
      {[...warnings]
        .sort((a, b) => order[a.severity] - order[b.severity] || b.memberFraction - a.memberFraction)
        .map((warning) => ({ warning, words: wordsOf(warning) }))
        .map(({ warning, words }) => (
          <Alert
            key={warning.key + warning.message}
            className={`fc-warning fc-warning-${warning.severity}`}
            color={colors[warning.severity]}
            variant="light"
            title={say(severityKey[warning.severity])}
          >
            <span lang={words.lang}>{words.text}</span>{" "}
            {isOfPlan(warning) ? "" : `${sayShare(warning.memberFraction, say)} `}
            <SourceNote of={warning.key} what={words.text} />
          </Alert>
        ))}
    </section>
  );
}

function sayShare(fraction: number, say: Say): string {
  if (fraction >= 0.995) return say("warningShareAll");
  if (fraction < 0.01) return say("warningShareFew");
  return say("warningShare", { percent: formatChance(fraction) });
}

/** Known before anything is simulated: it has no share of the races. */
const isOfPlan = ({ key }: ForecastWarning): boolean =>
  key === "outside-evidence" || key === "weather-missing" || key === "plan-note";
