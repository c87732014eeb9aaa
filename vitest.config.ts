import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Each browser test starts a program of its own; two at once is what two cores carry.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'tests/{house,thai,framework,diagnostics,content,schema,model,tables,evidence,permanent,check,search,export,eit,servers,supply,publish,components,cli,attack}/**/*.test.ts',
          ],
          testTimeout: 20_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/support/built-sites.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'commands',
          include: ['tests/commands/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
    coverage: {
      provider: 'v8',
      reporter: ['text-summary'],
      include: [
        'src/{thai,framework,schema,diagnostics,content,model,tables,evidence,permanent,check,search,export,eit,servers,supply,publish}/**/*.ts',
      ],
      // These run in the visitor's browser: tests/site/search*.test.ts run them in a real one, where v8 here can't count.
      exclude: [
        'src/search/{app,cause,dom,engines,files,filter-form,full-search,load-ladder,page,pagefind-files,result-element,result-list,suggestions}.ts',
      ],
      thresholds: { statements: 95, branches: 88, functions: 95, lines: 95 },
    },
  },
});
