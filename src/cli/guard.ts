import { explain } from './trouble.ts';

/**
 * Runs a command and sets the exit code: 0 where it gives true. Whatever fails is told in Thai; an officer never
 * sees a stack trace.
 */
export async function guard(command: () => Promise<boolean>): Promise<void> {
  // Whoever reads the output may stop before its end, as `head` does.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    process.exitCode = (await command()) ? 0 : 1;
  } catch (error) {
    process.stderr.write(explain(error));
    process.exitCode = 1;
  }
}
