// A program that publishes a prepared section by the functions that every build uses, from the built folder on:
// node publisher.ts SECTION WORKSHOPS OUT
import { cpSync } from 'node:fs';
import { finishSection } from '../../../src/publish/finish.ts';
import { Packer } from '../../../src/publish/packer.ts';
import { Staging } from '../../../src/publish/staging.ts';
import { SERVERS } from './sections.ts';

const [section = '', workshops = '', out = ''] = process.argv.slice(2);
// Started ahead, so that a cycle takes no longer than its publishing.
await new Promise((done) => process.stdin.once('data', done));
process.stdin.destroy();
const staging = await Staging.open(workshops, out);
try {
  cpSync(section, staging.folder, { recursive: true });
  await finishSection(staging.folder, { servers: SERVERS, commit: undefined, packer: new Packer() });
  await staging.publish(out, { isKept: true });
} finally {
  await staging.discard();
}
