import type { RaceRequest } from "@crampcast/model";
import type { PlanWishes, RacePlan } from "@crampcast/model/plan";
import { hotterK } from "@crampcast/model/plan/race-day";
import { Alert, Button, Group, Progress, Text } from "@mantine/core";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { CardSection } from "../../components/card-section.tsx";
import {
  formatChance,
  formatClock,
  formatDuration,
  formatTemperature,
  formatTemperatureDifference,
  formatVolume,
} from "../../text/format.ts";
import type { UnitSystem } from "../../text/units.ts";
import { RunDropped } from "../../worker/worker-lane.ts";
import { daysAheadOf, findScenarios, type RaceScenarios, type ScenarioRow } from "./race-scenarios.ts";
import { sayChance, sayRange } from "./say-chance.ts";

type State =
  | { readonly kind: "offered" }
  | { readonly kind: "running"; readonly fraction: number }
  | { readonly kind: "failed"; readonly reason: string };

/** The chosen finish time on cooler and hotter days and at other start times, worked out when asked for. */
export function ScenariosSection(props: {
  readonly request: RaceRequest;
  readonly wishes: PlanWishes;
  readonly plan: RacePlan;
  readonly scenarios: RaceScenarios | null;
  readonly units: UnitSystem;
  /** No study stands behind a single chance here. */
  readonly isOutside: boolean;
  readonly onFound: (scenarios: RaceScenarios) => void;
}): ReactNode {
  const { t } = useTranslation("plan");
  const { request, wishes, plan, scenarios, units, isOutside, onFound } = props;
  const [state, setState] = useState<State>({ kind: "offered" });
  const [daysAhead] = useState(() => daysAheadOf(request.startEpochMs, Date.now()));
  const running = useRef<AbortController | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another plan ends the work on the one before
  useEffect(() => () => running.current?.abort(), [plan]);

  async function run(): Promise<void> {
    const mine = new AbortController();
    running.current = mine;
    setState({ kind: "running", fraction: 0 });
    try {
      const found = await findScenarios(
        { request, wishes, plan, daysAhead },
        { signal: mine.signal, onProgress: (fraction) => setState({ kind: "running", fraction }) },
      );
      onFound(found);
      setState({ kind: "offered" });
    } catch (reason) {
      if (reason instanceof RunDropped) setState({ kind: "offered" });
      else setState({ kind: "failed", reason: reason instanceof Error ? reason.message : String(reason) });
    }
  }
  const planB = scenarios?.planB ?? null;
  const over = scenarios?.overWeathers ?? null;
  return (
    <CardSection
      title={t("scenarios.title")}
      lead={t("scenarios.lead", {
        difference: formatTemperatureDifference(hotterK(daysAhead), units),
        least: formatTemperatureDifference(hotterK(0), units),
      })}
    >
      {state.kind === "failed" && (
        <Alert color="red" title={t("scenarios.failed")}>
          {state.reason}
        </Alert>
      )}
      {state.kind === "running" ? (
        <Group wrap="nowrap">
          <Progress
            flex={1}
            value={Math.max(3, state.fraction * 100)}
            size="lg"
            animated
            aria-label={t("scenarios.running")}
          />
          <Button variant="default" size="sm" onClick={() => running.current?.abort()}>
            {t("scenarios.stop")}
          </Button>
        </Group>
      ) : (
        scenarios === null && (
          <div>
            <Button variant="default" onClick={() => void run()}>
              {t("scenarios.run")}
            </Button>
          </div>
        )
      )}
      {scenarios && (
        <ScenarioTable rows={scenarios.all} utcOffsetS={request.weather.utcOffsetS} {...{ units, isOutside }} />
      )}
      {over && (
        <Text>
          {t("scenarios.overWeathers", {
            chance: sayChance({ ...over, central: over.mean }, isOutside),
            low: formatChance(over.low),
            high: formatChance(over.high),
          })}
        </Text>
      )}
      {scenarios && (
        <Text>
          <b>{t("scenarios.planB")}:</b>{" "}
          {planB === null
            ? t("scenarios.noPlanB")
            : t("scenarios.planBText", {
                time: formatDuration(planB.finishTimeS),
                chance: sayChance(planB.crampProbability, isOutside),
                drink: formatVolume(planB.totals.drinkKg, units),
              })}
        </Text>
      )}
    </CardSection>
  );
}

function ScenarioTable(props: {
  readonly rows: readonly ScenarioRow[];
  readonly utcOffsetS: number;
  readonly units: UnitSystem;
  readonly isOutside: boolean;
}) {
  const { t } = useTranslation("plan");
  const { rows, utcOffsetS, units, isOutside } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (axe: scrollable-region-focusable)
    <section className="ch-table-scroll" tabIndex={0} aria-label={t("scenarios.table")}>
      <table className="ch-table pl-scenarios">
        <caption className="cc-visually-hidden">{t("scenarios.table")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("scenarios.start")}</th>
            <th scope="col">{t("scenarios.weather")}</th>
            <th scope="col">{t("scenarios.finish")}</th>
            <th scope="col">{t("scenarios.chance")}</th>
            <th scope="col">{t("scenarios.drink")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ weather, startShiftS, startEpochMs, airTemperatureC, plan }) => (
            <tr key={`${weather}-${startShiftS}`}>
              <th scope="row">
                {formatClock(startEpochMs, utcOffsetS)}
                {startShiftS === 0 && weather === "expected" && (
                  <span className="cc-sub">{t("scenarios.asPlanned")}</span>
                )}
              </th>
              <td>
                {formatTemperature(airTemperatureC, units)}
                {weather !== "expected" && <span className="cc-sub">{t(`scenarios.${weather}`)}</span>}
              </td>
              {plan === null ? (
                <td colSpan={3}>{t("scenarios.none")}</td>
              ) : (
                <>
                  <td>{formatDuration(plan.finishTimeS)}</td>
                  <td>
                    {!isOutside && formatChance(plan.crampProbability.central)}
                    <span className="cc-sub">{sayRange(plan.crampProbability)}</span>
                  </td>
                  <td>{formatVolume(plan.totals.drinkKg, units)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
