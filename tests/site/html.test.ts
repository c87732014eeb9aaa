import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { htmlFilesOf, textOf } from '../support/pages.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // `<th scope="row">` after the code cell is the title of the row; the code is its number.
    'wcag/h63': 'error',
    // Thai is written without a hyphen in phone numbers that must not break: spaces there are set by the organisation.
    'tel-non-breaking': 'off',
  },
});

describe.each(Object.values(inject('sites')))('the pages of $name', (site) => {
  test('are valid HTML', async () => {
    const faults: string[] = [];
    for (const file of htmlFilesOf(site)) {
      const { results } = await validator.validateString(textOf(site, file), file);
      for (const { messages } of results) {
        faults.push(
          ...messages.map(({ ruleId, message, line, column }) => `${file}:${line}:${column} ${ruleId}: ${message}`),
        );
      }
    }
    expect([...new Set(faults)].slice(0, 20)).toEqual([]);
  });
});
