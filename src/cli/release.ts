import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../content/write-whole.ts';
import { runGit } from '../permanent/run-git.ts';
import { readLock } from '../supply/lock.ts';
import { releaseFiles } from '../supply/release.ts';
import { sbomOf } from '../supply/sbom.ts';
import { guard } from './guard.ts';
import { LOCK_FILE, lockCommit } from './lock-commit.ts';
import { helpText, type Options, readOptions } from './options.ts';
import { fromCaller, PROJECT } from './paths.ts';
import { Refusal } from './refusal.ts';

const COMMAND = 'npm run release --';
/** Bytes of the largest source that is packed, and milliseconds it may take. */
const LARGE = { most: 2 ** 29, patience: 120_000 };

const OPTIONS = {
  out: { value: 'โฟลเดอร์', help: 'วางผลไว้ในโฟลเดอร์นี้ (ถ้าไม่บอก วางใน release)' },
  help: { help: 'แสดงวิธีใช้นี้' },
} as const satisfies Options;

await guard(async () => {
  const chosen = readOptions(process.argv.slice(2), OPTIONS, COMMAND);
  if (chosen.help !== undefined) {
    process.stdout.write(helpText(COMMAND, 'เตรียมไฟล์สำหรับเผยแพร่โปรแกรมรุ่นใหม่ จากสิ่งที่ commit ไว้', OPTIONS));
    return true;
  }
  const out = chosen.out === undefined ? join(PROJECT, 'release') : fromCaller(chosen.out);
  const lock = readLock((await committed(['show', `HEAD:./${LOCK_FILE}`])).toString('utf8'));
  const name = `${lock.name}-${lock.version}`;
  const source = ['archive', '--format=tar', `--prefix=${name}/`, 'HEAD'];
  // Who may write a file in it would else hang on this machine's mask.
  const tar = await committed(['-c', 'tar.umask=0022', ...source]);
  const files = releaseFiles(name, tar, sbomOf(lock, await lockCommit()));
  await mkdir(out, { recursive: true });
  for (const [file, bytes] of files) await writeWhole(join(out, file), bytes);
  process.stdout.write(`✓ เตรียม ${[...files.keys()].join(' ')} ไว้ใน ${out}\n`);
  return true;
});

/**
 * What git says of what is committed.
 *
 * @throws Refusal where files differ from it: they would be missed in the release
 */
async function committed(args: readonly string[]): Promise<Buffer> {
  const [changes, answer] = await Promise.all([
    runGit(PROJECT, ['status', '--porcelain', '--untracked-files=no']),
    runGit(PROJECT, args, LARGE),
  ]);
  if (!changes.ok || !answer.ok) {
    throw new Refusal('อ่านสิ่งที่ commit ไว้ไม่ได้', 'สั่งในโฟลเดอร์ที่ได้มาด้วย git clone');
  }
  if (changes.bytes.length > 0) throw new Refusal('มีไฟล์ที่แก้แล้วยังไม่ commit', 'commit ก่อน แล้วสั่งคำสั่งเดิมอีกครั้ง');
  return answer.bytes;
}
