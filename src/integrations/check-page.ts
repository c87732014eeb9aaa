import type { AstroIntegration } from 'astro';

/**
 * Adds `/check/`, what the check has found as a page for editors, and marks every page as one that is only looked at.
 * A build for publishing does without it, and so can't have the page.
 */
export function checkPage(): AstroIntegration {
  return {
    name: 'oit-check-page',
    hooks: {
      'astro:config:setup': ({ injectRoute, updateConfig }) => {
        injectRoute({
          pattern: '/check',
          entrypoint: new URL('../pages/_check.astro', import.meta.url),
          prerender: true,
        });
        updateConfig({ vite: { define: { __OIT_PREVIEW__: 'true' } } });
      },
    },
  };
}
