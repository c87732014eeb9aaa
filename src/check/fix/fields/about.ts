import { readYaml } from '../../../content/yaml.ts';
import { loadFramework } from '../../../framework/load.ts';
import type { Workspace } from '../workspace.ts';
import type { Role } from './role.ts';

/** What the rest of the section says that a field's value can be known by. */
export interface About {
  /** The item of the file. */
  readonly item?: string | undefined;
  /** Ids of its required elements; none where its frame is not known. */
  readonly elements: readonly string[];
  /** Names of units by their ids; none where site.yaml can't be read. */
  readonly units: ReadonlyMap<string, string>;
}

/** Looks at site.yaml as it is to be. */
export function aboutSection(workspace: Workspace): (role: Role) => About {
  const site = siteData(workspace.text('site.yaml') ?? '');
  const units = new Map(textFields(site['units']));
  return ({ year, item }) => {
    const { framework } = fieldsOf(fieldsOf(site['years'])[String(year)]);
    const frame = typeof framework === 'string' ? loadFramework(framework) : undefined;
    const requirements = frame?.items.find(({ id }) => id === item)?.requirements ?? [];
    return { item, units, elements: requirements.map(({ id }) => id) };
  };
}

/** Its data, whatever its schema says of it; nothing where it is not written as fields. */
function siteData(text: string): Record<string, unknown> {
  const read = readYaml(text.replace(/^\ufeff/, ''), 0, () => undefined);
  return read?.sound ? fieldsOf(read.data) : {};
}

function fieldsOf(data: unknown): Record<string, unknown> {
  return data !== null && typeof data === 'object' && !Array.isArray(data) ? (data as Record<string, unknown>) : {};
}

function textFields(data: unknown): [string, string][] {
  return Object.entries(fieldsOf(data)).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : []));
}
