import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { holderOf, withHolder } from '../../../src/publish/holder.ts';
import { PROJECT } from '../commands.ts';
import { type Places, publishDrawn } from './publish-drawn.ts';
import { oneOf } from './random.ts';
import { reading, type Seen } from './reader.ts';
import { type Version, versionIn } from './sections.ts';
import { STEPS, type Step, Steps, type Told } from './steps.ts';
import { inPublishing } from './told.ts';

export interface Killing extends Seen {
  /** Processes killed, by the step they were at. */
  readonly kills: ReadonlyMap<Step, number>;
  /** What was found after a kill or after the publication that followed it; none where all is well. */
  readonly faults: readonly string[];
}

/** Milliseconds that a publisher waits before each step that gives or takes a name, so that a kill can meet it. */
const SLOW = 2;

/**
 * Publishes two sections in turn into one folder while a reader asks for them: each time by a process that is killed
 * at a random moment of a publication, and then by one that is left alone.
 *
 * @param room a folder that is empty, or is made
 * @param random gives the moments
 * @param tell is told the number of cycles done
 */
export async function killPublishers(
  room: string,
  versions: readonly [Version, Version],
  cycles: number,
  random: () => number,
  tell: (done: number) => void = () => {},
): Promise<Killing> {
  const places = { workshops: join(room, '.oit'), out: join(room, 'web', 'ita') };
  await mkdir(room, { recursive: true });
  const kills = new Map<Step, number>();
  const faults: string[] = [];
  for (const version of [versions[1], versions[0]]) await publishDrawn(version.folder, places);
  const ready = new Starter(places);
  const counts = await ready.countSteps(versions[1]);
  const stop = await reading(
    places.out,
    versions.map(({ answers }) => answers),
    random,
  );
  for (let cycle = 0; cycle < cycles; cycle++) {
    // Each step in turn, at one of the times that it works on a file.
    const step = STEPS[cycle % STEPS.length] as Step;
    const time = 1 + Math.floor(random() * (counts.get(step) ?? 1));
    const at = await ready.kill(versions[cycle % 2 === 0 ? 1 : 0], step, time, random() * SLOW * 1.5);
    if (at) kills.set(at, (kills.get(at) ?? 0) + 1);
    const name = `cycle ${cycle + 1}, killed at “${at}”`;
    if (!(await versionIn(versions, places.out))) faults.push(`${name}: the section is neither of the two`);
    await withHolder(places.out, async () => {});
    const lost = await untidy(versions, places);
    if (lost) faults.push(`${name}, and settled: ${lost}`);
    await publishDrawn(oneOf(versions, random).folder, places);
    const left = (await readdir(places.workshops)).join(', ') || (await untidy(versions, places));
    if (left) faults.push(`${name}, and published again: ${left}`);
    tell(cycle + 1);
  }
  const seen = await stop();
  await ready.close();
  return { ...seen, kills, faults };
}

/**
 * What is not as it should be beside the section that is published; `undefined` where nothing lies about, and the other
 * version is kept, whole.
 */
async function untidy(versions: readonly Version[], { out }: Places): Promise<string | undefined> {
  const { folder, kept } = holderOf(out);
  const found = [
    ...(await readdir(dirname(out))).filter((name) => !['ita', '.ita-previous'].includes(name)),
    ...(await readdir(folder)).filter((name) => !['section', '.htaccess', 'web.config', '.gitignore'].includes(name)),
  ];
  if (found.length > 0) return `there is ${found.join(', ')}`;
  const [published, before] = await Promise.all([versionIn(versions, out), versionIn(versions, kept)]);
  return published && before && published !== before ? undefined : 'what is kept is not the other version';
}

/** Starts publishers ahead of their time: what Node takes to start is no part of a cycle. */
class Starter {
  readonly #places: Places;
  readonly #waiting = new Map<Version, Publisher>();

  constructor(places: Places) {
    this.#places = places;
  }

  /** How often a publication works on a file at each step. */
  async countSteps(version: Version): Promise<ReadonlyMap<Step, number>> {
    const counts = new Map<Step, number>();
    await this.#take(version).run((step) => counts.set(step, (counts.get(step) ?? 0) + 1));
    return counts;
  }

  /** Kills a publisher so many milliseconds after it has told a step for the so-many-th time; gives where it was by then. */
  async kill(version: Version, wanted: Step, time: number, wait: number): Promise<Step | undefined> {
    const publisher = this.#take(version);
    let [times, last] = [0, undefined as Step | undefined];
    const code = await publisher.run((step) => {
      last = step;
      if (step === wanted && ++times === time) setTimeout(() => publisher.child.kill('SIGKILL'), wait);
    });
    return code === null ? last : undefined;
  }

  #take(version: Version): Publisher {
    const publisher = this.#waiting.get(version) ?? new Publisher(version, this.#places);
    this.#waiting.set(version, new Publisher(version, this.#places));
    return publisher;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#waiting.values()].map((publisher) => publisher.stop()));
  }
}

class Publisher {
  readonly child: ChildProcess;
  readonly #ended: Promise<number | null>;
  #said = '';

  constructor({ folder }: Version, { workshops, out }: Places) {
    const args = ['--import', inPublishing('watched-files.mjs'), inPublishing('publisher.ts'), folder, workshops, out];
    this.child = spawn(process.execPath, args, {
      stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        FILES_TOLD: '1',
        FILES_SLOW: String(SLOW),
        NODE_COMPILE_CACHE: join(PROJECT, '.oit/cache/compile'),
      },
    });
    this.child.stderr?.on('data', (text) => {
      this.#said += text;
    });
    this.#ended = new Promise((done) => this.child.on('close', done));
  }

  /** Lets it publish; gives its exit code, `null` where it was killed. */
  async run(tell: (step: Step) => void): Promise<number | null> {
    const steps = new Steps();
    const lines = createInterface({ input: this.child.stdio[3] as Readable });
    lines.on('line', (line) => {
      // The last line of a killed process may end early.
      if (line.endsWith(']')) tell(steps.next(JSON.parse(line) as Told));
    });
    this.child.stdin?.write('go\n');
    const code = await this.#ended;
    if (code) throw new Error(`a publisher failed\n${this.#said}`);
    return code;
  }

  async stop(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.#ended;
  }
}
