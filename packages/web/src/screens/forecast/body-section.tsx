import type { MuscleForecast, MuscleGroup } from "@crampcast/model";
import { Text, Title } from "@mantine/core";
import { useState } from "react";
import { MuscleBars } from "../../charts/muscle-bars.tsx";
import { BodyLegend, BodyMap } from "../../components/body-map/body-map.tsx";
import { SourceNote } from "../../components/source-note/source-note.tsx";
import type { Say } from "../../text/en-forecast.ts";
import { formatChance } from "../../text/format.ts";

/** Lower ends of the colour steps of the body map, as chances of the first cramp. */
const steps = [0, 0.005, 0.01, 0.02, 0.05, 0.1] as const;

/** Which colour step a chance falls in, 0 to 5. */
export function heatLevel(probability: number): number {
  return steps.findLastIndex((step) => probability >= step);
}

const twoJoint: readonly MuscleGroup[] = ["gastrocnemius", "hamstrings", "rectus-femoris"];

/** Each muscle's share of the first cramps: what is told where no study stands behind how many there are. */
function sharesOf(byMuscle: readonly MuscleForecast[]): readonly MuscleForecast[] {
  const total = byMuscle.reduce((sum, each) => sum + each.crampProbability, 0);
  if (!(total > 0)) return byMuscle;
  return byMuscle.map((each) => ({ ...each, crampProbability: each.crampProbability / total }));
}

/** Where in the body: the map and, beside it, the same as a list. `isShare` tells shares in place of chances. */
export function BodySection(props: {
  readonly byMuscle: readonly MuscleForecast[];
  readonly isShare: boolean;
  readonly say: Say;
}) {
  const { isShare, say } = props;
  const byMuscle = isShare ? sharesOf(props.byMuscle) : props.byMuscle;
  const [selected, setSelected] = useState<MuscleGroup | null>(null);
  const [first, second, third] = byMuscle;
  const nameOf = (muscle: MuscleGroup) => say(`muscleName-${muscle}`);
  const shown = byMuscle.find((entry) => entry.muscle === selected) ?? null;
  return (
    <>
      <div className="fc-titled">
        <Title order={2}>{say("bodyTitle")}</Title>
        <SourceNote of="byMuscle" what={say("bodyTitle")} />
      </div>
      <Text size="sm" c="dimmed" mt={4} mb="sm">
        {say(isShare ? "bodyLeadShare" : "bodyLead")}
      </Text>
      <div className="fc-body">
        <div>
          <BodyMap
            parts={byMuscle.map(({ muscle, crampProbability }) => ({
              id: muscle,
              level: heatLevel(crampProbability),
              label: crampProbability < 0.01 ? "<1%" : formatChance(crampProbability),
              name: say("bodySelected", { muscle: nameOf(muscle), chance: formatChance(crampProbability) }),
            }))}
            selected={selected}
            onSelect={(id) => setSelected(byMuscle.find((entry) => entry.muscle === id)?.muscle ?? null)}
            name={say("bodyName")}
            frontLabel={say("bodyFront")}
            backLabel={say("bodyBack")}
          />
          <BodyLegend title={say(isShare ? "bodyLegendShare" : "bodyLegend")} steps={legendSteps} />
        </div>
        <div>
          <Text size="sm" mt="sm" mb="xs" aria-live="polite" className="fc-body-note">
            {shown
              ? `${say("bodySelected", { muscle: nameOf(shown.muscle), chance: formatChance(shown.crampProbability) })}. ${say(
                  twoJoint.includes(shown.muscle) ? "twoJoint" : "oneJoint",
                )}`
              : first &&
                second &&
                third &&
                say("bodySummary", {
                  first: nameOf(first.muscle),
                  second: nameOf(second.muscle),
                  third: nameOf(third.muscle),
                })}{" "}
            {shown && <SourceNote key={shown.muscle} of={shown.muscle} what={nameOf(shown.muscle)} />}
          </Text>
          <MuscleBars
            byMuscle={byMuscle}
            selected={selected}
            onSelect={setSelected}
            say={say}
            name={say(isShare ? "bodyLegendShare" : "bodyLegend")}
          />
        </div>
      </div>
    </>
  );
}

const legendSteps = steps.map((from, index) => {
  const to = steps[index + 1];
  if (to === undefined) return `${from * 100}%+`;
  return from === 0 ? `<${to * 100}%` : `${from * 100}–${to * 100}%`;
});
