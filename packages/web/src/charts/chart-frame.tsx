import { Button, Group, Text, Title } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { type ReactNode, useId, useState } from "react";
import type { Say } from "../text/en-forecast.ts";
import "./charts.css";

/** The numbers of a plot as a table: the first cell of a row is its header. */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface ChartFrameProps {
  readonly title: string;
  readonly lead?: string;
  /** What the plot shows, in one or two sentences; read out and shown under the plot. */
  readonly summary: string;
  readonly table: ChartTable;
  readonly heightPx: number;
  readonly say: Say;
  readonly headingOrder?: 2 | 3;
  readonly legend?: ReactNode;
  /** Stands right after the title, for example where the numbers come from. */
  readonly aside?: ReactNode;
  /** Draws the plot at the measured width. */
  readonly children: (widthPx: number) => ReactNode;
}

/** A plot with its title, its summary, and a button that shows the same numbers as a table. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, lead, summary, table, heightPx, say, headingOrder = 2, legend, aside, children } = props;
  const [isTable, setIsTable] = useState(false);
  const { ref, width } = useElementSize();
  const headingId = useId();
  return (
    <figure aria-labelledby={headingId} style={{ margin: 0 }}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm" mb={lead ? 4 : "xs"}>
        <Group gap={4} align="center">
          <Title id={headingId} order={headingOrder} size={headingOrder === 2 ? "h3" : "h5"}>
            {title}
          </Title>
          {aside}
        </Group>
        <Button
          className="ch-no-print"
          variant="subtle"
          color="gray"
          size="compact-sm"
          style={{ flex: "none", color: "var(--ch-ink-soft)" }}
          aria-label={`${say(isTable ? "showChart" : "showTable")}: ${title}`}
          onClick={() => setIsTable(!isTable)}
        >
          {isTable ? say("showChart") : say("showTable")}
        </Button>
      </Group>
      {lead && (
        <Text size="sm" mb="sm" style={{ color: "var(--ch-ink-soft)" }}>
          {lead}
        </Text>
      )}
      <div ref={ref} style={{ minHeight: isTable ? undefined : heightPx }}>
        {isTable ? <TableView table={table} /> : width > 0 && children(width)}
      </div>
      {!isTable && legend}
      <Text component="figcaption" size="sm" mt="sm" style={{ color: "var(--ch-ink-soft)" }}>
        {summary}
      </Text>
    </figure>
  );
}

function TableView({ table }: { readonly table: ChartTable }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (axe: scrollable-region-focusable)
    <section className="ch-table-scroll" tabIndex={0} aria-label={table.caption}>
      <table className="ch-table">
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row[0]}>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th key={table.columns[index]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={table.columns[index]}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
