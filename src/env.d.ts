/// <reference types="astro/client" />

/** Written in by astro.config.mjs when the pages are built. */
declare const __OIT_BUILD__: import('./integrations/build-info.ts').BuildInfo;
