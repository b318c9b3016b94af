import type { MuscleForecast, MuscleGroup } from "@crampcast/model";
import type { Say } from "../text/en-forecast.ts";
import { formatChance } from "../text/format.ts";

export interface MuscleBarsProps {
  readonly byMuscle: readonly MuscleForecast[];
  readonly selected: MuscleGroup | null;
  readonly onSelect: (muscle: MuscleGroup | null) => void;
  readonly say: Say;
  readonly name: string;
  /** Chances under the plan before: a mark on each bar. */
  readonly before?: readonly MuscleForecast[];
}

/** One bar per muscle group by its chance of the first cramp: a list of buttons, so that it can be read and pressed. */
export function MuscleBars({ byMuscle, selected, onSelect, say, name, before }: MuscleBarsProps) {
  const highest = Math.max(1e-9, ...[...byMuscle, ...(before ?? [])].map((entry) => entry.crampProbability));
  return (
    <ul className="ch-bars" aria-label={name}>
      {byMuscle.map(({ muscle, crampProbability }) => {
        const mark = before?.find((entry) => entry.muscle === muscle);
        return (
          <li key={muscle}>
            <button
              type="button"
              className="ch-bar"
              aria-pressed={selected === muscle}
              onClick={() => onSelect(selected === muscle ? null : muscle)}
            >
              <span>
                {say(`muscleName-${muscle}`)}
                {say(`muscleLatin-${muscle}`) !== say(`muscleName-${muscle}`) && (
                  <small>{say(`muscleLatin-${muscle}`)}</small>
                )}
              </span>
              <b>{formatChance(crampProbability)}</b>
              <svg aria-hidden="true" viewBox="0 0 100 8" preserveAspectRatio="none">
                <rect className="ch-bar-track" width="100" height="8" rx="1" />
                <rect
                  className="ch-bar-fill"
                  width={Number(((crampProbability / highest) * 100).toFixed(1))}
                  height="8"
                  rx="1"
                />
                {mark && (
                  <line
                    className="ch-bar-mark"
                    x1={(mark.crampProbability / highest) * 100}
                    x2={(mark.crampProbability / highest) * 100}
                    y1="0"
                    y2="8"
                    vectorEffect="non-scaling-stroke"
                  />
                )}
              </svg>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
