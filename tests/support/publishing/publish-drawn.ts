import { cpSync } from 'node:fs';
import { finishSection } from '../../../src/publish/finish.ts';
import { Staging } from '../../../src/publish/staging.ts';
import { SERVERS } from './sections.ts';

/** Where builds are made, and where they are published. */
export interface Places {
  readonly workshops: string;
  readonly out: string;
}

/** Publishes a drawn section by the functions that every build uses, from the built folder on. */
export async function publishDrawn(drawn: string, { workshops, out }: Places): Promise<void> {
  const staging = await Staging.open(workshops, out);
  try {
    // What is watched is the publishing: this copy is told to nobody.
    cpSync(drawn, staging.folder, { recursive: true });
    await finishSection(staging.folder, { servers: SERVERS, commit: undefined });
    await staging.publish(out, { isKept: true });
  } finally {
    await staging.discard();
  }
}
