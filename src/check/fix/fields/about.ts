import { readYaml } from '../../../content/yaml.ts';
import { frameworkIds, loadFramework } from '../../../framework/load.ts';
import { siteSchema } from '../../../schema/site.ts';
import type { Workspace } from '../workspace.ts';
import type { Role } from './role.ts';

/** What the rest of the section says that a field's value can be known by. */
export interface About {
  /** The item of the file. */
  readonly item?: string | undefined;
  /** Ids of its required elements; none where its frame is not known. */
  readonly elements: readonly string[];
  /** Ids of the frames there are. */
  readonly frames: readonly string[];
  /** Names of units by their ids; none where site.yaml does not say them as it must. */
  readonly units: ReadonlyMap<string, string>;
}

/** Looks at site.yaml and the frames as they are to be. */
export function aboutSection(workspace: Workspace): (role: Role) => About {
  const site = dataOf(workspace, 'site.yaml');
  // An id that may not be one is not to be spread.
  const read = siteSchema.shape.units.safeParse(site['units']);
  const units = new Map(Object.entries(read.data ?? {}));
  const own = workspace.names('frameworks').flatMap((name) => /^(.+)\.yaml$/.exec(name)?.[1] ?? []);
  const frames = [...frameworkIds(), ...own];
  const itemsOf = memo((id) => loadFramework(id)?.items ?? listOf(dataOf(workspace, `frameworks/${id}.yaml`)['items']));
  return ({ year, item }) => {
    const { framework } = fieldsOf(fieldsOf(site['years'])[String(year)]);
    const items = typeof framework === 'string' ? itemsOf(framework) : [];
    const requirements = listOf(fieldsOf(items.find((one) => fieldsOf(one)['id'] === item))['requirements']);
    return { item, units, frames, elements: idsOf(requirements) };
  };
}

function idsOf(requirements: readonly unknown[]): string[] {
  return requirements.map((one) => fieldsOf(one)['id']).filter((id) => typeof id === 'string');
}

/** A function that works out each answer once. */
function memo<T>(answer: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key) ?? answer(key);
    known.set(key, found);
    return found;
  };
}

/** The data of a file, whatever its schema says of it; nothing where it is not written as fields. */
function dataOf(workspace: Workspace, path: string): Record<string, unknown> {
  const text = workspace.text(path) ?? '';
  const read = readYaml(text.replace(/^\ufeff/, ''), 0, () => undefined);
  return read?.sound ? fieldsOf(read.data) : {};
}

const listOf = (data: unknown): readonly unknown[] => (Array.isArray(data) ? data : []);

function fieldsOf(data: unknown): Record<string, unknown> {
  return data !== null && typeof data === 'object' && !Array.isArray(data) ? (data as Record<string, unknown>) : {};
}
