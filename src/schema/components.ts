/**
 * The components a body may use, each with the values its attributes may take.
 * An attribute listed here is required; nothing else is allowed, so that content stays data.
 */
export const PROSE_COMPONENTS: Record<string, Record<string, readonly string[]>> = {
  Contact: { field: ['address', 'phone', 'fax', 'email', 'map'] },
  Channel: { kind: ['facebook', 'line', 'qa', 'complaint', 'eService'] },
  Note: {},
};
