/** What an external link turned out to be. */
export type OutcomeKind =
  | 'open'
  /** not there, or no such host */
  | 'dead'
  /** there, but the server fails */
  | 'server-error'
  | 'no-answer'
  /** a certificate that no browser trusts */
  | 'certificate'
  | 'redirect-loop'
  /** in a drive that asks for leave */
  | 'private-drive'
  | 'login'
  /** the server does not let in whoever asks */
  | 'refused'
  /** a page that says there is no page, as if all were well */
  | 'soft-404'
  /** a page where a document should be */
  | 'page-for-file'
  | 'empty'
  /** a host that shows programs something else than readers */
  | 'unsure';

export interface Outcome {
  readonly kind: OutcomeKind;
  /** What was seen, in Thai, as a message goes on. */
  readonly detail: string;
  /** Where it led in the end, if elsewhere. */
  readonly to?: string | undefined;
  /** All the way there was said to be for good. */
  readonly isMoved?: boolean | undefined;
}
