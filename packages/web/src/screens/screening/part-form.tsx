import {
  askedIn,
  askedSections,
  type Question,
  type ScreeningWords,
  type Section,
  sectionWords,
  selfTests,
} from "@crampcast/model/screening";
import { Button, Group, Progress, Stack, Text, Title } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { ProblemForm } from "../../components/form-problems.tsx";
import { QuestionField, type QuestionProps } from "./question-field.tsx";
import { TestDrawing } from "./test-drawing.tsx";

/** One part of the intake with its progress; Next goes on only when what is needed is there. */
export function PartForm(
  props: Omit<QuestionProps, "question"> & {
    readonly section: Section;
    readonly saved: string;
    readonly onGo: (part: string | null) => void;
    readonly onFinish: () => void;
  },
): ReactNode {
  const { t } = useTranslation("screening");
  const { section, answers, words } = props;
  const asked = askedSections(answers);
  const index = asked.findIndex((one) => one.linkId === section.linkId);
  const { title, lead } = sectionWords(words, section.linkId);
  const heading = useHeadingFocus(section.linkId);
  const next = asked[index + 1];
  const before = asked[index - 1];
  return (
    <ProblemForm
      key={section.linkId}
      label={t("form")}
      onSubmit={() => (next === undefined ? props.onFinish() : props.onGo(next.linkId))}
    >
      <Stack gap="lg" className="cc-card">
        <div>
          <Text size="sm" c="dimmed">
            {t("progress", { current: index + 1, total: asked.length })}
          </Text>
          <Progress value={((index + 1) / asked.length) * 100} aria-hidden="true" my="xs" />
          <Title order={2} ref={heading} tabIndex={-1} className="cc-part-title">
            {title}
          </Title>
          <Text c="dimmed">{lead}</Text>
        </div>
        <Questions {...props} questions={askedIn(section, answers)} words={words} />
        <Text size="sm" c="dimmed" role="status">
          {props.saved}
        </Text>
        <Group justify="space-between" className="cc-part-actions">
          <Button variant="default" onClick={() => props.onGo(before?.linkId ?? null)}>
            {t("back")}
          </Button>
          <Button type="submit">{next === undefined ? t("finish") : t("next")}</Button>
        </Group>
      </Stack>
    </ProblemForm>
  );
}

/** Questions in order; those of a self-test stand together under its drawing. */
function Questions(
  props: Omit<QuestionProps, "question"> & { readonly questions: readonly Question[]; readonly words: ScreeningWords },
): ReactNode {
  const { questions, words } = props;
  const { t } = useTranslation("screening");
  const testOf = (question: Question) =>
    selfTests.find((test) => test.left === question.linkId || test.right === question.linkId);
  const field = (question: Question) => <QuestionField key={question.linkId} {...props} question={question} />;
  return (
    <>
      {questions.filter((question) => testOf(question) === undefined).map(field)}
      {selfTests.map((test) => {
        const own = questions.filter((question) => testOf(question) === test);
        if (own.length === 0) return null;
        const about = words.tests[test.id];
        return (
          <section key={test.id} className="cc-self-test" aria-labelledby={`test-${test.id}`}>
            <Title order={3} id={`test-${test.id}`}>
              {about.title}
            </Title>
            <TestDrawing test={test.id} label={about.picture} />
            <Text>
              <strong>{t("howTo")}:</strong> {about.how}
            </Text>
            <div className="cc-fields">{own.map(field)}</div>
          </section>
        );
      })}
    </>
  );
}

/** Moves the focus to the heading when another part opens, so that it is read out and the page is at its top. */
function useHeadingFocus(part: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef(part);
  useEffect(() => {
    if (last.current === part) return;
    last.current = part;
    window.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, [part]);
  return heading;
}
