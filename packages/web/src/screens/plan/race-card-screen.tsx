import "./race-card.css";
import { Button, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type RaceCard, storedRaceCard } from "../../client/race-card.ts";
import { useWakeLock } from "../guide/use-wake-lock.ts";

/** The race in large type for the sun: black on white, whatever the appearance; the place that is due now is marked. */
export function RaceCardScreen(): ReactNode {
  const { t } = useTranslation("plan");
  const card = storedRaceCard.useValue();
  if (card === null) {
    return (
      <div className="cc-screen">
        <Title order={1}>{t("card.title")}</Title>
        <Text my="md">{t("card.none")}</Text>
        <BackLink />
      </div>
    );
  }
  return <Card card={card} />;
}

function BackLink() {
  const { t } = useTranslation("plan");
  return (
    <Link to="/plan" className="rc-back">
      ← {t("card.back")}
    </Link>
  );
}

function Card({ card }: { readonly card: RaceCard }) {
  const { t } = useTranslation("plan");
  const place = useRef<HTMLElement>(null);
  const elapsedS = useElapsedS(card.startEpochMs);
  useWakeLock();
  return (
    <article className="rc-card" ref={place} lang={card.language}>
      <header>
        <Title order={1}>{card.title}</Title>
        <p>{card.subtitle}</p>
      </header>
      <p className="rc-never">{card.neverMore}</p>
      {card.sections.map((section) => {
        const dueIndex =
          elapsedS === null ? -1 : section.rows.findIndex((row) => secondsOf(row.cells[0]?.time ?? "") >= elapsedS);
        return (
          <section key={section.title ?? "only"}>
            {section.title !== null && <h2>{section.title}</h2>}
            <ol className="rc-rows">
              {section.rows.map((row, index) => {
                const cell = row.cells[0];
                if (!cell) return null;
                return (
                  <li key={row.place} data-stop={row.isStop} data-due={index === dueIndex}>
                    <span className="rc-place">
                      {card.markWord} {row.place}
                      {index === dueIndex && <span className="rc-due"> {t("card.next")}</span>}
                    </span>
                    <span className="rc-time">{cell.time}</span>
                    <span className="rc-clock">
                      {cell.clock} · {cell.pace}
                    </span>
                    {cell.take !== "" && <b className="rc-take">{cell.take}</b>}
                  </li>
                );
              })}
            </ol>
          </section>
        );
      })}
      {card.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p className="rc-help">{card.cramp}</p>
      <p className="rc-help">{card.stop}</p>
      <footer className="rc-foot">
        <BackLink />
        {document.fullscreenEnabled && (
          <Button variant="default" onClick={() => void place.current?.requestFullscreen().catch(() => undefined)}>
            {t("card.full")}
          </Button>
        )}
        <span>{t("card.kept")}</span>
      </footer>
    </article>
  );
}

/** Seconds of `h:mm:ss` or `m:ss`. */
const secondsOf = (time: string): number => time.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);

/** So long after the start the race counts as under way. */
const RACE_DAY_S = 24 * 3600;
const TICK_MS = 5000;

/** Time since the start while the race is on, else null; follows the clock of the device. */
function useElapsedS(startEpochMs: number): number | null {
  const read = () => (Date.now() - startEpochMs) / 1000;
  const [elapsedS, setElapsedS] = useState(read);
  useEffect(() => {
    const timer = setInterval(() => setElapsedS((Date.now() - startEpochMs) / 1000), TICK_MS);
    return () => clearInterval(timer);
  }, [startEpochMs]);
  return elapsedS >= 0 && elapsedS < RACE_DAY_S ? elapsedS : null;
}
