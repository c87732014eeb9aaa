// Loaded by Node before anything else in a build that must come out the same: folders list their files backwards, and,
// where no library shifts the clock of all programs, the clock of this one runs more than a year ahead.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const backwards = (found) => (Array.isArray(found) ? found.reverse() : found);
const { readdir, readdirSync } = fs;
const asked = fs.promises.readdir;
fs.readdirSync = (...args) => backwards(readdirSync(...args));
fs.readdir = (...args) => {
  const done = args.pop();
  readdir(...args, (error, found) => done(error, backwards(found)));
};
fs.promises.readdir = async (...args) => backwards(await asked(...args));
syncBuiltinESMExports();

const ahead = Number(process.env.OIT_TEST_AHEAD ?? 0);
if (ahead > 0) {
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...args) {
      if (args.length === 0) super(Real.now() + ahead);
      else super(...args);
    }
    static now() {
      return Real.now() + ahead;
    }
  };
}
