import type { RaceDayFile, RaceDayFileKey } from "@crampcast/files/write";
import type { RaceRequest } from "@crampcast/model";
import type { RacePlan } from "@crampcast/model/plan";
import type { SheetSize } from "@crampcast/model/plan/race-day";
import { Alert, Button, Group, Text, Title } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { storedRaceCard } from "../../client/race-card.ts";
import { CardSection } from "../../components/card-section.tsx";
import { languageInUse } from "../../text/language.ts";
import type { UnitSystem } from "../../text/units.ts";
import type { RaceScenarios } from "./race-scenarios.ts";
import type { TakeOrder } from "./take-files.ts";

const sheets = [
  { size: "band", key: "wristband" },
  { size: "card", key: "card" },
  { size: "a4", key: "sheet" },
] as const;
const watchFiles = [
  { file: "course.fit", key: "course" },
  { file: "workout.fit", key: "workout" },
  { file: "course.gpx", key: "gpx" },
  { file: "course.tcx", key: "tcx" },
] as const;
const raceFiles = [
  { file: "calendar.ics", key: "calendar" },
  { file: "sheet.html", key: "page" },
  { file: "plan.json", key: "json" },
] as const;

interface Said {
  readonly isMade: boolean;
  readonly text: string;
}

/** Files and sheets of the chosen plan, all made on this device when asked for. */
export function TakeSection(props: {
  readonly plan: RacePlan;
  readonly scenarios: RaceScenarios | null;
  readonly units: UnitSystem;
}): ReactNode {
  const { t } = useTranslation(["plan", "common"]);
  const navigate = useNavigate();
  const { plan, scenarios, units } = props;
  const [said, setSaid] = useState<Said | null>(null);
  const { legs } = plan.request;
  // The writers are fetched when the first file is asked for: most visits need none.
  const writers = () => import("./take-files.ts");
  const order: TakeOrder = { plan, scenarios, units, language: languageInUse() };

  async function save(name: string, key: RaceDayFileKey, legIndex = 0): Promise<void> {
    const { takeFile } = await writers();
    const made = takeFile(order, { key, legIndex, writtenEpochMs: Date.now() });
    if (made.ok) download(made.file);
    setSaid({
      isMade: made.ok,
      text: made.ok
        ? t("plan:take.written", { file: made.file.name })
        : t("plan:take.cannot", { file: name, reason: made.reason }),
    });
  }
  async function openCard(): Promise<void> {
    const { raceCardOf } = await writers();
    storedRaceCard.write(raceCardOf(order));
    await navigate({ to: "/race-card" });
  }
  async function print(size: SheetSize): Promise<void> {
    const { sheetPage } = await writers();
    printPage(sheetPage(order, size));
  }
  return (
    <CardSection title={t("plan:take.title")} lead={t("plan:take.lead")}>
      <div className="pl-take">
        <Row title={t("plan:take.phone")} hint={t("plan:take.phoneHint")}>
          <Button onClick={() => void openCard()}>{t("plan:take.open")}</Button>
        </Row>
        <Row title={t("plan:take.print")}>
          {sheets.map(({ size, key }) => (
            <Button key={size} variant="default" onClick={() => void print(size)}>
              {t(`plan:take.${key}`)}
            </Button>
          ))}
        </Row>
        <Row title={t("plan:take.files")}>
          {raceFiles.map(({ file, key }) => (
            <Button key={file} variant="default" onClick={() => void save(t(`plan:take.${key}`), file)}>
              {t(`plan:take.${key}`)}
            </Button>
          ))}
        </Row>
        {legs.map((leg, legIndex) => {
          if (leg.sport === "transition") return null;
          const title =
            legs.length === 1
              ? t("plan:take.watch")
              : `${t("plan:take.watch")}, ${t("plan:take.leg", { number: legIndex + 1, sport: t(`common:sport.${leg.sport}`) })}`;
          const hasPositions = hasCoursePositions(leg);
          return (
            <Row key={title} title={title} {...(hasPositions ? {} : { hint: t("plan:take.noPositions") })}>
              {watchFiles.map(({ file, key }) => (
                <Button
                  key={file}
                  variant="default"
                  aria-label={`${t(`plan:take.${key}`)}, ${title}`}
                  onClick={() => void save(t(`plan:take.${key}`), file, legIndex)}
                >
                  {t(`plan:take.${key}`)}
                </Button>
              ))}
            </Row>
          );
        })}
        <div role="status">
          {said && (
            <Alert color={said.isMade ? "green" : "yellow"} variant="light">
              {said.text}
            </Alert>
          )}
        </div>
      </div>
    </CardSection>
  );
}

const hasCoursePositions = ({ course }: RaceRequest["legs"][number]): boolean =>
  course.points.every((point) => point.latitudeDeg !== null && point.longitudeDeg !== null);

function Row(props: { readonly title: string; readonly hint?: string; readonly children: ReactNode }) {
  return (
    <div>
      <Title order={3} size="h5">
        {props.title}
      </Title>
      {props.hint !== undefined && (
        <Text size="sm" c="dimmed">
          {props.hint}
        </Text>
      )}
      <Group gap="sm" mt={6}>
        {props.children}
      </Group>
    </div>
  );
}

/** Hands bytes to the browser as a file. */
function download({ name, mediaType, bytes }: RaceDayFile): void {
  // A copy whose buffer is its own, as a Blob wants it.
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Prints a page of its own from a frame that nobody sees; the frame goes when the next is printed. */
function printPage(html: string): void {
  document.getElementById("pl-print")?.remove();
  const frame = document.createElement("iframe");
  frame.id = "pl-print";
  frame.title = "print";
  frame.className = "cc-visually-hidden";
  frame.setAttribute("aria-hidden", "true");
  frame.addEventListener("load", () => {
    frame.contentWindow?.focus();
    frame.contentWindow?.print();
  });
  frame.srcdoc = html;
  document.body.append(frame);
}
