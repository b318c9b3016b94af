import { Button, Group, Text } from "@mantine/core";
import { type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { droppedFiles } from "./dropped-files.ts";

/** Takes files by dropping and by two buttons, one for files and one for a folder. */
export function DropZone(props: {
  readonly isBusy: boolean;
  readonly hint: string;
  readonly onFiles: (files: readonly File[]) => void;
}): ReactNode {
  const { t } = useTranslation("import");
  const [isOver, setIsOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const input = {
    type: "file",
    multiple: true,
    hidden: true,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => {
      props.onFiles([...(event.currentTarget.files ?? [])]);
      // The same file may be chosen again.
      event.currentTarget.value = "";
    },
  } as const;
  return (
    <section
      className="cc-drop"
      data-over={isOver}
      aria-label={t("drop.title")}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        void droppedFiles(event.dataTransfer).then(props.onFiles);
      }}
    >
      <svg width="56" height="56" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path
          d="M12 3v12m-5-5l5 5 5-5M4 20h16"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <Text fw={800} fz="1.35rem" ta="center">
        {isOver ? t("drop.release") : t("drop.here")}
      </Text>
      <Group justify="center" gap="sm">
        <Button disabled={props.isBusy} onClick={() => files.current?.click()}>
          {t("drop.files")}
        </Button>
        <Button disabled={props.isBusy} variant="default" onClick={() => folder.current?.click()}>
          {t("drop.folder")}
        </Button>
      </Group>
      <Text size="sm" c="dimmed" ta="center" maw="34rem">
        {props.isBusy ? t("drop.busy") : props.hint}
      </Text>
      <input ref={files} {...input} data-input="files" />
      <input
        ref={(element) => {
          folder.current = element;
          // React knows the attribute only by this property.
          if (element !== null) element.webkitdirectory = true;
        }}
        {...input}
        data-input="folder"
      />
    </section>
  );
}
