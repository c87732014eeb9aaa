// A program that publishes a drawn section: node publisher.ts SECTION WORKSHOPS OUT
import { publishDrawn } from './publish-drawn.ts';

const [section = '', workshops = '', out = ''] = process.argv.slice(2);
// Started ahead, so that a cycle takes no longer than its publishing.
await new Promise((done) => process.stdin.once('data', done));
process.stdin.destroy();
await publishDrawn(section, { workshops, out });
