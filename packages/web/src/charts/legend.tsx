import type { ReactNode } from "react";

/** What each mark of a plot means. */
export function Legend({ items }: { readonly items: readonly { readonly mark: ReactNode; readonly label: string }[] }) {
  return (
    <ul className="ch-legend">
      {items.map((item) => (
        <li key={item.label}>
          <svg aria-hidden="true" width="22" height="12" viewBox="0 0 22 12">
            {item.mark}
          </svg>
          {item.label}
        </li>
      ))}
    </ul>
  );
}

/** The marks of the plots, 22 by 12 pixels. */
export const legendMarks = {
  line: <line className="ch-line" x1="2" x2="20" y1="6" y2="6" />,
  band: <rect className="ch-band" width="22" height="12" />,
  ground: <path className="ch-ground" d="M0,12L6,4L11,8L16,2L22,12Z" />,
  aid: <circle className="ch-aid" cx="11" cy="6" r="3" />,
  before: <line className="ch-before" x1="1" x2="21" y1="6" y2="6" />,
  onset: <rect className="ch-onset" width="22" height="12" stroke="var(--ch-accent)" strokeDasharray="2 3" />,
  fanLine: <line className="ch-fan-line" x1="1" x2="21" y1="6" y2="6" />,
  fanInner: <rect className="ch-fan-inner" width="22" height="12" />,
  fanOuter: <rect className="ch-fan-outer" width="22" height="12" />,
} as const;
