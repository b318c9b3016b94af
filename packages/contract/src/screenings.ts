import { checkAnswers, questionIds } from "@crampcast/model/screening";
import { z } from "zod";

/** Answers of the intake by the name of the question; checked against the questionnaire itself. */
export const ScreeningAnswersSchema = z
  .partialRecord(
    z.enum(questionIds),
    z.union([z.boolean(), z.number(), z.string().max(100), z.array(z.string().max(100)).max(20).readonly()]),
  )
  .superRefine((raw, context) => {
    const checked = checkAnswers(raw);
    if (checked.ok) return;
    const allowed = checked.allowed === null ? "" : `; allowed: ${checked.allowed}`;
    context.addIssue({ code: "custom", path: [checked.field], message: `${checked.reason}${allowed}` });
  });

/** PUT /api/screenings/:id. The device gives the id, so that a draft begun without the server is stored once. */
export const SaveScreeningSchema = z.object({
  answers: ScreeningAnswersSchema,
  isCompleted: z.boolean(),
  /** When the person last changed an answer; of two savings the newer one stays. */
  answeredEpochMs: z.number().min(0).max(8_640_000_000_000_000),
});

/** A stored screening. */
export const ScreeningSchema = SaveScreeningSchema.extend({ id: z.uuid() });

export type SaveScreening = z.infer<typeof SaveScreeningSchema>;
export type Screening = z.infer<typeof ScreeningSchema>;
