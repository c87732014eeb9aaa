import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { officersEnvironment, PROJECT, runCommand } from '../commands.ts';
import { abandonedBuilds } from './abandoned.ts';
import { reading, type Seen } from './reader.ts';
import { type Answers, answersOf, versionIn } from './sections.ts';

export interface KilledBuilds extends Seen {
  /** Builds killed, and those that had come to their end by then. */
  readonly killed: number;
  readonly ended: number;
  readonly faults: readonly string[];
}

/**
 * Builds two contents in turn into one folder while a reader asks for them, each build killed at a random moment of its
 * life with all that it has started; the last one is left alone.
 *
 * @param room an empty folder
 * @param random gives the moments
 */
export async function killBuilds(
  room: string,
  contents: readonly [string, string],
  times: number,
  random: () => number,
  tell: (done: number) => void = () => {},
): Promise<KilledBuilds> {
  const out = join(room, 'web', 'ita');
  const versions: { readonly content: string; readonly answers: Answers }[] = [];
  let life = 0;
  for (const content of contents) {
    const started = performance.now();
    await buildWhole(content, out);
    life = performance.now() - started;
    versions.push({ content, answers: await answersOf(out) });
  }
  const stop = await reading(
    out,
    versions.map(({ answers }) => answers),
    random,
  );
  const faults: string[] = [];
  let killed = 0;
  for (let time = 0; time < times; time++) {
    const wait = random() * life;
    const started = performance.now();
    if (await killAfter(wait, contents[time % 2] as string, out)) killed++;
    // One that was quicker than the first: later moments would meet none.
    else life = Math.min(life, performance.now() - started);
    if (!(await versionIn(versions, out)))
      faults.push(`a build killed after ${wait.toFixed()} ms of ${life.toFixed()} left neither section`);
    tell(time + 1);
  }
  await buildWhole(contents[0], out);
  const seen = await stop();
  if ((await versionIn(versions, out)) !== versions[0]) faults.push('the build that was left alone has not published');
  const left = await abandonedBuilds();
  if (left.length > 0) faults.push(`the build that was left alone has left ${left.join(', ')}`);
  return { ...seen, killed, ended: times - killed, faults };
}

async function buildWhole(content: string, out: string): Promise<void> {
  const { code, output } = await runCommand('build', [], { OIT_CONTENT: content, OIT_OUT: out });
  if (code !== 0) throw new Error(`the build failed\n${output}`);
}

/** Whether the build was still at work. */
async function killAfter(wait: number, content: string, out: string): Promise<boolean> {
  const child = spawn(process.execPath, [join(PROJECT, 'src/cli/run.mjs'), 'build', '--no-record'], {
    env: { ...officersEnvironment(), OIT_CONTENT: content, OIT_OUT: out },
    stdio: 'ignore',
    // A group of its own, so that the build is killed and not only what has started it.
    detached: true,
  });
  const closed = once(child, 'close');
  const timer = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), wait);
  const [code] = await closed;
  clearTimeout(timer);
  return code === null;
}
