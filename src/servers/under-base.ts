/** The pattern of a path under the base, as `answers.ts` has them, as one of the whole address; `^eit/` → `^/ita/eit/`. */
export function underBase(path: string, base: string): string {
  return `^${literal(base)}${path.startsWith('^') ? path.slice(1) : `.*${path}`}`;
}

/** The pattern that matches a base and nothing else; of what a base may have in it, only the dot means more. */
export function literal(base: string): string {
  return base.replaceAll('.', '\\.');
}
