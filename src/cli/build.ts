import { guard } from './guard.ts';
import { publish } from './publish.ts';

// A build that is only looked at, as the tests do, is no publication.
await guard(() => publish({ isRecorded: !process.argv.includes('--no-record') }));
