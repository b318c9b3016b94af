import type { PlanNumbers } from "@crampcast/model";
import { isOutsideEvidence } from "@crampcast/model/forecast";
import { Loader, Text, Title } from "@mantine/core";
import { memo } from "react";
import { SourceNote } from "../../components/source-note/source-note.tsx";
import type { Say } from "../../text/en-forecast.ts";
import {
  formatChance,
  formatNumber,
  formatShare,
  formatTemperature,
  formatTemperatureDifference,
  formatVolume,
} from "../../text/format.ts";
import type { UnitSystem } from "../../text/units.ts";
import type { ComparedNumbers } from "../../worker/model-message.ts";
import { onsetWindow } from "../forecast/onset-window.ts";
import { sayWhere } from "../forecast/sentences.ts";

/** Below this the plans count as equal whatever the draw says: nobody plans a race by a fifth of a percent. */
const SMALLEST_TOLD_FRACTION = 0.002;

/** Whether no study stands behind the number of one of the plans, and so behind none of their difference. */
export const isEitherOutside = ({ before, after }: Pick<ComparedNumbers, "before" | "after">): boolean =>
  isOutsideEvidence(before) || isOutsideEvidence(after);

/** The chance of a plan; only its range where no study stands behind a number. */
const sayChance = (forecast: PlanNumbers, say: Say): string =>
  isOutsideEvidence(forecast) ? sayRange(forecast, say) : formatChance(forecast.crampProbability);

const sayRange = (forecast: PlanNumbers, say: Say): string =>
  say("rangeText", {
    low: formatChance(forecast.crampProbabilityLow),
    high: formatChance(forecast.crampProbabilityHigh),
  });

/** The change of plan in one sentence; says so when the simulation cannot tell the plans apart. */
export function sayDifference({ before, after, difference }: ComparedNumbers, say: Say): string {
  if (isEitherOutside({ before, after })) return say("differenceOutside");
  const { central } = difference.crampProbabilityDifference;
  if (!difference.isDistinguishable || Math.abs(central) < SMALLEST_TOLD_FRACTION) return say("differenceSame");
  const points = Math.abs(central) * 100;
  return say(central < 0 ? "differenceLower" : "differenceHigher", {
    points: formatNumber(points, points < 10 ? 1 : 0),
  });
}

interface PlanComparisonViewProps {
  readonly compared: ComparedNumbers;
  readonly isRefined: boolean;
  readonly isUnchanged: boolean;
  readonly units: UnitSystem;
  readonly say: Say;
}

/** Plan before and after side by side: the two chances, the difference, and what changes inside the body. */
export const PlanComparisonView = memo(function PlanComparisonView(props: PlanComparisonViewProps) {
  const { compared, isRefined, isUnchanged, units, say } = props;
  const { before, after, difference } = compared;
  const { low, high } = difference.crampProbabilityDifference;
  const points = (fraction: number) =>
    `${fraction > 0 ? "+" : fraction < 0 ? "−" : ""}${formatNumber(Math.abs(fraction * 100), 1)}`;
  const verdict = isUnchanged ? say("differenceNone") : sayDifference(compared, say);
  return (
    <>
      <p className="cc-visually-hidden" role="status">
        {/* Drafts come several times a second while a slider moves: only the answer that rests is read out. */}
        {isRefined && !isUnchanged ? `${verdict}. ${sayChance(after, say)}` : ""}
      </p>
      <div className="wi-duel">
        <BigNumber label={say("columnBefore")} forecast={before} say={say} className="wi-before" />
        <span className="wi-arrow" aria-hidden="true">
          →
        </span>
        <BigNumber label={say("columnAfter")} forecast={after} say={say} className="wi-after" />
      </div>
      <div>
        <div className="wi-titled">
          <Title order={2} className="wi-verdict">
            {verdict}
          </Title>
          <SourceNote of="planDifference" what={say("columnDifference")} />
        </div>
        {!isUnchanged && <Text c="dimmed">{say("differenceRange", { low: points(low), high: points(high) })}</Text>}
      </div>
      <Text size="sm" c="dimmed" className="wi-state">
        {!isRefined && <Loader size={14} aria-hidden="true" />}
        {say(isRefined ? "refined" : "drafting", { count: formatNumber(after.memberCount) })}
      </Text>
      <table className="ch-table wi-table">
        <caption className="cc-visually-hidden">{say("comparisonTitle")}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{say("columnBefore")}</th>
            <th scope="col">{say("columnAfter")}</th>
            <th scope="col">{say("columnDifference")}</th>
          </tr>
        </thead>
        <tbody>
          {rows({ before, after, units, say }).map((row) => (
            <tr key={row.name}>
              <th scope="row">
                {row.name} <SourceNote of={row.key} what={row.name} />
              </th>
              <td>{row.before}</td>
              <td>{row.after}</td>
              <td>{row.change}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
});

/** The two chances and the change in one line: stays in sight on a phone while the sliders fill the screen. */
export const ComparisonStrip = memo(function ComparisonStrip({
  compared,
  isUnchanged,
  say,
}: Pick<PlanComparisonViewProps, "compared" | "isUnchanged" | "say">) {
  const { before, after } = compared;
  const kind = isEitherOutside(compared) ? " wi-strip-range" : "";
  return (
    <div className={`wi-strip${kind}`} aria-hidden="true">
      <b className="wi-strip-before">{sayChance(before, say)}</b>
      <span>→</span>
      <b className="wi-strip-after">{sayChance(after, say)}</b>
      <span className="wi-strip-words">{isUnchanged ? say("differenceNone") : sayDifference(compared, say)}</span>
    </div>
  );
});

function BigNumber(props: {
  readonly label: string;
  readonly forecast: PlanNumbers;
  readonly say: Say;
  readonly className: string;
}) {
  const { label, forecast, say, className } = props;
  return (
    <div className={className}>
      <Text fw={650}>
        {label} <SourceNote of="crampProbability" what={`${label}: ${say("heroNumberLabel")}`} />
      </Text>
      {isOutsideEvidence(forecast) ? (
        <Text component="span" className="wi-no-number">
          {say("outsideNumber")}
        </Text>
      ) : (
        <Text component="span" className="wi-number">
          {formatChance(forecast.crampProbability)}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {sayRange(forecast, say)}
      </Text>
    </div>
  );
}

function rows(input: {
  readonly before: PlanNumbers;
  readonly after: PlanNumbers;
  readonly units: UnitSystem;
  readonly say: Say;
}) {
  const { before, after, units, say } = input;
  const signed = (value: number, text: string) =>
    Number(text.replace(/[^\d.]/g, "")) === 0 ? "0" : `${value > 0 ? "+" : "−"}${text}`;
  const mass = (fraction: number) =>
    say(fraction >= 0 ? "massLost" : "massGained", { value: formatShare(Math.abs(fraction)) });
  const onset = (forecast: PlanNumbers) => {
    const window = onsetWindow(forecast);
    return window ? sayWhere(window, units, say) : "–";
  };
  const change = (read: (forecast: PlanNumbers) => number) => read(after) - read(before);
  const massChange = change((forecast) => forecast.atFinish.bodyMassLossFraction.central);
  const sodiumChange = change((forecast) => forecast.atFinish.plasmaSodiumMmolPerL.central);
  const coreChange = change((forecast) => forecast.atFinish.coreTemperatureC.central);
  const sweatChange = change((forecast) => forecast.atFinish.sweatKg.central);
  return [
    { key: "onsetDistanceM", name: say("rowOnset"), before: onset(before), after: onset(after), change: "" },
    {
      key: "bodyMassLossFraction",
      name: say("rowMass"),
      before: mass(before.atFinish.bodyMassLossFraction.central),
      after: mass(after.atFinish.bodyMassLossFraction.central),
      // Losing more is a smaller mass.
      change: signed(-massChange, formatShare(Math.abs(massChange))),
    },
    {
      key: "plasmaSodiumMmolPerL",
      name: say("rowSodium"),
      before: formatNumber(before.atFinish.plasmaSodiumMmolPerL.central, 1),
      after: formatNumber(after.atFinish.plasmaSodiumMmolPerL.central, 1),
      change: signed(sodiumChange, formatNumber(Math.abs(sodiumChange), 1)),
    },
    {
      key: "coreTemperatureC",
      name: say("rowCore"),
      before: formatTemperature(before.atFinish.coreTemperatureC.central, units, 1),
      after: formatTemperature(after.atFinish.coreTemperatureC.central, units, 1),
      change: signed(coreChange, formatTemperatureDifference(Math.abs(coreChange), units)),
    },
    {
      key: "sweatKg",
      name: say("rowSweat"),
      before: formatVolume(before.atFinish.sweatKg.central, units),
      after: formatVolume(after.atFinish.sweatKg.central, units),
      change: signed(sweatChange, formatVolume(Math.abs(sweatChange), units)),
    },
  ];
}
