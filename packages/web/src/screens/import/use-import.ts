import type { Import } from "@crampcast/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { callServer } from "../../client/api.ts";
import { athleteQueryKey } from "../../client/athlete-state.ts";
import { deviceShelfKey } from "../../client/device-training.ts";
import { followImport, sendFiles } from "../../client/imports.ts";
import { clearHere, importHere, undoHere } from "./device-files.ts";

/** Where an import runs. */
export type ImportPlace = "server" | "device";

/** What the screen shows of the import that was begun last. */
export interface RunningImport {
  readonly phase: "idle" | "sending" | "reading" | "done";
  readonly place: ImportPlace;
  readonly fileCount: number;
  /** Share of the upload that has been sent. */
  readonly sentFraction: number;
  readonly state: Import | null;
  /** Why it stopped, in plain words. */
  readonly problem: string | null;
}

const idle: RunningImport = {
  phase: "idle",
  place: "server",
  fileCount: 0,
  sentFraction: 0,
  state: null,
  problem: null,
};

export const activitiesQueryKey = ["activities"] as const;
export const importsQueryKey = ["imports"] as const;
export const shelfQueryKey = deviceShelfKey;

/** Begins, follows and undoes imports, on the server where it answers and else in this browser. */
export function useImport() {
  const { t } = useTranslation("import");
  const queries = useQueryClient();
  const [running, setRunning] = useState<RunningImport>(idle);
  const [notice, setNotice] = useState("");
  const update = (part: Partial<RunningImport>) => setRunning((before) => ({ ...before, ...part }));
  const isBusy = running.phase === "sending" || running.phase === "reading";

  async function refresh(): Promise<void> {
    const keys = [athleteQueryKey, activitiesQueryKey, importsQueryKey, shelfQueryKey];
    await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
  }

  async function onDevice(files: readonly File[]): Promise<void> {
    update({ phase: "reading", place: "device" });
    await importHere(files, (state) => update({ state }));
    update({ phase: "done" });
  }

  /** Returns whether the server has taken the files. */
  async function onServer(files: readonly File[]): Promise<boolean> {
    const sent = await sendFiles(files, (sentFraction) => update({ sentFraction }));
    if (!sent.ok) {
      if (sent.kind === "unreachable") return false;
      update({ phase: "done", problem: t("progress.failed", { reason: sent.detail }) });
      return true;
    }
    update({ phase: "reading", state: sent.value });
    const last = await followImport(sent.value.id, (state) => update({ state }));
    const problem = last === null ? t("progress.lost") : last.error && t("progress.failed", { reason: last.error });
    update({ phase: "done", problem: problem || null });
    return true;
  }

  async function start(files: readonly File[]): Promise<void> {
    if (files.length === 0 || isBusy) return;
    setNotice("");
    setRunning({ ...idle, phase: "sending", fileCount: files.length });
    try {
      const isUp = (await callServer("health", {})).ok;
      if (!isUp || !(await onServer(files))) await onDevice(files);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      update({ phase: "done", problem: t("progress.failed", { reason }) });
    }
    await refresh();
  }

  async function undo(id: string, place: ImportPlace): Promise<void> {
    if (place === "device") await undoHere(id);
    else {
      const result = await callServer("undoImport", { params: { id } });
      if (!result.ok) {
        setNotice(t("undo.failed", { reason: result.detail || t("progress.lost") }));
        return;
      }
    }
    setNotice(t("undo.done"));
    if (running.state?.id === id) setRunning(idle);
    await refresh();
  }

  /** Hands what this browser keeps to the server, and forgets it here once the server has read it. */
  async function handOver(uploads: readonly File[]): Promise<void> {
    setRunning({ ...idle, phase: "sending", fileCount: uploads.length });
    if (await onServer(uploads)) {
      await clearHere();
      setNotice(t("device.sent"));
    } else setRunning(idle);
    await refresh();
  }

  return { running, notice, isBusy, start, undo, handOver };
}
