import { Button, Group, Slider, Text } from "@mantine/core";
import { memo, useCallback, useMemo, useRef } from "react";
import type { Say } from "../../text/en-forecast.ts";
import {
  formatClock,
  formatDuration,
  formatHours,
  formatNumber,
  formatSodiumMgPerL,
  formatTemperature,
  formatTemperatureDifference,
  formatVolumePerHour,
} from "../../text/format.ts";
import type { UnitSystem } from "../../text/units.ts";
import { isUnchanged, type WhatIfPlan } from "./what-if-plan.ts";

interface PlanSlidersProps {
  readonly plan: WhatIfPlan;
  /** The plan of the race, where the sliders start. */
  readonly was: WhatIfPlan;
  readonly onChange: (plan: WhatIfPlan) => void;
  readonly onUse: () => void;
  readonly startEpochMs: number;
  readonly airTemperatureC: number;
  readonly utcOffsetS: number;
  readonly units: UnitSystem;
  readonly say: Say;
}

interface SliderRow {
  readonly key: keyof WhatIfPlan;
  readonly title: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly format: (value: number) => string;
  readonly planned: string;
  readonly note?: string;
}

/** The five things a person can change about a race, each as a slider that starts at the plan. */
export function PlanSliders(props: PlanSlidersProps) {
  const { plan, was, onChange, onUse, startEpochMs, airTemperatureC, utcOffsetS, units, say } = props;
  const rows = useMemo(
    () => sliderRows({ was, startEpochMs, airTemperatureC, utcOffsetS, units, say }),
    [was, startEpochMs, airTemperatureC, utcOffsetS, units, say],
  );
  const latest = useRef(plan);
  latest.current = plan;
  const move = useCallback(
    (key: keyof WhatIfPlan, value: number) => {
      latest.current = { ...latest.current, [key]: value };
      onChange(latest.current);
    },
    [onChange],
  );
  const isSame = isUnchanged(plan, was);
  return (
    <div className="wi-sliders">
      {rows.map((row) => (
        <PlanSlider key={row.key} row={row} value={plan[row.key]} wasValue={was[row.key]} move={move} say={say} />
      ))}
      <Group gap="sm" mt="xs">
        <Button disabled={isSame} onClick={onUse}>
          {say("usePlan")}
        </Button>
        <Button variant="default" disabled={isSame} onClick={() => onChange(was)}>
          {say("reset")}
        </Button>
      </Group>
    </div>
  );
}

interface PlanSliderProps {
  readonly row: SliderRow;
  readonly value: number;
  readonly wasValue: number;
  readonly move: (key: keyof WhatIfPlan, value: number) => void;
  readonly say: Say;
}

/** One slider; the others are not drawn again while it moves. */
const PlanSlider = memo(function PlanSlider({ row, value, wasValue, move, say }: PlanSliderProps) {
  return (
    <div>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="baseline">
        <Text fw={650} id={`wi-${row.key}`}>
          {row.title}
        </Text>
        <Text fw={800} className="wi-value">
          {row.format(value)}
        </Text>
      </Group>
      <Slider
        value={value}
        min={row.min}
        max={row.max}
        step={row.step}
        label={null}
        size="md"
        thumbSize={24}
        marks={[{ value: wasValue }]}
        startPointValue={wasValue}
        thumbLabel={row.title}
        thumbValueText={row.format}
        onChange={(next) => move(row.key, next)}
      />
      <Text size="xs" c="dimmed" mt={6}>
        {value === wasValue ? say("sliderUnchanged") : say("sliderPlan", { value: row.planned })}
        {row.note && value !== wasValue ? ` · ${row.note}` : ""}
      </Text>
    </div>
  );
});

/** Ends of a slider whose steps meet the planned value exactly. */
function endsAround(input: {
  readonly planned: number;
  readonly step: number;
  readonly low: number;
  readonly high: number;
}) {
  const { planned, step, low, high } = input;
  return {
    min: planned - Math.max(0, Math.floor((planned - low) / step + 1e-9)) * step,
    max: planned + Math.max(0, Math.floor((high - planned) / step + 1e-9)) * step,
    step,
  };
}

function sliderRows(props: Omit<PlanSlidersProps, "plan" | "onChange" | "onUse">): readonly SliderRow[] {
  const { was, startEpochMs, airTemperatureC, utcOffsetS, units, say } = props;
  const timeStepS = was.goalTimeS > 6 * 3600 ? 300 : 60;
  const clock = (shiftS: number) => formatClock(startEpochMs + shiftS * 1000, utcOffsetS);
  const sodium = (mmolPerL: number) =>
    say("sodiumPerLitre", { value: formatNumber(mmolPerL), mass: formatSodiumMgPerL(mmolPerL) });
  const shift = (
    value: number,
    more: "warmer" | "later",
    less: "cooler" | "earlier",
    format: (size: number) => string,
  ) => (value === 0 ? say("sliderUnchanged") : say(value > 0 ? more : less, { value: format(Math.abs(value)) }));
  return [
    {
      key: "goalTimeS",
      title: say("sliderGoalTime"),
      ...endsAround({ planned: was.goalTimeS, step: timeStepS, low: was.goalTimeS * 0.85, high: was.goalTimeS * 1.3 }),
      format: formatDuration,
      planned: formatDuration(was.goalTimeS),
    },
    {
      key: "drinkKgPerH",
      title: say("sliderFluid"),
      ...endsAround({ planned: was.drinkKgPerH, step: 0.05, low: 0, high: Math.max(1.5, was.drinkKgPerH) }),
      format: (value) => formatVolumePerHour(value, units),
      planned: formatVolumePerHour(was.drinkKgPerH, units),
    },
    {
      key: "drinkSodiumMmolPerL",
      title: say("sliderSodium"),
      ...endsAround({ planned: was.drinkSodiumMmolPerL, step: 5, low: 0, high: Math.max(80, was.drinkSodiumMmolPerL) }),
      format: sodium,
      planned: sodium(was.drinkSodiumMmolPerL),
    },
    {
      key: "airWarmingK",
      title: say("sliderTemperature"),
      min: -10,
      max: 15,
      step: 1,
      format: (value) => {
        const air = formatTemperature(airTemperatureC + value, units);
        if (value === 0) return air;
        return `${air} (${shift(value, "warmer", "cooler", (size) => formatTemperatureDifference(size, units, 0))})`;
      },
      planned: formatTemperature(airTemperatureC, units),
      note: say("temperatureNote"),
    },
    {
      key: "startShiftS",
      title: say("sliderStart"),
      min: -4 * 3600,
      max: 4 * 3600,
      step: 1800,
      format: (value) =>
        value === 0 ? clock(0) : `${clock(value)} (${shift(value, "later", "earlier", formatHours)})`,
      planned: clock(0),
      note: say("startNote"),
    },
  ];
}
