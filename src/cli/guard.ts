import { explain } from './trouble.ts';

/**
 * Runs a command and sets the exit code: 0 where it gives true. Whatever fails is told in Thai; an officer never
 * sees a stack trace.
 */
export async function guard(command: () => Promise<boolean>): Promise<void> {
  try {
    process.exitCode = (await command()) ? 0 : 1;
  } catch (error) {
    process.stderr.write(explain(error));
    process.exitCode = 1;
  }
}
