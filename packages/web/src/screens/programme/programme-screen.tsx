import "./programme.css";
import {
  adherenceOf,
  type CalendarDay,
  dayWords,
  judgeMove,
  type MoveWarning,
  mondayOf,
  noticeWords,
  type Programme,
  standingSessions,
} from "@crampcast/model/plan/programme";
import { Alert, Button, Group, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCurrentPlan } from "../../client/plan-state.ts";
import { screeningDraft } from "../../client/screening-draft.ts";
import { CardSection } from "../../components/card-section.tsx";
import { ScreenHeading } from "../../components/screen-heading.tsx";
import { ScreenLoading } from "../shell/fallbacks.tsx";
import { FilesSection } from "./files-section.tsx";
import { FollowedSection } from "./followed-section.tsx";
import { ReasonsSection } from "./reasons-section.tsx";
import { SessionDetail } from "./session-detail.tsx";
import { firstInput, raceOfPlan } from "./setup-draft.ts";
import { SetupForm } from "./setup-form.tsx";
import { type ProgrammeInHand, useProgramme } from "./use-programme.ts";
import { WeekCalendar } from "./week-calendar.tsx";
import { useProgrammeWords } from "./words-in-use.ts";

/** The screen Programme: set up, a calendar of the week, what was done, why it is there, and files to take along. */
export function ProgrammeScreen(): ReactNode {
  const { t } = useTranslation("programme");
  const hand = useProgramme();
  const plan = useCurrentPlan();
  const screening = screeningDraft.useValue();
  const [isChanging, setIsChanging] = useState(false);
  // A made-up race is nobody's aim.
  const planRace = plan.isSample ? null : raceOfPlan(plan.request, hand.today);
  const { programme } = hand;
  const answers = screening?.answers ?? {};
  return (
    <div className="cc-screen cc-programme">
      <ScreenHeading title={t("title")} lead={t("lead")} />
      {/* The heading stands from the start: the focus lands on it on arrival. */}
      {!hand.isSettled && programme === null ? (
        <ScreenLoading />
      ) : programme === null || isChanging ? (
        <SetupForm
          initial={firstInput({ before: programme?.input ?? null, answers, race: planRace, today: hand.today })}
          isChange={programme !== null}
          planRace={planRace}
          today={hand.today}
          onMake={(input) => {
            if (hand.make(input).ok) {
              setIsChanging(false);
              window.scrollTo({ top: 0 });
            }
          }}
          onCancel={programme === null ? null : () => setIsChanging(false)}
        />
      ) : (
        <ProgrammeInUse programme={programme} hand={hand} onChange={() => setIsChanging(true)} />
      )}
    </div>
  );
}

interface LastMove {
  readonly sessionId: string;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly warnings: readonly MoveWarning[];
}

function ProgrammeInUse(props: {
  readonly programme: Programme;
  readonly hand: ProgrammeInHand;
  readonly onChange: () => void;
}): ReactNode {
  const { t } = useTranslation("programme");
  const { words, numbers } = useProgrammeWords();
  const { programme, hand } = props;
  const { records, today } = hand;
  const first = programme.weeks[0]?.monday ?? mondayOf(today);
  const last = programme.weeks.at(-1)?.monday ?? first;
  const now = mondayOf(today);
  const [monday, setMonday] = useState(now < first ? first : now > last ? last : now);
  const [openId, setOpenId] = useState<string | null>(null);
  const [lastMove, setLastMove] = useState<LastMove | null>(null);
  const [said, setSaid] = useState("");
  const sessions = standingSessions(programme, records);
  const open = sessions.find((one) => one.id === openId) ?? null;
  const screening = screeningDraft.useValue();
  const { unmarked } = adherenceOf(programme, records, today);

  const move = (sessionId: string, to: CalendarDay) => {
    const from = sessions.find((one) => one.id === sessionId)?.date;
    if (from === undefined || from === to) return;
    const warnings = judgeMove({ programme, records, sessionId, date: to, today });
    hand.add({ sessionId, state: "moved", date: to, painOfTen: null });
    setLastMove({ sessionId, from, to, warnings });
    setMonday(mondayOf(to));
  };
  const planAgain = () => {
    const result = hand.planAgain();
    setLastMove(null);
    setSaid(
      result === null ? "" : result.ok ? t("replan.done") : words.noProgramme[result.reason].replace("{{field}}", ""),
    );
  };

  return (
    <div className="cc-blocks">
      {programme.notices.length > 0 && (
        <Alert title={t("notices")} color="yellow" className="pg-notices">
          {programme.notices.map((notice) => (
            <p key={notice.key}>{noticeWords(notice, words, numbers)}</p>
          ))}
        </Alert>
      )}
      <div aria-live="polite">
        {lastMove !== null && (
          <Alert color={lastMove.warnings.length > 0 ? "yellow" : "gray"}>
            <p>
              <strong>
                {t(lastMove.warnings.length > 0 ? "moved.poor" : "moved.well", {
                  day: dayWords(lastMove.to, words.language),
                })}
              </strong>
            </p>
            {lastMove.warnings.map((key) => (
              <p key={key}>{words.warnings[key]}</p>
            ))}
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                hand.add({ sessionId: lastMove.sessionId, state: "moved", date: lastMove.from, painOfTen: null });
                setMonday(mondayOf(lastMove.from));
                setLastMove(null);
              }}
            >
              {t("moved.undo")}
            </Button>
          </Alert>
        )}
      </div>
      <WeekCalendar
        programme={programme}
        records={records}
        today={today}
        monday={monday}
        openId={openId}
        onMonday={setMonday}
        onOpen={(id) => setOpenId(openId === id ? null : id)}
        onMove={move}
      />
      {open !== null && (
        <SessionDetail
          key={`${open.id}${open.date}`}
          programme={programme}
          records={records}
          session={open}
          today={today}
          onRecord={hand.add}
          onMove={move}
          onClose={() => setOpenId(null)}
        />
      )}
      <CardSection title={t("replan.title")} lead={t("replan.text")}>
        {unmarked > 0 && <Text>{t("replan.due", { count: unmarked })}</Text>}
        <Group>
          <Button variant={unmarked > 0 ? "filled" : "default"} onClick={planAgain}>
            {t("replan.button")}
          </Button>
          <Button variant="default" onClick={props.onChange}>
            {t("change")}
          </Button>
          <Text role="status">{said}</Text>
        </Group>
      </CardSection>
      <FollowedSection programme={programme} records={records} today={today} answersNow={screening?.answers ?? null} />
      <FilesSection programme={programme} records={records} today={today} isOnServer={hand.isOnServer} />
      <ReasonsSection programme={programme} />
      <Foot hand={hand} />
    </div>
  );
}

function Foot({ hand }: { readonly hand: ProgrammeInHand }): ReactNode {
  const { t } = useTranslation("programme");
  const [isAsked, setIsAsked] = useState(false);
  const kept = { on: t("kept.server"), off: t("kept.device"), moving: t("kept.saving") };
  return (
    <Group className="ch-no-print">
      <Text c="dimmed" size="sm">
        {hand.isOnServer === null ? kept.moving : hand.isOnServer ? kept.on : kept.off}
      </Text>
      {isAsked ? (
        <Group role="alert">
          <Text>{t("removeSure")}</Text>
          <Button color="red" onClick={hand.remove}>
            {t("removeYes")}
          </Button>
          <Button variant="default" onClick={() => setIsAsked(false)}>
            {t("setup.cancel")}
          </Button>
        </Group>
      ) : (
        <Button variant="subtle" onClick={() => setIsAsked(true)}>
          {t("remove")}
        </Button>
      )}
    </Group>
  );
}
