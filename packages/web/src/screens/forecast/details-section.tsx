import type { Forecast, RaceRequest } from "@crampcast/model";
import { Button, Text } from "@mantine/core";
import type { Say } from "../../text/en-forecast.ts";
import { formatNumber } from "../../text/format.ts";

/** How far to trust it, what it was made with, and a file to make it again. */
export function DetailsSection({
  forecast,
  request,
  say,
}: {
  readonly forecast: Forecast;
  readonly request: RaceRequest;
  readonly say: Say;
}) {
  const rows = [
    [say("detailsModel"), forecast.modelVersion],
    [say("detailsSeed"), String(forecast.seed)],
    [say("detailsMembers"), formatNumber(forecast.memberCount)],
    [say("detailsHash"), forecast.inputHash],
  ] as const;
  return (
    <>
      <Text className="fc-honesty">{say("honesty")}</Text>
      <details className="fc-details">
        <summary>{say("detailsTitle")}</summary>
        <dl>
          {rows.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <Text size="sm" c="dimmed" mb="sm">
          {say("detailsReplay")}
        </Text>
        <Button variant="default" size="sm" onClick={() => download({ request, forecast })}>
          {say("downloadReplay")}
        </Button>
      </details>
    </>
  );
}

function download(replay: { readonly request: RaceRequest; readonly forecast: Forecast }): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(replay, null, 2)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `crampcast-${replay.forecast.inputHash.slice(0, 12)}.json`;
  link.click();
  URL.revokeObjectURL(address);
}
