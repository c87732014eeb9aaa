import type { Section } from '../../../src/publish/ready.ts';
import type { StorePatience } from '../../../src/publish/upload/ask.ts';
import { StoreFault } from '../../../src/publish/upload/fault.ts';
import { Store } from '../../../src/publish/upload/store.ts';
import { type Target, targetOf } from '../../../src/publish/upload/target.ts';
import { compareWithStore, uploadSection } from '../../../src/publish/upload/upload.ts';
import { S3Server } from '../../support/s3-server.ts';

export const KEY = { id: 'AKIDSTORE', secret: 'geheim/+geheim', token: 'only-for-today' };
export const CREDENTIALS = { accessKeyId: KEY.id, secretAccessKey: KEY.secret, sessionToken: KEY.token };
const REGION = 'ap-southeast-1';

export const newServer = (more = {}) =>
  new S3Server({ bucket: 'town', region: REGION, key: KEY, pageSize: 7, ...more });

const HASTY: StorePatience = { timeout: 2_000, slowest: 20_000, retries: 3, wait: 1 };

export function storeAt(endpoint: string, patience: Partial<StorePatience> = {}, credentials = CREDENTIALS): Store {
  const target = targetOf('s3://town/ita/', { endpoint, region: REGION }) as Target;
  return new Store(target, credentials, { ...HASTY, ...patience });
}

/** One run of the command, without its words; gives how many files it sent. */
export async function run(
  section: Section,
  store: Store,
  { isPruning = false, recorded = [] as readonly string[] } = {},
): Promise<number> {
  const compared = await compareWithStore(section, store, new Set(recorded));
  await uploadSection(section, store, compared, { isPruning, progress: () => {} });
  return compared.plan.groups.flat().length;
}

/** What kind of fault a run ends with. */
export async function faultOf(running: Promise<unknown>): Promise<StoreFault> {
  const error = await running.then(
    () => undefined,
    (one: unknown) => one,
  );
  if (error instanceof StoreFault) return error;
  throw new Error('it did not fail as a store does', { cause: error });
}

const page = (...links: string[]) => `<!doctype html>${links.map((link) => `<a href="${link}">x</a>`).join('')}`;
const style = (name: string) => `<link rel="stylesheet" href="/ita/assets/${name}.css">`;

/** A small section, and what became of it: a new page that others lead to and that leads to them, a new style, documents that are new, replaced and withdrawn. */
export const FIRST: Readonly<Record<string, string>> = {
  'index.html': style('a1') + page('/ita/2567/o1/', '/ita/search/', '/ita/old/'),
  'old/index.html': style('a1') + page('/ita/'),
  '2567/o1/index.html': style('a1') + page('/ita/2567/o2/', '/ita/2567/o1/a.pdf', '/ita/2567/o1/gone.pdf'),
  '2567/o1/a.pdf': '%PDF-1.7 one',
  '2567/o1/gone.pdf': '%PDF-1.7 gone',
  '2567/o2/index.html': style('a1') + page('/ita/2567/o1/', '/ita/'),
  'search/index.html': style('a1') + page('/ita/search/items.json'),
  'search/items.json': '["/2567/o1/"]',
  'assets/a1.css': 'p{background:url(/ita/assets/b1.woff2)}',
  'assets/b1.woff2': 'font',
  '404.html': page('/ita/'),
  '.htaccess': '# Apache',
  'index.html.br': 'packed',
};

export const SECOND: Readonly<Record<string, string>> = {
  'index.html': style('a2') + page('/ita/2567/o1/', '/ita/2567/o3/', '/ita/search/'),
  '2567/o1/index.html':
    style('a2') + page('/ita/2567/o2/', '/ita/2567/o3/', '/ita/2567/o1/a.pdf', '/ita/2567/o1/b.pdf'),
  '2567/o1/a.pdf': '%PDF-1.7 two',
  '2567/o1/b.pdf': '%PDF-1.7 new',
  '2567/o1/gone.pdf/index.html': '<meta http-equiv="refresh" content="0; url=/ita/2567/o1/">',
  '2567/o2/index.html': style('a2') + page('/ita/2567/o1/', '/ita/2567/o3/'),
  '2567/o3/index.html': style('a2') + page('/ita/2567/o2/', '/ita/2567/o4/'),
  '2567/o4/index.html': style('a2') + page('/ita/2567/o3/', '/ita/'),
  'search/index.html': style('a2') + page('/ita/search/items.json'),
  'search/items.json': '["/2567/o1/", "/2567/o3/"]',
  'assets/a2.css': 'p{background:url(/ita/assets/b2.woff2)}',
  'assets/b2.woff2': 'font2',
  '404.html': page('/ita/'),
  '.htaccess': '# Apache 2',
  'index.html.br': 'packed 2',
};

/** What of it lies in a store. */
export const shown = (files: Readonly<Record<string, string>>) =>
  Object.keys(files).filter((path) => !/^\.|\.br$/.test(path));
