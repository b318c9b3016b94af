import {
  type AdviceKey,
  type ChoiceKey,
  choicesOf,
  type GuideState,
  type GuideStateKey,
  guideStates,
  pickleJuice,
  pickleJuiceMl,
  redFlagKeys,
} from "@crampcast/model/guide";
import { kilogramsFromMillilitres } from "@crampcast/model/units";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { deviceAthlete } from "../../client/device-athlete.ts";
import { guideSettings } from "../../client/guide-memory.ts";
import { useSettings } from "../../client/settings.ts";
import { formatVolume } from "../../text/format.ts";
import "../../charts/charts.css";
import "./guide.css";
import { GuideButton } from "./guide-button.tsx";
import { usePlaceWords } from "./guide-words.ts";
import { HelpPanel } from "./help-panel.tsx";
import { HoldPanel } from "./hold-panel.tsx";
import { MusclePanel } from "./muscle-panel.tsx";
import { RestPanel } from "./rest-panel.tsx";
import { type RunningGuide, useGuide } from "./use-guide.ts";
import { WhyNote } from "./why-note.tsx";

/** What the advice of a state rests on. */
const reasons: { readonly [S in GuideStateKey]?: readonly AdviceKey[] } = {
  stretch: ["stretch-first", "hold-thirty-seconds", "slow-breathing"],
  "tighten-opposite": ["opposite-muscle"],
  "pickle-juice": [
    "pickle-juice-dose",
    "pickle-juice-against-water",
    "pickle-juice-null-trial",
    "pickle-juice-not-absorbed",
    "pickle-juice-not-for",
  ],
  "not-ending": ["no-quinine", "no-magnesium"],
  restart: ["walk-before-running"],
  easy: ["walk-before-running"],
  "rest-of-race": ["hold-back", "drink-to-thirst"],
  finished: ["no-quinine", "no-magnesium"],
};

/** Answers that are the way on, drawn strong. */
const mainChoices: readonly ChoiceKey[] = [
  "same-muscle",
  "one-muscle",
  "let-go",
  "none-of-these",
  "ready",
  "walked-enough",
  "settled",
  "done",
  "drunk",
];

/** The relief guide: one state at a time, and on each of them the way to the red flags. */
export function GuideScreen(): ReactNode {
  const { t } = useTranslation("guide");
  const guide = useGuide();
  const { session, said, send } = guide;
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(session);
  useEffect(() => {
    const before = shown.current;
    if (before.state === session.state && before.enteredAtS === session.enteredAtS) return;
    shown.current = session;
    // The button that was pressed is gone: the focus goes where the new state begins, and a screen reader reads it.
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [session]);
  const state: GuideState = guideStates[session.state];
  const says = guideStates[session.state].says.map((key) => (
    <p key={key} className={state.isHold ? "gd-small" : "gd-says"}>
      {t(`says.${key}`)}
    </p>
  ));
  return (
    <div className="gd-frame">
      <div className="gd" data-state={session.state}>
        <h1 ref={heading} tabIndex={-1}>
          {t(`state.${session.state}`)}
        </h1>
        {session.state === "pickle-juice" && <PickleJuiceDose />}
        {!state.isHold && says}
        <StateBody guide={guide} />
        {state.isHold && says}
        <p className="gd-said" role="status" aria-live="assertive">
          {said === null ? "" : t(`timer.${said}`)}
        </p>
        <WhyNote keys={reasons[session.state] ?? []} />
        <SoundToggle />
        {session.state !== "red-flags" && (
          <div className="gd-dock">
            <GuideButton
              kind={session.state === "get-help" ? "plain" : "alarm"}
              event="something-else"
              onPress={() => send({ kind: "something-else" })}
            >
              {session.state === "get-help" ? t("help.addAnother") : t("somethingElse")}
            </GuideButton>
          </div>
        )}
      </div>
    </div>
  );
}

function StateBody({ guide }: { readonly guide: RunningGuide }): ReactNode {
  const { t } = useTranslation("guide");
  const { session, elapsedS, send } = guide;
  const state: GuideState = guideStates[session.state];
  if (session.state === "start") {
    return (
      <>
        <Choices guide={guide} />
        {guide.left !== null && (
          <GuideButton event="go-on" onPress={guide.goOn}>
            {t("goOn", { state: t(`state.${guide.left.state}`) })}
          </GuideButton>
        )}
        <h2>{t("orOneOfThese")}</h2>
        <FlagList send={send} />
        <Link className="gd-button" data-kind="quiet" to="/is-it-a-cramp">
          {t("links.isItOne")}
        </Link>
        <Link className="gd-button" data-kind="quiet" to="/log-cramp">
          {t("links.crampLog")}
        </Link>
      </>
    );
  }
  if (session.state === "muscle") return <MusclePanel send={send} />;
  if (session.state === "red-flags") {
    return (
      <>
        <FlagList send={send} />
        <Choices guide={guide} />
      </>
    );
  }
  return (
    <>
      {session.state === "get-help" && <HelpPanel flags={session.flags} />}
      {(state.isHold || session.state === "tighten-opposite") && (
        <HoldPanel state={session.state} place={session.place} elapsedS={elapsedS} />
      )}
      {session.state === "rest-of-race" && <RestPanel place={session.place} startedAtS={session.startedAtS} />}
      {session.state === "finished" && <AfterLinks />}
      <Choices guide={guide} />
    </>
  );
}

/** The answers of a state, and when it goes on by itself. */
function Choices({ guide }: { readonly guide: RunningGuide }): ReactNode {
  const { t } = useTranslation("guide");
  const words = usePlaceWords();
  const { session, elapsedS, send } = guide;
  const { timers, isHold }: GuideState = guideStates[session.state];
  const automatic = timers.find((timer) => timer.event !== null);
  return (
    <>
      <ul className="gd-list">
        {choicesOf(session).map((choice) => (
          <li key={choice}>
            <GuideButton
              event={choice}
              kind={mainChoices.includes(choice) ? "main" : choice === "false-alarm" ? "quiet" : "plain"}
              onPress={() => send({ kind: "choice", choice })}
            >
              {choice === "same-muscle" && session.place !== null
                ? t("sameMuscle", { place: words(session.place) })
                : t(`choice.${choice}`)}
            </GuideButton>
          </li>
        ))}
      </ul>
      {automatic !== undefined && !isHold && (
        <p className="gd-small" aria-hidden="true">
          {t("nextIn", { seconds: Math.max(0, Math.ceil(automatic.afterS - elapsedS)) })}
        </p>
      )}
    </>
  );
}

function FlagList({ send }: { readonly send: RunningGuide["send"] }): ReactNode {
  const { t } = useTranslation("guide");
  return (
    <ul className="gd-list" aria-label={t("orOneOfThese")}>
      {redFlagKeys.map((flag) => (
        <li key={flag}>
          <GuideButton kind="flag" event={flag} onPress={() => send({ kind: "red-flag", flag })}>
            {t(`flag.${flag}`)}
          </GuideButton>
        </li>
      ))}
    </ul>
  );
}

function PickleJuiceDose(): ReactNode {
  const { t } = useTranslation("guide");
  const { units } = useSettings();
  const { answers } = deviceAthlete.useValue();
  const doseMl = answers === null ? pickleJuice.typicalDoseMl : pickleJuiceMl(answers.massKg);
  return (
    <p className="gd-says">
      {t("doseOfPickleJuice", { volume: formatVolume(kilogramsFromMillilitres(doseMl), units) })}
    </p>
  );
}

function AfterLinks(): ReactNode {
  const { t } = useTranslation("guide");
  return (
    <>
      <Link className="gd-button" data-kind="main" to="/log-cramp">
        {t("links.log")}
      </Link>
      <p className="gd-small">{t("links.later")}</p>
      <Link className="gd-button" data-kind="quiet" to="/is-it-a-cramp">
        {t("links.isItOne")}
      </Link>
    </>
  );
}

function SoundToggle(): ReactNode {
  const { t } = useTranslation("guide");
  const settings = guideSettings.useValue();
  return (
    <div className="gd-toggles">
      <span>{settings.isSoundOn ? t("soundOn") : t("soundOff")}</span>
      <button
        type="button"
        className="gd-toggle"
        onClick={() => guideSettings.write({ ...settings, isSoundOn: !settings.isSoundOn })}
      >
        {settings.isSoundOn ? t("turnSoundOff") : t("turnSoundOn")}
      </button>
    </div>
  );
}
