import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServerSettings } from '../../../src/servers/answers.ts';
import { nginx } from '../../../src/servers/nginx.ts';
import { OWN_HEADER, SCRIPT_ANSWER, writeMunicipalSite } from './municipal-site.ts';
import { findProgram, freePorts, type SectionServer, startProgram } from './program.ts';

/** Packages of Debian that it comes in. */
export const NGINX_PACKAGES = 'nginx libnginx-mod-http-brotli-static';

/**
 * Starts the nginx of the system, which includes the snippet that an administrator is handed.
 *
 * @param folder the section as it lies on the server
 * @param workers processes that answer
 */
export async function startNginx(
  folder: string,
  settings: ServerSettings,
  { workers = 1 } = {},
): Promise<SectionServer> {
  const program = findProgram('nginx', NGINX_PACKAGES);
  const room = await mkdtemp(join(tmpdir(), 'oit-nginx-'));
  const site = join(room, 'site');
  await writeMunicipalSite(site);
  await mkdir(join(room, 'snippets'));
  for (const [name, text] of nginx.files(settings, { folder: `${folder}/` }))
    await writeFile(join(room, 'snippets', name), text);
  const [port = 0, securePort = 0] = await freePorts(2);
  const file = join(room, 'nginx.conf');
  await writeFile(file, configuration({ room, site, port, securePort, workers, modules: brotliModule(program) }));
  try {
    const running = await startProgram(
      program,
      ['-e', join(room, 'error.log'), '-p', room, '-c', file],
      [port, securePort],
    );
    return {
      url: `http://127.0.0.1:${port}`,
      secureUrl: `https://127.0.0.1:${securePort}`,
      async close() {
        await running.close();
        await rm(room, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(room, { recursive: true, force: true });
    throw error;
  }
}

/** Loads the module for packed copies in Brotli where it is one of its own. */
function brotliModule(program: string): string {
  // It tells of itself where others tell of errors.
  const about = execFileSync('/bin/sh', ['-c', `'${program}' -V 2>&1`], { encoding: 'utf8' });
  const folder = /--modules-path=(\S+)/.exec(about)?.[1] ?? '';
  const path = join(folder, 'ngx_http_brotli_static_module.so');
  if (existsSync(path)) return `load_module ${path};`;
  if (/brotli/.test(about)) return '';
  throw new Error(`this test needs nginx with brotli: sudo apt-get install -y ${NGINX_PACKAGES}`);
}

interface Layout {
  readonly room: string;
  readonly site: string;
  readonly port: number;
  readonly securePort: number;
  readonly workers: number;
  readonly modules: string;
}

/** A municipal server as many are: scripts and caching by patterns on the ending, a header on everything, packing on the way, files kept open, an own page for unknown addresses. */
function configuration({ room, site, port, securePort, workers, modules }: Layout): string {
  const certificate = (name: string) =>
    fileURLToPath(new URL(`../../fixtures/certificates/self-signed.${name}`, import.meta.url));
  const bodies = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${room}/${name};`,
  );
  return `${modules}
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes ${workers};
pid ${room}/nginx.pid;
events { worker_connections 1024; }
http {
  access_log off;
  ${bodies.join(' ')}
  types { text/html html; image/png png; text/plain txt; }
  gzip on;
  open_file_cache max=1000 inactive=10m;
  open_file_cache_valid 10m;
  open_file_cache_errors on;
  server {
    listen 127.0.0.1:${port};
    listen 127.0.0.1:${securePort} ssl;
    ssl_certificate ${certificate('crt')};
    ssl_certificate_key ${certificate('key')};
    root ${site};
    index index.html;
    charset utf-8;
    expires 7d;
    dav_methods PUT DELETE;
    error_page 404 /not-found.html;
    add_header ${OWN_HEADER.name} ${OWN_HEADER.value} always;
    location ~ \\.php$ { default_type text/plain; return 200 "${SCRIPT_ANSWER}"; }
    location ~* \\.(?:png|jpg|svg|css|js|pdf)$ { expires 30d; }
    include snippets/oit-section.conf;
  }
}
`;
}
