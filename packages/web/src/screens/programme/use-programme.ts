import {
  buildProgramme,
  type CalendarDay,
  type Programme,
  type ProgrammeInput,
  type ProgrammeResult,
  replan,
  type SessionRecord,
} from "@crampcast/model/plan/programme";
import { useEffect, useRef, useState } from "react";
import { newId } from "../../client/new-id.ts";
import { keptProgramme, removeKeptProgramme, syncProgramme } from "./programme-store.ts";

/** The calendar day where this device is. */
export function dayOf(epochMs: number): CalendarDay {
  const now = new Date(epochMs);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The programme in hand and what can be done with it. */
export interface ProgrammeInHand {
  readonly programme: Programme | null;
  readonly records: readonly SessionRecord[];
  readonly today: CalendarDay;
  /** False until the server was asked once, or turned out to be out of reach. */
  readonly isSettled: boolean;
  /** Whether this very state is on the server; null while it is on its way. */
  readonly isOnServer: boolean | null;
  /** Makes one, or plans the open sessions again with new input; what stops it is returned and nothing is changed. */
  readonly make: (input: ProgrammeInput) => ProgrammeResult;
  readonly planAgain: () => ProgrammeResult | null;
  readonly add: (record: SessionRecord) => void;
  readonly remove: () => void;
}

/** Keeps the programme on the device with every change and brings it to the server when things rest. */
export function useProgramme(): ProgrammeInHand {
  const kept = keptProgramme.useValue();
  const [isSettled, setIsSettled] = useState(false);
  const [synced, setSynced] = useState<{ readonly of: unknown; readonly isOnServer: boolean } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const today = dayOf(Date.now());

  useEffect(() => {
    let isHere = true;
    void syncProgramme().then((isOnServer) => {
      if (!isHere) return;
      setSynced({ of: keptProgramme.read(), isOnServer });
      setIsSettled(true);
    });
    return () => {
      isHere = false;
    };
  }, []);
  useEffect(() => {
    if (!isSettled || kept.saved === null || synced?.of === kept) return;
    timer.current = setTimeout(() => {
      void syncProgramme().then((isOnServer) => setSynced({ of: keptProgramme.read(), isOnServer }));
    }, 600);
    return () => {
      if (timer.current !== null) clearTimeout(timer.current);
    };
  }, [kept, isSettled, synced]);

  const keep = (result: ProgrammeResult): ProgrammeResult => {
    if (result.ok)
      keptProgramme.write({
        saved: { programme: result.programme, savedEpochMs: Date.now() },
        records: keptProgramme.read().records,
      });
    return result;
  };
  const programme = kept.saved?.programme ?? null;
  return {
    programme,
    records: kept.records,
    today,
    isSettled,
    isOnServer: synced !== null && synced.of === kept ? synced.isOnServer : null,
    make(input) {
      if (programme === null) return keep(buildProgramme(input));
      const { formatVersion, startDate, ...changed } = input;
      return keep(replan(programme, kept.records, today, changed));
    },
    planAgain: () => (programme === null ? null : keep(replan(programme, kept.records, today))),
    add(record) {
      const before = keptProgramme.read();
      const stored = { ...record, id: newId(), recordedEpochMs: Date.now() };
      keptProgramme.write({ ...before, records: [...before.records, stored] });
    },
    remove: () => void removeKeptProgramme(),
  };
}
