import type { Basis, Forecast } from "@crampcast/model";
import { Anchor, Badge, Group, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { SourceNote } from "../../components/source-note/source-note.tsx";
import { enForecast, type ForecastTextKey, type Say } from "../../text/en-forecast.ts";
import { formatShare } from "../../text/format.ts";
import type { UnitSystem } from "../../text/units.ts";
import { useBasisNames } from "../../text/use-model-words.ts";
import { formatByName, wordsOfName } from "./basis-value.ts";

/** Origins in the order of interest: what the files gave, what was measured, what had to be assumed, then the rest. */
const order: readonly Basis["origin"][] = ["derived", "measured", "assumed", "typed", "weather", "course"];
/** Rows shown before the fold. */
const SHOWN_COUNT = 8;

interface BasisSectionProps {
  readonly forecast: Forecast;
  readonly units: UnitSystem;
  readonly say: Say;
}

/** What the number rests on: every input with its value, where it came from, and how to change it. */
export function BasisSection({ forecast, units, say }: BasisSectionProps) {
  const { t, i18n } = useTranslation("shell");
  const rows = [...forecast.basis].sort((a, b) => order.indexOf(a.origin) - order.indexOf(b.origin));
  const folded = rows.slice(SHOWN_COUNT);
  return (
    <>
      <Title order={2}>{say("basisTitle")}</Title>
      <Text size="sm" c="dimmed" mt={4} mb="md">
        {say("basisLead")}
        {i18n.language === "en" ? "" : ` ${t("statementsInEnglish")}`}
      </Text>
      <BasisList rows={rows.slice(0, SHOWN_COUNT)} units={units} say={say} />
      {folded.length > 0 && (
        <details className="fc-details">
          <summary>{say("basisMore", { count: folded.length })}</summary>
          <BasisList rows={folded} units={units} say={say} />
        </details>
      )}
      <Text size="sm" c="dimmed" mt="md">
        {say("basisAssumedShare", { percent: formatShare(forecast.assumedParameterFraction, 0) })}{" "}
        <SourceNote of="assumedParameterFraction" what={say("basisTitle")} />
      </Text>
      <Group gap="lg" mt="sm" className="ch-no-print">
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

function BasisList(props: { readonly rows: readonly Basis[]; readonly units: UnitSystem; readonly say: Say }) {
  const { rows, units, say } = props;
  const ownName = useBasisNames();
  return (
    <ul className="fc-basis">
      {rows.map((basis) => (
        <li key={basis.key}>
          <span className="fc-basis-what">
            {ownName(basis.key) ?? sayName(basis.key, say)}{" "}
            <SourceNote of={basis.key} what={ownName(basis.key) ?? sayName(basis.key, say)} origin={basis.origin} />
          </span>
          <span className="fc-basis-value">
            {basis.value === null ? say("basisUnknown") : formatByName(basis.key, basis.value, units)}
          </span>
          <Badge className={`fc-badge fc-origin-${basis.origin}`} variant="outline" color="gray">
            {say(`origin-${basis.origin}`)}
          </Badge>
          <span className="fc-basis-note" lang="en">
            {basis.note}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The words for a key where there are some, else the key itself in words. */
function sayName(key: string, say: Say): string {
  const name = `basisName-${key}`;
  return isTextKey(name) ? say(name) : wordsOfName(key);
}

function isTextKey(key: string): key is ForecastTextKey {
  return key in enForecast;
}
