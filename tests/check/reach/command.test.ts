import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../../src/check/check.ts';
import { checkOptions } from '../../../src/cli/check-options.ts';
import { linksLook } from '../../../src/cli/links.ts';
import { contentWith } from '../../support/content-folder.ts';

const screen = (isTTY: boolean) => {
  const shown: string[] = [];
  return { isTTY, shown, write: (text: string) => shown.push(text) };
};
const look = (...args: string[]) => linksLook(checkOptions(args), screen(false));

describe('npm run check -- --links', () => {
  test('looks over the network only where it is asked to', () => {
    expect(look()).toBeUndefined();
    expect(look('--links')).toBeTypeOf('function');
    expect(look('--links', '--budget', '๓๐๐', '--fresh')).toBeTypeOf('function');
  });

  test.each(['0', '-5', 'นาน', '4000'])('refuses a budget of %s', (budget) => {
    expect(() => look('--links', `--budget=${budget}`)).toThrow(`เวลา “${budget}” ใช้ไม่ได้`);
  });

  test('refuses a budget, or to begin anew, without links', () => {
    expect(() => look('--budget', '5')).toThrow('--links');
    expect(() => look('--fresh')).toThrow('--links');
  });

  test('draws nothing where there is nothing to ask', async () => {
    // An address inside of an office is named and not asked for.
    const root = await contentWith({
      'site.yaml': { replace: 'url: https://www.example.go.th\n', by: 'url:\n' },
      'oit/2567/o11.mdx': '---\nstatus: in-progress\n---\n\n[ใน](http://192.168.1.1/)\n',
    });
    const terminal = screen(true);
    const { diagnostics } = await checkFolder(root, { lookAround: linksLook({ links: '' }, terminal) });
    expect(diagnostics.map(({ code }) => code)).toContain('reach/local-only');
    expect(diagnostics.map(({ code }) => code)).not.toContain('reach/offline');
    expect(terminal.shown).toEqual([]);
  });
});
