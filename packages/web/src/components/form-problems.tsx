import { Alert, Anchor, List } from "@mantine/core";
import {
  createContext,
  type ReactNode,
  type SubmitEvent,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useTranslation } from "react-i18next";

interface Problem {
  readonly fieldId: string;
  readonly label: string;
  readonly message: string;
}

interface FormProblems {
  /** Fields show their problem at once after a failed save, before that only when left. */
  readonly isShown: boolean;
  readonly report: (fieldId: string, problem: Problem | null) => void;
}

const Context = createContext<FormProblems>({ isShown: false, report: () => undefined });

/** Tells the form about the problem of one field, and whether to show it although the field was not touched. */
export function useFieldProblem(fieldId: string, label: string, message: string | null): boolean {
  const { isShown, report } = useContext(Context);
  useEffect(() => {
    report(fieldId, message === null ? null : { fieldId, label, message });
    return () => report(fieldId, null);
  }, [fieldId, label, message, report]);
  return isShown;
}

/**
 * A form that does not submit while a field has a problem: it lists them on top, each a link to its field, and moves
 * the focus to the list.
 */
export function ProblemForm(props: {
  readonly onSubmit: () => void;
  readonly extraProblems?: readonly Problem[];
  readonly children: ReactNode;
  readonly label: string;
}): ReactNode {
  const { t } = useTranslation("common");
  const problems = useRef(new Map<string, Problem>());
  const [listed, setListed] = useState<readonly Problem[]>([]);
  const [isShown, setIsShown] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const report = useCallback((fieldId: string, problem: Problem | null) => {
    if (problem === null) problems.current.delete(fieldId);
    else problems.current.set(fieldId, problem);
    // A mended field leaves the list at once; a new problem waits for the next save.
    setListed((before) => before.flatMap((one) => problems.current.get(one.fieldId) ?? []));
  }, []);
  const context = useMemo(() => ({ isShown, report }), [isShown, report]);
  const shown = [...listed, ...(props.extraProblems ?? [])];
  const extraCount = props.extraProblems?.length ?? 0;
  useEffect(() => {
    if (extraCount > 0) summary.current?.focus();
  }, [extraCount]);

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const found = [...problems.current.values()];
    setIsShown(found.length > 0);
    setListed(found);
    if (found.length === 0) props.onSubmit();
    else requestAnimationFrame(() => summary.current?.focus());
  }

  return (
    <Context value={context}>
      <form noValidate onSubmit={submit} aria-label={props.label}>
        <div ref={summary} tabIndex={-1} role="alert">
          {shown.length > 0 && (
            <Alert color="red" title={t("errorsTitle", { count: shown.length })} mb="lg">
              <List size="sm">
                {shown.map((problem) => (
                  <List.Item key={problem.fieldId}>
                    <Anchor
                      c="inherit"
                      underline="always"
                      href={`#${problem.fieldId}`}
                      onClick={(event) => {
                        event.preventDefault();
                        document.getElementById(problem.fieldId)?.focus();
                      }}
                    >
                      {problem.label}: {problem.message}
                    </Anchor>
                  </List.Item>
                ))}
              </List>
            </Alert>
          )}
        </div>
        {props.children}
      </form>
    </Context>
  );
}
