import type { RaceRequest } from "@crampcast/model";
import type { RacePlan } from "@crampcast/model/plan";
import { Alert, Button, Group, Text, Title } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { storedRaceCard } from "../../client/race-card.ts";
import { CardSection } from "../../components/card-section.tsx";
import { languageInUse } from "../../text/language.ts";
import type { UnitSystem } from "../../text/units.ts";
import type { RaceScenarios } from "./race-scenarios.ts";
import type { MadeFile, Order, SheetKind, WatchFile } from "./take-files.ts";

const sheets: readonly SheetKind[] = ["wristband", "card", "sheet"];
const watchFiles: readonly WatchFile[] = ["course", "workout", "gpx", "tcx"];

type Said = { readonly kind: "made" | "refused"; readonly text: string };

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
  const files = () => import("./take-files.ts");
  const order: Order = { plan, scenarios, units, language: languageInUse(), writtenEpochMs: 0 };
  const now = (): Order => ({ ...order, writtenEpochMs: Date.now() });

  async function save(name: string, make: () => Promise<MadeFile>): Promise<void> {
    const made = await make();
    if (!made.ok) {
      setSaid({ kind: "refused", text: t("plan:take.cannot", { file: name, reason: made.reason }) });
      return;
    }
    download(made);
    setSaid({ kind: "made", text: t("plan:take.written", { file: made.name }) });
  }
  async function openCard(): Promise<void> {
    const { raceCardOf } = await files();
    storedRaceCard.write(raceCardOf(now()));
    await navigate({ to: "/race-card" });
  }
  async function print(kind: SheetKind): Promise<void> {
    const { sheetPage } = await files();
    printPage(sheetPage(now(), kind));
  }
  return (
    <CardSection title={t("plan:take.title")} lead={t("plan:take.lead")}>
      <div className="pl-take">
        <Row title={t("plan:take.phone")} hint={t("plan:take.phoneHint")}>
          <Button onClick={() => void openCard()}>{t("plan:take.open")}</Button>
        </Row>
        <Row title={t("plan:take.print")}>
          {sheets.map((kind) => (
            <Button key={kind} variant="default" onClick={() => void print(kind)}>
              {t(`plan:take.${kind}`)}
            </Button>
          ))}
          <Button
            variant="subtle"
            onClick={() => void save(t("plan:take.page"), async () => (await files()).sheetFile(now()))}
          >
            {t("plan:take.page")}
          </Button>
        </Row>
        <Row title={t("plan:take.calendarTitle")}>
          <Button
            variant="default"
            onClick={() => void save(t("plan:take.calendar"), async () => (await files()).calendarFile(now()))}
          >
            {t("plan:take.calendar")}
          </Button>
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
              {watchFiles.map((kind) => (
                <Button
                  key={kind}
                  variant="default"
                  aria-label={`${t(`plan:take.${kind}`)}, ${title}`}
                  onClick={() =>
                    void save(t(`plan:take.${kind}`), async () => (await files()).watchFile(now(), { kind, legIndex }))
                  }
                >
                  {t(`plan:take.${kind}`)}
                </Button>
              ))}
            </Row>
          );
        })}
        <div role="status">
          {said && (
            <Alert color={said.kind === "made" ? "green" : "yellow"} variant="light">
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
function download({ name, type, content }: Extract<MadeFile, { ok: true }>): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
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
