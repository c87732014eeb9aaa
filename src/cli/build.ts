import { guard } from './guard.ts';
import { publish } from './publish.ts';

await guard(publish);
