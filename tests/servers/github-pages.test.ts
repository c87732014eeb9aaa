import { expect, test } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { EXAMPLE, usualPlace } from '../../src/servers/deploy.ts';
import { githubPages } from '../../src/servers/github-pages.ts';

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Record<string, unknown>;
  readonly env?: Record<string, string>;
}

interface Job {
  readonly needs?: string;
  readonly permissions: Record<string, string>;
  readonly environment?: { name: string; url: string };
  readonly steps: readonly Step[];
}

const text = githubPages.files(EXAMPLE, usualPlace(EXAMPLE)).get('pages.yml') ?? '';
const workflow = parse(text) as { readonly permissions: object; readonly jobs: Record<'build' | 'deploy', Job> };
const { build, deploy } = workflow.jobs;

/** Keys that GitHub knows at each height ("Workflow syntax for GitHub Actions"), as far as this one may use them. */
const KEYS = {
  workflow: ['name', 'on', 'permissions', 'concurrency', 'jobs'],
  job: ['needs', 'runs-on', 'timeout-minutes', 'permissions', 'environment', 'steps'],
  step: ['id', 'name', 'uses', 'with', 'run', 'env'],
};

test('the workflow says nothing that GitHub does not know', () => {
  const unknown = (value: object, known: readonly string[]) => Object.keys(value).filter((key) => !known.includes(key));
  expect(unknown(workflow, KEYS.workflow)).toEqual([]);
  expect(Object.keys(workflow)).toContain('on');
  for (const job of [build, deploy]) {
    expect(unknown(job, KEYS.job)).toEqual([]);
    for (const step of job.steps) {
      expect(unknown(step, KEYS.step)).toEqual([]);
      expect(Number('uses' in step) + Number('run' in step)).toBe(1);
    }
  }
});

test('it checks out all history, builds for the path that GitHub gives, verifies, and only then publishes', () => {
  const [checkout, , pages, built, verified, uploaded] = build.steps;
  expect(checkout?.with).toEqual({ 'fetch-depth': 0, 'persist-credentials': false });
  expect(pages?.id).toBe('pages');
  expect(built?.run).toMatch(/^npm run build/);
  expect(built?.env).toEqual({ OIT_BASE: expect.stringMatching(/^\$\{\{ steps\.pages\.outputs\.base_path \}\}\/$/) });
  expect(verified?.run).toBe('npm run verify -- dist');
  expect(uploaded?.with).toEqual({ path: 'dist' });
  expect(deploy.needs).toBe('build');
  for (const { run } of build.steps) {
    const [, script] = /^npm run ([a-z:]+)/.exec(run ?? '') ?? [];
    if (run) expect(Object.keys(manifest.scripts)).toContain(script);
  }
});

test('every action is held to a commit, with its version beside it', () => {
  const used = [...text.matchAll(/uses: (.*)/g)].map(([, action]) => action);
  expect(used.length).toBe(5);
  for (const action of used) expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test('what runs our code may not publish, and what publishes runs none of it', () => {
  expect(workflow.permissions).toEqual({});
  expect(build.permissions).toEqual({ contents: 'read', pages: 'read' });
  expect(deploy.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
  expect(deploy.steps.filter(({ run }) => run)).toEqual([]);
  expect(deploy.environment?.name).toBe('github-pages');
});
