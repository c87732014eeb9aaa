/** What the plugin touches of Vite's settings. */
interface Resolved {
  readonly environments: Readonly<Record<string, { readonly optimizeDeps: { include?: string[] } } | undefined>>;
}

/**
 * A plugin of Vite that keeps it from bundling what Astro's developer toolbar imports. The toolbar is switched off, and
 * Astro has its parts bundled at the start of every build all the same.
 */
export function noToolbar() {
  return {
    name: 'oit-no-toolbar',
    configResolved({ environments }: Resolved) {
      const ahead = environments['client']?.optimizeDeps;
      // Our own scripts import no package, so there is nothing else to bundle ahead.
      if (ahead) ahead.include = [];
    },
  };
}
