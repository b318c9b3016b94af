import type { CauseForecast } from "@crampcast/model";
import { Text } from "@mantine/core";
import { CauseBar, causes, ShareWhisker, shareOf } from "../../charts/cause-bar.tsx";
import { ChartFrame, type ChartTable } from "../../charts/chart-frame.tsx";
import { SourceNote } from "../../components/source-note/source-note.tsx";
import type { Say } from "../../text/en-forecast.ts";
import { formatShare } from "../../text/format.ts";

const words = {
  fatigue: { title: "causeFatigue", text: "causeFatigueText" },
  electrolytes: { title: "causeElectrolytes", text: "causeElectrolytesText" },
  interaction: { title: "causeInteraction", text: "causeInteractionText" },
} as const;

/** Why: the shares of the two theories and of both together, each with its range. */
export function CauseSection({ byCause, say }: { readonly byCause: CauseForecast; readonly say: Say }) {
  const table: ChartTable = {
    caption: say("causeName"),
    columns: [say("columnCause"), say("columnShare"), say("columnRange")],
    rows: causes.map((cause) => {
      const share = shareOf(byCause, cause);
      return [
        say(words[cause].title),
        formatShare(share.central, 0),
        say("rangeText", { low: formatShare(share.low, 0), high: formatShare(share.high, 0) }),
      ];
    }),
  };
  return (
    <ChartFrame
      title={say("whyTitle")}
      lead={say("whyLead")}
      summary={say("causeSummary", {
        fatigue: formatShare(byCause.fatigueFraction.central, 0),
        electrolytes: formatShare(byCause.electrolytesFraction.central, 0),
        interaction: formatShare(byCause.interactionFraction.central, 0),
      })}
      table={table}
      heightPx={46}
      say={say}
      legend={
        <ul className="fc-causes">
          {causes.map((cause) => {
            const share = shareOf(byCause, cause);
            return (
              <li key={cause}>
                <span className={`fc-cause-key fc-cause-${cause}`} aria-hidden="true" />
                <div>
                  <Text fw={700}>
                    {say(words[cause].title)} <SourceNote of={`${cause}Fraction`} what={say(words[cause].title)} />
                  </Text>
                  <Text size="sm" c="dimmed">
                    {say(words[cause].text)}
                  </Text>
                </div>
                <div className="fc-cause-share">
                  <Text fw={700}>{formatShare(share.central, 0)}</Text>
                  <ShareWhisker share={share} cause={cause} />
                  <Text size="xs" c="dimmed">
                    {say("rangeText", { low: formatShare(share.low, 0), high: formatShare(share.high, 0) })}
                  </Text>
                </div>
              </li>
            );
          })}
        </ul>
      }
    >
      {(widthPx) => <CauseBar widthPx={widthPx} byCause={byCause} name={say("causeName")} />}
    </ChartFrame>
  );
}
