export interface PeopleArrayProps {
  readonly probability: number;
  readonly low: number;
  readonly high: number;
  /** Accessible name: the chance and its range in words. */
  readonly name: string;
}

const COLUMNS = 20;
const ROWS = 5;
const STEP = 16;

/** A hundred people as dots: filled to the central chance, ringed to the upper end of the range, as SVG. */
export function PeopleArray({ probability, low, high, name }: PeopleArrayProps) {
  const central = Math.round(probability * 100);
  const upper = Math.max(central, Math.round(high * 100));
  const lower = Math.min(central, Math.round(low * 100));
  return (
    <svg
      className="ch-chart"
      role="img"
      aria-label={name}
      viewBox={`0 0 ${COLUMNS * STEP} ${ROWS * STEP}`}
      style={{ maxWidth: 520 }}
    >
      {Array.from({ length: COLUMNS * ROWS }, (_, index) => {
        const kind = index < lower ? "sure" : index < central ? "likely" : index < upper ? "maybe" : "none";
        return (
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: the dots never change their order
            key={index}
            className={`ch-person-${kind}`}
            cx={Math.floor(index / ROWS) * STEP + STEP / 2}
            cy={(index % ROWS) * STEP + STEP / 2}
            r={kind === "maybe" ? 5 : 5.8}
          />
        );
      })}
    </svg>
  );
}
