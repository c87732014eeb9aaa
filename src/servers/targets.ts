import { cloudflarePages } from './cloudflare-pages.ts';
import { s3 } from './cloudfront.ts';
import { githubPages } from './github-pages.ts';
import { apache } from './htaccess.ts';
import { nginx } from './nginx.ts';
import type { Target } from './target.ts';
import { iis } from './web-config.ts';

/** Every kind of web server that there is a configuration for, in the order of the tables. */
export const TARGETS: readonly Target[] = [nginx, apache, iis, cloudflarePages, githubPages, s3];
