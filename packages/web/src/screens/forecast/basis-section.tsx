import type { Forecast } from "@crampcast/model";
import { Anchor, Badge, Group, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { Say } from "../../text/en-forecast.ts";
import { formatShare } from "../../text/format.ts";
import type { UnitSystem } from "../../text/units.ts";
import { formatByName, wordsOfName } from "./basis-value.ts";

/** What the number rests on: every input with its value, where it came from, and how to change it. */
export function BasisSection({
  forecast,
  units,
  say,
}: {
  readonly forecast: Forecast;
  readonly units: UnitSystem;
  readonly say: Say;
}) {
  return (
    <>
      <Title order={2}>{say("basisTitle")}</Title>
      <Text size="sm" c="dimmed" mt={4} mb="md">
        {say("basisLead")}
      </Text>
      <ul className="fc-basis">
        {forecast.basis.map((basis) => (
          <li key={basis.key}>
            <span className="fc-basis-what">{wordsOfName(basis.key)}</span>
            <span className="fc-basis-value">
              {basis.value === null ? say("basisUnknown") : formatByName(basis.key, basis.value, units)}
            </span>
            <Badge className={`fc-badge fc-origin-${basis.origin}`} variant="outline" color="gray">
              {say(`origin-${basis.origin}`)}
            </Badge>
            <span className="fc-basis-note">{basis.note}</span>
          </li>
        ))}
      </ul>
      <Text size="sm" c="dimmed" mt="md">
        {say("basisAssumedShare", { percent: formatShare(forecast.assumedParameterFraction, 0) })}
      </Text>
      <Group gap="lg" mt="sm" mb="md" className="ch-no-print">
        <Anchor component={Link} to="/you">
          {say("changeYou")}
        </Anchor>
        <Anchor component={Link} to="/race">
          {say("changeRace")}
        </Anchor>
      </Group>
    </>
  );
}
