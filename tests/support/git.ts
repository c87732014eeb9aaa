import { execFileSync } from 'node:child_process';

/** Runs git in a folder, as somebody made up, at noon in Thailand on a day, or at a moment: `2024-04-30T23:30:00Z`. */
export function git(folder: string, day: string, ...args: string[]): string {
  const at = day.includes('T') ? day : `${day}T12:00:00+07:00`;
  const who = { GIT_AUTHOR_NAME: 'ก', GIT_AUTHOR_EMAIL: 'a@example.go.th' };
  return execFileSync('git', ['-C', folder, '-c', 'commit.gpgsign=false', '-c', 'init.defaultBranch=main', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      ...who,
      GIT_COMMITTER_NAME: who.GIT_AUTHOR_NAME,
      GIT_COMMITTER_EMAIL: who.GIT_AUTHOR_EMAIL,
      GIT_AUTHOR_DATE: at,
      GIT_COMMITTER_DATE: at,
    },
  }).trim();
}

/** Commits all there is, and gives the hash. */
export function commit(folder: string, day: string): string {
  git(folder, day, 'add', '-A');
  git(folder, day, 'commit', '-q', '--allow-empty', '-m', day);
  return git(folder, day, 'rev-parse', 'HEAD');
}
