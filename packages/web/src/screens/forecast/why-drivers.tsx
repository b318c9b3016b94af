import type { Explanation, Forecast, RaceRequest } from "@crampcast/model";
import { usualRace } from "@crampcast/model/forecast";
import { Anchor, Progress, Text, Title } from "@mantine/core";
import { useInViewport } from "@mantine/hooks";
import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { ChartFrame, type ChartTable } from "../../charts/chart-frame.tsx";
import { type DriverBar, DriverBars } from "../../charts/driver-bars.tsx";
import type { Say } from "../../text/en-forecast.ts";
import { formatChance, formatShare, formatTemperature } from "../../text/format.ts";
import type { UnitSystem } from "../../text/units.ts";
import { useExplanation } from "./why-explanation.ts";
import { formatPoints, NOTHING, sayEffect, sayInputs, sayLargest } from "./why-words.ts";

interface WhyDriversProps {
  readonly forecast: Forecast;
  readonly request: RaceRequest;
  readonly units: UnitSystem;
  readonly say: Say;
}

/** What drives the chance, driver by driver, against a usual race; computed when it comes into view. */
export function WhyDrivers({ forecast, request, units, say }: WhyDriversProps) {
  const { ref, inViewport } = useInViewport<HTMLDivElement>();
  const [isWanted, setIsWanted] = useState(false);
  useEffect(() => {
    if (inViewport) setIsWanted(true);
  }, [inViewport]);
  const state = useExplanation({ request, inputHash: forecast.inputHash, isWanted });
  return (
    <div ref={ref}>
      {state.kind === "done" ? (
        <DriverParts explanation={state.explanation} units={units} say={say} />
      ) : (
        <>
          <Title order={2} size="h3">
            {say("driversTitle")}
          </Title>
          <div aria-live="polite">
            <Text size="sm" c="dimmed">
              {state.kind === "failed" ? say("driversFailed", { reason: state.reason }) : say("driversComputing")}
            </Text>
          </div>
          {state.kind === "running" && (
            <Progress value={Math.max(3, 100 * state.fraction)} mt="sm" aria-label={say("driversComputing")} />
          )}
        </>
      )}
    </div>
  );
}

interface DriverPartsProps {
  readonly explanation: Explanation;
  readonly units: UnitSystem;
  readonly say: Say;
}

function DriverParts({ explanation, units, say }: DriverPartsProps) {
  const { attribution, inputs, causes, assumedVarianceFraction: assumed } = explanation;
  const bars = attribution.drivers.map(({ key, crampProbabilityDifference: part }): DriverBar => {
    const range = say("driverRange", { low: sayEdge(part.low), high: sayEdge(part.high) });
    return {
      key,
      name: say(`driver-${key}`),
      detail: sayInputs(key, { inputs, units, say }),
      effect: sayEffect(part.central, say),
      range: part.low === part.high ? "" : range,
      ...part,
    };
  });
  const table: ChartTable = {
    caption: say("driversName"),
    columns: [say("columnDriver"), say("columnPart"), say("columnRange"), say("columnError"), say("columnValues")],
    rows: attribution.drivers.map((part, index) => [
      bars[index]?.name ?? "",
      bars[index]?.effect ?? "",
      bars[index]?.range ?? "",
      `± ${formatPoints(2 * part.crampProbabilityError)}`,
      bars[index]?.detail ?? "",
    ]),
  };
  const interaction = causes.find((cause) => cause.key === "interaction");
  return (
    <>
      <ChartFrame
        title={say("driversTitle")}
        lead={say("driversLead", {
          usual: formatChance(attribution.usualProbability),
          here: formatChance(attribution.crampProbability),
        })}
        summary={sayLargest(attribution.drivers, say)}
        table={table}
        heightPx={360}
        say={say}
      >
        {() => <DriverBars bars={bars} name={say("driversName")} />}
      </ChartFrame>
      <details className="fc-details">
        <summary>{say("usualTitle")}</summary>
        <Text size="sm" c="dimmed">
          {say("usualText", {
            air: formatTemperature(usualRace.airTemperatureC, units),
            method: say(attribution.isExact ? "usualExact" : "usualSampled", {
              count: attribution.coalitionCount,
              members: attribution.memberCount,
            }),
          })}
        </Text>
      </details>
      {interaction && (
        <Text size="sm" mt="md">
          {say("theorySpread", { percent: formatShare(interaction.theoryVarianceFraction.central, 0) })}
        </Text>
      )}
      <Text size="sm" mt="xs">
        {say("assumedSpread", {
          percent: formatShare(assumed.central, 0),
          low: formatShare(assumed.low, 0),
          high: formatShare(assumed.high, 0),
        })}{" "}
        <Anchor component={Link} to="/evidence" className="ch-no-print">
          {say("assumedLink")}
        </Anchor>
      </Text>
    </>
  );
}

function sayEdge(difference: number): string {
  if (Math.abs(difference) < NOTHING) return "0";
  return `${difference < 0 ? "−" : "+"}${formatPoints(difference)}`;
}
