import type { LogCramp } from "@crampcast/contract";
import { type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type ShownCramp, useCrampLog } from "../../client/cramp-log.ts";
import { crampDrafts, dropDraft } from "../../client/guide-memory.ts";
import { newId } from "../../client/new-id.ts";
import { ScreenHeading } from "../../components/screen-heading.tsx";
import "../guide/guide.css";
import { CrampFields } from "./cramp-fields.tsx";
import { type CrampForm, emptyForm, formFromDraft, formFromEntry } from "./cramp-form.ts";
import { EntryList } from "./entry-list.tsx";

/** Which form is open: a new cramp, or the correction of an entry. */
interface Open {
  readonly form: CrampForm;
  readonly corrects: ShownCramp | null;
  readonly draftEpochMs: number | null;
}

function nextOpen(): Open {
  const [draft] = crampDrafts.read();
  return draft === undefined
    ? { form: emptyForm(Date.now()), corrects: null, draftEpochMs: null }
    : { form: formFromDraft(draft), corrects: null, draftEpochMs: draft.epochMs };
}

/** The cramp log: write one down, correct one, read them. */
export function LogCrampScreen(): ReactNode {
  const { t } = useTranslation("crampLog");
  const { entries, log } = useCrampLog();
  const [open, setOpen] = useState<Open>(nextOpen);
  const [turn, setTurn] = useState(0);
  const [message, setMessage] = useState("");

  const screen = useRef<HTMLDivElement>(null);
  // The form that opens stands far above the button that opened it: the eye and the keyboard go there together.
  const goToForm = () =>
    requestAnimationFrame(() => {
      const title = screen.current?.querySelector("h2");
      if (!title) return;
      title.tabIndex = -1;
      title.focus({ preventScroll: true });
      window.scrollTo({ top: 0 });
    });
  const begin = (next: Open) => {
    setOpen(next);
    setTurn(turn + 1);
  };
  async function save(entry: LogCramp): Promise<void> {
    await log(entry, Date.now());
    if (open.draftEpochMs !== null) dropDraft(open.draftEpochMs);
    setMessage(t("saved"));
    begin(nextOpen());
  }
  return (
    <div className="cc-screen gd" ref={screen}>
      <ScreenHeading title={t("title")} lead={t("lead")} />
      <p role="status" className="gd-said">
        {message}
      </p>
      <CrampFields
        key={turn}
        initial={open.form}
        title={open.corrects === null ? t("newTitle") : t("correctTitle")}
        hint={open.draftEpochMs === null ? null : t("fromGuide")}
        isCorrection={open.corrects !== null}
        onSave={(fields) =>
          void save({ ...fields, id: newId(), supersedesId: open.corrects?.id ?? null, isWithdrawn: false }).then(
            goToForm,
          )
        }
        onDiscard={
          open.corrects === null && open.draftEpochMs === null
            ? null
            : () => {
                if (open.draftEpochMs !== null) dropDraft(open.draftEpochMs);
                begin(nextOpen());
              }
        }
      />
      <EntryList
        entries={entries}
        onCorrect={(entry) => {
          setMessage("");
          begin({ form: formFromEntry(entry), corrects: entry, draftEpochMs: null });
          goToForm();
        }}
        onWithdraw={(entry) => void save({ ...bodyOf(entry), id: newId(), supersedesId: entry.id, isWithdrawn: true })}
      />
    </div>
  );
}

function bodyOf(entry: ShownCramp): Omit<LogCramp, "id" | "supersedesId" | "isWithdrawn"> {
  const { muscle, side, epochMs, circumstance, severity, lastedS, measures, distanceM, note } = entry;
  return { muscle, side, epochMs, circumstance, severity, lastedS, measures, distanceM, note };
}
