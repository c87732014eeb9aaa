/// <reference types="astro/client" />

/** Written in by astro.config.mjs when the pages are built. */
declare const __OIT_BUILD__: import('./permanent/manifest.ts').Program;

/** Whether the pages are only looked at, and have `/check/` among them. */
declare const __OIT_PREVIEW__: boolean;
