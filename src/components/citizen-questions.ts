/**
 * Entries to the home page by what people come to ask, each to the subject that answers it. Chosen from the
 * questions of the frame: the nine that a citizen, not an assessor, is likeliest to have.
 */
export const CITIZEN_TOPICS = [
  'annual-plan',
  'six-month-progress',
  'complaint-channel',
  'procurement-plan',
  'procurement-monthly',
  'service-manual',
  'e-service',
  'contact',
  'participation',
] as const;
