import type { Parts } from './office-package.ts';
import { walkXml } from './xml.ts';

/** A relation of Open Packaging (ECMA-376, part 2): what a part refers to, and as what. */
export interface Relation {
  /** Name of the `.rels` part that says it. */
  readonly said: string;
  /** Name of the part that has it; empty for the package itself. */
  readonly source: string;
  readonly id: string;
  /** The last word of the type, such as `hyperlink`. */
  readonly type: string;
  /** Address as it is written. */
  readonly target: string;
  /** Name of the part that is meant; none where the target lies outside. */
  readonly part?: string;
}

/** All relations of a package, in the order of its parts. */
export function relationsOf(parts: Parts): Relation[] {
  const relations: Relation[] = [];
  const names = new PartNames(parts);
  for (const [said, bytes] of parts) {
    const match = /^(.*?)_rels\/([^/]*)\.rels$/.exec(said);
    if (!match) continue;
    const [, folder = '', file = ''] = match;
    walkXml(bytes, {
      open(name, { Id: id = '', Type: long = '', Target: target = '', TargetMode: mode }) {
        if (name !== 'Relationship') return;
        const inside = mode === 'External' ? {} : { part: names.resolve(folder, target) };
        const type = long.slice(long.lastIndexOf('/') + 1);
        relations.push({ said, source: folder + file, id, type, target, ...inside });
      },
    });
  }
  return relations;
}

/** Names of parts are compared without case, and targets may be percent-encoded (part 2, 6.2.2 and 6.4). */
class PartNames {
  readonly #names = new Map<string, string>();

  constructor(parts: Parts) {
    for (const name of parts.keys()) this.#names.set(plainName(name), name);
  }

  /** The part that a target means, from the folder of the part that says it: `('xl/', '../docProps/a.xml')`. */
  resolve(folder: string, target: string): string {
    const path: string[] = [];
    for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
      if (step === '..') path.pop();
      else if (step !== '' && step !== '.') path.push(step);
    }
    const name = path.join('/');
    return this.#names.get(plainName(name)) ?? name;
  }
}

function plainName(name: string): string {
  try {
    return decodeURIComponent(name).toLowerCase();
  } catch {
    return name.toLowerCase();
  }
}
