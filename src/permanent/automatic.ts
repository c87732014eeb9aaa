import { type Current, isPublished } from './addresses.ts';

/**
 * Where an address leads that follows from others and is gone with them: a filter to its year, the text of a document
 * to where the document leads, an item of no year in particular to the newest year that has it, a picture of the EIT
 * code to its page. `undefined` for every address somebody chose: of those only an editor knows where they lead.
 *
 * @param leads where an address that has moved leads in the end
 */
export function automaticTarget(
  path: string,
  current: Current,
  leads: (path: string) => string | undefined,
): string | undefined {
  return candidates(path, current, leads).find((target) => target !== path && isPublished(current, target));
}

function candidates(path: string, current: Current, leads: (path: string) => string | undefined): string[] {
  const [, year] = /^\/(\d{4})\/(?:unit|sub|status)\/[^/]+\/$/.exec(path) ?? [];
  if (year) return [`/${year}/`];
  const [, item, file] = /^(\/\d{4}\/o\d+\/)text\/([^/]+)\/$/.exec(path) ?? [];
  if (item && file) {
    const target = leads(item + file);
    return [...(target ? [textOf(target), target] : []), item];
  }
  const [, id] = /^\/(o\d+)\/$/.exec(path) ?? [];
  if (id) return newestWith(id, current);
  return path === '/eit/qr.svg' || path === '/eit/qr.png' ? ['/eit/'] : [];
}

/** `/2567/o12/a.pdf` → `/2567/o12/text/a.pdf/`, where its text is if it has a page of its own. */
function textOf(document: string): string {
  return document.replace(/^(\/\d{4}\/o\d+\/)([^/]+)$/, '$1text/$2/');
}

function newestWith(id: string, { pages }: Current): string[] {
  const own = new RegExp(`^/\\d{4}/${id}/$`);
  return [...pages]
    .filter((path) => own.test(path))
    .sort()
    .reverse();
}
