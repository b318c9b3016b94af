import type { RaceRequest } from "@crampcast/model";
import { Alert, Button, Group, Progress, Text, Title } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { callServer } from "../../client/api.ts";
import { type DoneJob, FULL_MEMBER_COUNT, type FullForecast, useFullForecast } from "../../client/full-forecast.ts";
import { formatChance, formatNumber, formatShare } from "../../text/format.ts";
import { languageInUse } from "../../text/language.ts";
import { useForecastText } from "../../text/use-forecast-text.ts";

/** The forecast that the server makes with all members and keeps, and a replay of it. Nothing without a server. */
export function FullForecastSection(props: {
  readonly request: RaceRequest;
  readonly raceId: string | null;
  readonly isSample: boolean;
}): ReactNode {
  const { request, raceId, isSample } = props;
  const say = useForecastText();
  // A race of one's own is kept with its chance; the sample is only looked at.
  const state = useFullForecast({ request, raceId, isAutomatic: !isSample && raceId !== null });
  if (state.kind === "away") return null;
  const counts = { count: formatNumber(FULL_MEMBER_COUNT), quick: formatNumber(request.memberCount) };
  return (
    <section className="cc-card" aria-labelledby="full-forecast">
      <Title order={2} id="full-forecast">
        {say("fullTitle")}
      </Title>
      <Text c="dimmed" size="sm" mb="md">
        {say("fullLead", counts)}
      </Text>
      <div aria-live="polite">
        <Standing state={state} />
      </div>
    </section>
  );
}

function Standing({ state }: { readonly state: Exclude<FullForecast, { kind: "away" }> }): ReactNode {
  const say = useForecastText();
  const { t } = useTranslation("common");
  if (state.kind === "offered") return <Button onClick={state.run}>{say("fullRun")}</Button>;
  if (state.kind === "running") {
    return (
      <>
        <Text mb="xs">{say("fullRunning", { percent: formatShare(state.fraction, 0) })}</Text>
        <Progress value={Math.max(4, state.fraction * 100)} animated aria-label={say("fullTitle")} />
      </>
    );
  }
  if (state.kind === "failed") return <Failed state={state} />;
  return <Stored job={state.job} key={state.job.id} />;

  function Failed({ state: { failure, run } }: { readonly state: Extract<FullForecast, { kind: "failed" }> }) {
    const detail = typeof failure === "string" ? failure : failure?.detail;
    return (
      <Group>
        <Alert color="red">{detail ? say("fullFailed", { reason: detail }) : t("server.unreachable")}</Alert>
        <Button onClick={run}>{say("tryAgain")}</Button>
      </Group>
    );
  }
}

type ReplayState = "none" | "running" | { readonly said: string; readonly isSame: boolean };

function Stored({ job }: { readonly job: DoneJob }): ReactNode {
  const say = useForecastText();
  const { t } = useTranslation("common");
  const [replay, setReplay] = useState<ReplayState>("none");
  const { forecast } = job;
  const made = new Intl.DateTimeFormat(languageInUse(), { dateStyle: "medium", timeStyle: "short", hourCycle: "h23" });
  const rows = [
    [say("fullMade"), made.format(job.createdEpochMs)],
    [say("detailsModel"), job.modelVersion],
    [say("detailsSeed"), String(job.seed)],
    [say("detailsHash"), job.inputHash],
  ] as const;

  async function compare(): Promise<void> {
    setReplay("running");
    const result = await callServer("replayForecast", { params: { id: job.id } });
    if (!result.ok) setReplay({ said: result.detail || t("server.unreachable"), isSame: false });
    else if (result.value.isIdentical) {
      setReplay({ said: say("fullSame", { hash: result.value.replayedHash.slice(0, 12) }), isSame: true });
    } else setReplay({ said: say("fullOther", { reason: result.value.reason ?? "" }), isSame: false });
  }
  return (
    <>
      <p className="fc-full-chance">
        <strong>{formatChance(forecast.crampProbability)}</strong>{" "}
        {say("heroRangeLabel", {
          low: formatChance(forecast.crampProbabilityLow),
          high: formatChance(forecast.crampProbabilityHigh),
        })}
        , {say("computingMembers", { count: formatNumber(forecast.memberCount) })}
      </p>
      <div className="fc-details">
        <Text fw={700}>{say("fullStored")}</Text>
        <dl>
          {rows.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <Group>
        <Button variant="default" size="sm" loading={replay === "running"} onClick={() => void compare()}>
          {say("fullReplay")}
        </Button>
        {typeof replay === "object" && (
          <Text fw={600} data-same={replay.isSame}>
            {replay.said}
          </Text>
        )}
      </Group>
    </>
  );
}
