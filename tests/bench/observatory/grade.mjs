/*
 * Grades what is sent with a page, and the page itself, by the HTTP Observatory of Mozilla: its own tests and its own
 * table of scores, without its network. It brings 200 packages and so is none of the project's own:
 *
 *   cd tests/bench/observatory
 *   npm ci --ignore-scripts --omit=optional
 *   ../../../node_modules/.bin/node grade.mjs ../../../dist
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { headersOf, hsts } from '../../../src/servers/answers.ts';

const folder = resolve(process.argv[2] ?? '../../../dist');
const settings = { base: '/ita/', frameAncestors: [], hstsDays: 365 };
const observatory = '@mdn/mdn-http-observatory/src';

// Hosts that browsers know to be safe are fetched by its install script: here none is, which can only cost points.
writeFileSync(
  fileURLToPath(new URL('../conf/hsts-preload.json', import.meta.resolve(`${observatory}/types.js`))),
  '{}',
);
const { Requests } = await import(`${observatory}/types.js`);
const { ALL_TESTS } = await import(`${observatory}/constants.js`);
const { getGradeForScore, getScoreModifier } = await import(`${observatory}/grader/grader.js`);
const { MINIMUM_SCORE_FOR_EXTRA_CREDIT } = await import(`${observatory}/grader/charts.js`);
const { AxiosHeaders } = await import('axios');

for (const [kind, page] of [
  ['page', 'index.html'],
  ['search', 'search/index.html'],
]) {
  const results = ALL_TESTS.map((test) => test(visitOf(kind, readFileSync(join(folder, page), 'utf8'))));
  const modifiers = results.map(({ result }) => getScoreModifier(result));
  const sum = (all) => all.reduce((total, one) => total + one, 100);
  const plain = sum(modifiers.filter((modifier) => modifier < 0));
  // As its scanner has it: extra credit is for those alone who have an A without it.
  const { grade, score } = getGradeForScore(plain >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? sum(modifiers) : plain);
  for (const [i, one] of results.entries()) {
    process.stdout.write(`${one.pass ? '✓' : '✗'} ${one.constructor.name}: ${one.result} (${modifiers[i]})\n`);
  }
  process.stdout.write(`${page}: ${grade}, ${score}\n\n`);
}

/** What its scanner would have of a page: over HTTPS, to which the server leads from HTTP. */
function visitOf(kind, html) {
  const host = 'www.example.go.th';
  const headers = { ...Object.fromEntries(headersOf(kind, settings)), 'strict-transport-security': hsts(settings) };
  const policies = [...html.matchAll(/<meta http-equiv="content-security-policy" content="([^"]*)"/g)].map(([, one]) =>
    one.replaceAll('&#39;', "'"),
  );
  const answer = {
    status: 200,
    verified: true,
    data: html,
    request: {},
    config: {},
    headers: new AxiosHeaders({ ...headers, 'content-type': 'text/html; charset=utf-8' }),
    httpEquiv: new Map([['content-security-policy', policies]]),
  };
  const way = ['http', 'https'].map((scheme, i) => ({ url: new URL(`${scheme}://${host}/`), status: [301, 200][i] }));
  const visit = new Requests(host);
  visit.responses = {
    auto: answer,
    https: answer,
    cors: answer,
    http: { ...answer, headers: new AxiosHeaders() },
    httpRedirects: way,
    httpsRedirects: way,
  };
  visit.resources.path = html;
  visit.session = {
    redirectHistory: way,
    url: way[1].url,
    response: answer,
    jar: { serializeSync: () => ({ cookies: [] }) },
  };
  return visit;
}
