import { publish } from './publish.ts';

process.exitCode = (await publish()) ? 0 : 1;
