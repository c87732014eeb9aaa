/**
 * Whether a stream is to have colour: where a person reads it on a screen, unless `NO_COLOR` (no-color.org) is set;
 * `FORCE_COLOR`, as CI services set it, goes before both.
 */
export function hasColour(
  { isTTY }: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>> = process.env,
): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return !env['NO_COLOR'] && env['TERM'] !== 'dumb' && isTTY === true;
}
