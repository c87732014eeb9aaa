// Runs a command's file, given as the first argument, so that a part that is missing from node_modules is told in
// words: what a command imports is loaded before any of its own lines can catch that.
import { pathToFileURL } from 'node:url';

const [, , file] = process.argv;
process.argv.splice(1, 1);
try {
  await import(pathToFileURL(file).href);
} catch (error) {
  const { explain } = await import('./trouble.ts');
  process.stderr.write(explain(error));
  process.exitCode = 1;
}
