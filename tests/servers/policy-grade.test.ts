import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { type Finding, Severity, Type } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/evidence/kinds.ts';
import { ANSWER_KINDS, headersOf } from '../../src/servers/answers.ts';
import { contentPolicy } from '../../src/servers/policy.ts';
import { CONTENT_TYPES } from '../../src/servers/types.ts';

/**
 * What is left after the graver findings, and why it is no fault here. That `'self'` would run a script which somebody
 * has uploaded holds where uploads may be scripts: of the kinds of files an item may have (src/evidence/kinds.ts) none
 * is sent as JavaScript, and `nosniff` keeps a browser from taking one for it. That a PDF may hold an object is how
 * Chrome draws it; in nothing else of ours may one stand.
 */
const EXPLAINED = new Set([Type.SCRIPT_ALLOWLIST_BYPASS]);
const OF_PDF = new Set([Type.OBJECT_ALLOWLIST_BYPASS]);

const frames = [[], ['https://www.example.go.th', 'https://*.example.go.th']] as const;
const sent = frames.flatMap((frameAncestors) =>
  ANSWER_KINDS.map(({ name }) => ({
    name: `${name}, shown by ${frameAncestors.length} other sites`,
    policy: headersOf(name, { base: '/ita/', frameAncestors, hstsDays: 365 }).get('Content-Security-Policy') ?? '',
  })),
);
const policies = [
  ...sent,
  { name: 'in a page', policy: contentPolicy(false) },
  { name: 'in the page of search', policy: contentPolicy(true) },
];

const grade = (policy: string): readonly Finding[] => new CspEvaluator(new CspParser(policy).csp).evaluate();

describe("Google's CSP Evaluator", () => {
  test.each(policies)(
    'finds nothing grave in the policy of $name, and nothing that is not explained',
    ({ name, policy }) => {
      const findings = grade(policy);
      const explained = name.startsWith('pdf,') ? EXPLAINED.union(OF_PDF) : EXPLAINED;
      expect(findings.filter(({ severity }) => severity <= Severity.MEDIUM)).toEqual([]);
      expect(findings.filter(({ type }) => !explained.has(type))).toEqual([]);
    },
  );

  test('is answered in what it leaves open: no kind of evidence is sent as a script or as a page', () => {
    const types = Object.values(KINDS).flatMap(({ endings }) => endings.map((ending) => CONTENT_TYPES[ending] ?? ''));
    expect(types).not.toContain('');
    expect(types.filter((type) => /script|html|svg/.test(type))).toEqual([]);
  });

  test('finds what is wrong with a policy that is weak', () => {
    const weak = contentPolicy(false).replace("script-src 'self'", "script-src 'self' 'unsafe-inline'");
    expect(grade(weak).map(({ severity }) => severity)).toContain(Severity.HIGH);
    const open = contentPolicy(false).replace("base-uri 'none'", '').replace("default-src 'none'", '');
    expect(grade(open).some(({ severity }) => severity <= Severity.MEDIUM)).toBe(true);
  });
});
