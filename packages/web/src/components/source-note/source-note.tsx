import type { Basis } from "@crampcast/model";
import { Popover, Text } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import "./source-note.css";

const SourceText = lazy(() => import("./source-text.tsx").then((module) => ({ default: module.SourceText })));

interface SourceNoteProps {
  /** Key of the number: of a basis, a warning, a fan, a muscle, a cause, or a parameter. */
  readonly of: string;
  /** What the number is, in words, for the name of the button. */
  readonly what: string;
  /** Where the value came from, when the forecast tells. */
  readonly origin?: Basis["origin"] | undefined;
}

/** A small button beside a number that opens where it comes from; the evidence is loaded when it is first opened. */
export function SourceNote({ of, what, origin }: SourceNoteProps) {
  const { t } = useTranslation("evidence");
  const [isOpen, setIsOpen] = useState(false);
  const name = t("where.open", { what });
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="bottom"
      withArrow
      shadow="md"
      width="min(24rem, 92vw)"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button
          type="button"
          className="sn-button ch-no-print"
          aria-label={name}
          title={name}
          onClick={() => setIsOpen((before) => !before)}
        >
          <svg aria-hidden="true" width="18" height="18" viewBox="0 0 18 18">
            <circle cx="9" cy="9" r="7.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
            <path d="M9 8v4.5M9 5.2v.6" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
          </svg>
        </button>
      </Popover.Target>
      <Popover.Dropdown className="sn-panel" aria-label={name}>
        <Suspense fallback={<Text size="sm">{t("where.loading")}</Text>}>
          {isOpen && <SourceText of={of} what={what} origin={origin} close={() => setIsOpen(false)} />}
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
