import type { Forecast, RaceRequest } from "@crampcast/model";
import { Badge, Button, Group, Text, Title } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import { PeopleArray } from "../../charts/people-array.tsx";
import { SourceNote } from "../../components/source-note/source-note.tsx";
import type { Say } from "../../text/en-forecast.ts";
import { formatChance, formatClock, formatDate, formatDistance, formatDuration } from "../../text/format.ts";
import type { UnitSystem } from "../../text/units.ts";
import { sayOutside } from "./outside-words.ts";
import { sayHeadline, sayMostLikely, sayOnset, sayRange } from "./sentences.ts";

interface HeadlineProps {
  readonly forecast: Forecast;
  readonly request: RaceRequest;
  readonly units: UnitSystem;
  readonly say: Say;
  readonly isSample: boolean;
}

/** The forecast in one sentence with its range, the number, and a hundred people to picture it. */
export function ForecastHeadline(props: HeadlineProps) {
  const { forecast, request, units, say, isSample } = props;
  const router = useRouter();
  const outside = forecast.warnings.find((warning) => warning.key === "outside-evidence");
  const facts = [
    formatDistance(forecast.distanceM, units),
    formatDuration(forecast.durationS),
    `${formatDate(request.startEpochMs, request.weather.utcOffsetS)}, ${formatClock(request.startEpochMs, request.weather.utcOffsetS)}`,
  ];
  return (
    <section className="cc-card fc-hero">
      <div className="fc-hero-top">
        <Text className="fc-race-name">
          {request.name}
          {isSample && (
            <Badge variant="outline" color="gray" className="fc-badge">
              {say("sampleBadge")}
            </Badge>
          )}
        </Text>
        <Text size="sm" c="dimmed">
          {facts.join(" · ")}
        </Text>
        {isSample && (
          <Text size="sm" c="dimmed">
            {say("sampleText")}
          </Text>
        )}
      </div>
      {outside === undefined ? (
        <LikelyChance {...props} />
      ) : (
        <NoNumber forecast={forecast} what={sayOutside(outside.values ?? {}, units, say)} say={say} />
      )}
      <Group gap="sm" className="ch-no-print">
        <Button onClick={() => void router.navigate({ to: "/what-if" })}>{say("tryWhatIf")}</Button>
        <Button variant="default" onClick={() => void router.navigate({ to: "/race" })}>
          {say("changeRace")}
        </Button>
        <Button variant="default" onClick={() => window.print()}>
          {say("printPage")}
        </Button>
      </Group>
    </section>
  );
}

function LikelyChance({ forecast, request, units, say }: HeadlineProps) {
  const isRunning = request.legs.every((leg) => leg.sport === "running");
  const headline = `${sayHeadline(forecast, isRunning, say)} (${sayRange(forecast, say)}).`;
  return (
    <>
      <div className="fc-hero-body">
        <div className="fc-hero-number">
          <span className="fc-number">{formatChance(forecast.crampProbability)}</span>
          <span className="fc-number-label">
            {say("heroNumberLabel")} <SourceNote of="crampProbability" what={say("heroNumberLabel")} />
            <br />
            {say("heroRangeLabel", {
              low: formatChance(forecast.crampProbabilityLow),
              high: formatChance(forecast.crampProbabilityHigh),
            })}
          </span>
        </div>
        <div>
          <Title order={1} className="fc-headline">
            {headline}
          </Title>
          <Text size="lg" mt="sm">
            {sayMostLikely(forecast, units, say) ?? say("noOnset")}
          </Text>
          <Text c="dimmed" mt={4}>
            {sayOnset(forecast, units, say)} <SourceNote of="onsetDistanceM" what={say("chanceLegendOnset")} />
          </Text>
        </div>
      </div>
      <div className="fc-people">
        <PeopleArray
          probability={forecast.crampProbability}
          low={forecast.crampProbabilityLow}
          high={forecast.crampProbabilityHigh}
          name={say("peopleName", {
            central: Math.round(forecast.crampProbability * 100),
            low: Math.round(forecast.crampProbabilityLow * 100),
            high: Math.round(forecast.crampProbabilityHigh * 100),
          })}
        />
        <Text size="sm" c="dimmed">
          {say(isRunning ? "peopleCaption" : "peopleCaptionAthlete", {
            central: Math.round(forecast.crampProbability * 100),
            high: Math.round(forecast.crampProbabilityHigh * 100),
          })}
        </Text>
      </div>
    </>
  );
}

/** Outside what was studied no single number is told: only how far the simulation spreads, and why. */
function NoNumber({ forecast, what, say }: { readonly forecast: Forecast; readonly what: string; readonly say: Say }) {
  return (
    <div className="fc-hero-body">
      <div className="fc-hero-number">
        <span className="fc-no-number">{say("outsideNumber")}</span>
        <span className="fc-number-label">
          {say("outsideLabel", {
            low: formatChance(forecast.crampProbabilityLow),
            high: formatChance(forecast.crampProbabilityHigh),
          })}{" "}
          <SourceNote of="outside-evidence" what={say("outsideNumber")} />
        </span>
      </div>
      <div>
        <Title order={1} className="fc-headline">
          {say("outsideHeadline")}
        </Title>
        <Text size="lg" mt="sm">
          {say("outsideText", { what })}
        </Text>
      </div>
    </div>
  );
}
