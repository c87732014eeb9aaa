import { cp, mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { atMost, LIMITS, type Part } from './evidence-limits.ts';
import { type Measured, measure } from './measure.ts';
import { canReadMemory } from './process-tree.ts';
import { table } from './table.ts';

/** What a check and a build need of the project. */
const NEEDED = ['src', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'];

/**
 * Memory of the commands over a town whose documents nobody has looked into. What is kept lies in the project, so they
 * run in a copy of it: the very commands, with nothing kept.
 *
 * @param town content folder, with its document of 200 pages
 * @param temporary an empty folder
 */
export async function memoryPart(project: string, town: string, temporary: string): Promise<Part> {
  const copy = join(temporary, 'project');
  await mkdir(copy);
  for (const name of NEEDED) await cp(join(project, name), join(copy, name), { recursive: true });
  await symlink(join(project, 'node_modules'), join(copy, 'node_modules'), 'junction');
  const run = async (name: string, args: readonly string[], isFresh: boolean) => {
    if (isFresh) await rm(join(copy, '.oit'), { recursive: true, force: true });
    const measured = await measure({
      args: [join(copy, 'src/cli/run.mjs'), ...args],
      cwd: copy,
      env: { OIT_CONTENT: town, OIT_OUT: join(temporary, 'out'), OIT_BASE: '/ita/' },
    });
    return row(name, measured);
  };
  const rows = [
    await run('check ครั้งแรก', ['check'], true),
    await run('check อีกครั้ง', ['check'], false),
    await run('build ครั้งแรก', ['build', '--no-record'], true),
    await run('build อีกครั้ง', ['build', '--no-record'], false),
  ];
  const head = ['คำสั่ง', 'เวลา', 'โพรเซสที่ใหญ่ที่สุด', 'รวมทุกโพรเซส'];
  return {
    report: [
      `หน่วยความจำสูงสุด · เกณฑ์ ≤ ${megabytes(LIMITS.memory)}`,
      ...(canReadMemory ? [] : ['ระบบนี้อ่านหน่วยความจำของโปรแกรมอื่นไม่ได้ จึงวัดเฉพาะเวลา']),
      table([head, ...rows.map(({ cells }) => cells)]),
    ].join('\n'),
    isWithin: rows.every((one) => one.isWithin),
  };
}

function row(name: string, { seconds, largest, together }: Measured) {
  const all = atMost(together, LIMITS.memory, megabytes);
  const cells = [name, `${seconds.toFixed(1)} s`, megabytes(largest), canReadMemory ? all.text : '–'];
  return { cells, isWithin: all.isWithin };
}

function megabytes(bytes: number): string {
  return bytes > 0 ? `${Math.round(bytes / 1e6)} MB` : '–';
}
