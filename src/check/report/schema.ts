import { z } from 'astro/zod';
import { STATUSES } from '../../schema/status.ts';
import { historySchema } from '../history/report.ts';

/** Grows by one where a program that reads the report must change; new fields don't count. */
export const REPORT_VERSION = 1;

const points = z
  .strictObject({ oit: z.number().min(0).max(100), ita: z.number().min(0).max(40) })
  .describe('Points of the OIT, of 100, and what they are of the ITA, of 40. Rounded to six decimals.');

const tally = {
  declared: points.describe('Where every item is ticked that says it is done.'),
  proven: points.describe(
    'Where only those are ticked that are done, show every needed element and have no finding that costs them.',
  ),
  full: points.describe('All that can be had.'),
};

const diagnosticSchema = z
  .strictObject({
    severity: z.enum(['error', 'warning', 'note']),
    code: z
      .string()
      .regex(/^[a-z]+\/[a-z0-9-]+$/)
      .describe('Stable name of the rule; npm run check -- --explain CODE tells all of it.'),
    file: z.string().describe('The content folder’s name, then the path inside, with /.'),
    line: z.int().min(1),
    column: z.int().min(1).describe('In UTF-16 units.'),
    message: z.string().describe('What is wrong, in Thai.'),
    hint: z.string().describe('How to mend it, in Thai.'),
  })
  .describe('One finding.');

const elementSchema = z.strictObject({
  id: z.string().describe('o12.3'),
  text: z.string().describe('In Thai, with the fiscal year written in.'),
  needed: z.boolean().describe('False where the frame asks for it only of those that have it.'),
  state: z.enum(['met', 'unproven', 'unmet']),
});

const itemSchema = z.strictObject({
  id: z.string().describe('o12'),
  title: z.string(),
  status: z.enum(STATUSES),
  units: z
    .array(z.strictObject({ id: z.string(), name: z.string() }))
    .describe('Units responsible; empty where nobody is.'),
  points: points.describe('What the item is worth: all of it or none.'),
  declared: z.boolean(),
  proven: z.boolean(),
  elements: z.array(elementSchema),
});

const scoreSchema = z
  .strictObject({
    year: z.int().describe('Fiscal year, พ.ศ.'),
    ...tally,
    subIndicators: z.array(z.strictObject({ id: z.string(), title: z.string(), ...tally })),
    items: z.array(itemSchema).describe('In the order of the frame.'),
  })
  .describe('Points the current fiscal year can be expected to get.');

const taskSchema = z.strictObject({
  item: z.string().describe('o12'),
  points: points.describe('At risk.'),
  units: z.array(z.string()).describe('Ids of the units responsible.'),
  why: z.array(z.string()).describe('In Thai.'),
  first: z.string().describe('The first thing to do, in Thai.'),
});

/** What `npm run check -- --json` prints. docs/check-report.schema.json says the same for programs of other languages. */
export const reportSchema = z
  .strictObject({
    version: z.literal(REPORT_VERSION),
    diagnostics: z.array(diagnosticSchema).describe('By file, then down the file.'),
    summary: z.strictObject({
      error: z.int().min(0),
      warning: z.int().min(0),
      note: z.int().min(0),
      items: z.int().min(0).describe('How many item files were looked at.'),
      publishable: z.boolean().describe('Whether there is no error; the exit code is 0 where there is none.'),
    }),
    score: scoreSchema.nullable().describe('null where site.yaml has an error.'),
    fixFirst: z
      .array(taskSchema)
      .describe('Items that would not be ticked as things stand: most points first, then the nearest to done.'),
    history: historySchema.optional(),
  })
  .meta({ title: 'Report of npm run check -- --json' });

export type CheckReport = z.infer<typeof reportSchema>;
