import type { IncomingMessage } from 'node:http';

/** Path of a dev-server request inside the section, `/2567/o12/`, whether Vite has taken the base off already or not. */
export function sectionPath(request: IncomingMessage, base: string): string {
  const path = request.url?.split('?')[0] ?? '/';
  return path.startsWith(base) ? path.slice(base.length - 1) : path;
}
