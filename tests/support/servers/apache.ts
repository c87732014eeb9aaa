import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServerSettings } from '../../../src/servers/answers.ts';
import { MUNICIPAL_FILES, OWN_HEADER, SCRIPT_ANSWER, writeMunicipalSite } from './municipal-site.ts';
import { findProgram, freePorts, type Running, type SectionServer, startProgram } from './program.ts';

const PACKAGES = 'apache2-bin';

/** Modules that a host usually has; those that Debian builds into the program are not among them. */
export const MODULES = [
  'mpm_event',
  'authz_core',
  'dir',
  'mime',
  'alias',
  'env',
  'setenvif',
  'headers',
  'rewrite',
  'filter',
  'deflate',
  'brotli',
  'expires',
  'autoindex',
  'negotiation',
  'include',
  'asis',
  'ssl',
  'socache_shmcb',
] as const;

export type Module = (typeof MODULES)[number];

const FOLDERS = ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules', '/usr/libexec/apache2'];

/** What a host allows an `.htaccess`, and how it is set up. */
export interface Host {
  /** As in `AllowOverride`. */
  readonly allow: string;
  /** As in `Options`. */
  readonly options: string;
  /** Further lines of the server's configuration. */
  readonly more?: string;
}

export const USUAL_HOST: Host = { allow: 'All', options: 'FollowSymLinks Indexes' };

/** The `.htaccess` of a municipality's WordPress: what is no file goes to its own script, and a plugin keeps files for a month. */
export const MUNICIPAL_HTACCESS = `
<IfModule mod_rewrite.c>
  RewriteEngine On
  RewriteBase /
  RewriteRule ^index\\.php$ - [L]
  RewriteCond %{REQUEST_FILENAME} !-f
  RewriteCond %{REQUEST_FILENAME} !-d
  RewriteRule . /router.php [L]
</IfModule>
<IfModule mod_headers.c>
  Header always set ${OWN_HEADER.name} ${OWN_HEADER.value}
  <FilesMatch "\\.(html|css|js|svg|pdf)$">
    Header set Cache-Control "max-age=2592000, public"
  </FilesMatch>
</IfModule>
ErrorDocument 404 /not-found.html
`;

/** A municipality's site with the section in a folder of it, on a disk where a web server can read both. */
export interface LaidOut {
  readonly room: string;
  readonly site: string;
}

/**
 * Moves a section to its place in a municipality's site: a real folder in it, as on a host. What was its folder leads
 * there.
 */
export async function layOut(section: string, { base }: ServerSettings): Promise<LaidOut> {
  const room = await mkdtemp(join(tmpdir(), 'oit-apache-'));
  const site = join(room, 'site');
  await writeMunicipalSite(site);
  await writeFile(join(site, '.htaccess'), MUNICIPAL_HTACCESS);
  // Sent with the head that stands in the file, as a script would answer.
  await writeFile(join(site, 'index.php'), `Content-Type: text/plain\n\n${SCRIPT_ANSWER}\n`);
  await writeFile(
    join(site, 'router.php'),
    `Status: 404 Not Found\nContent-Type: text/html; charset=utf-8\n\n${MUNICIPAL_FILES['not-found.html']}`,
  );
  const place = join(site, base);
  await mkdir(join(place, '..'), { recursive: true });
  await rename(section, place);
  await symlink(place, section);
  // The server's processes are another user's.
  await chmod(room, 0o755);
  return { room, site };
}

/** Starts the Apache of the system for a site, with one name for each kind of host; the first also where another is asked for. */
export async function runApache(
  { room, site }: LaidOut,
  hosts: Readonly<Record<string, Host>>,
  { without = [] }: { readonly without?: readonly Module[] } = {},
): Promise<SectionServer> {
  const [port = 0, securePort = 0] = await freePorts(2);
  const place = await mkdtemp(join(room, 'run-'));
  const file = join(place, 'apache.conf');
  await writeFile(file, configuration({ place, site, port, securePort, hosts, without }));
  const program = apacheProgram();
  const ports = without.includes('ssl') ? [port] : [port, securePort];
  const running: Running = await startProgram(program, ['-f', file, '-D', 'FOREGROUND'], ports);
  return {
    url: `http://127.0.0.1:${port}`,
    secureUrl: `https://127.0.0.1:${securePort}`,
    close: () => running.close(),
  };
}

/** Starts an Apache for a section that is moved into a municipality's site, on a usual host. */
export async function startApache(section: string, settings: ServerSettings): Promise<SectionServer> {
  const laidOut = await layOut(section, settings);
  const clear = () => rm(laidOut.room, { recursive: true, force: true });
  try {
    const server = await runApache(laidOut, { 'www.example.go.th': USUAL_HOST });
    return {
      ...server,
      async close() {
        await server.close();
        await clear();
      },
    };
  } catch (error) {
    await clear();
    throw error;
  }
}

function apacheProgram(): string {
  try {
    return findProgram('apache2', PACKAGES);
  } catch (error) {
    // Its name on systems that are no Debian.
    if (existsSync('/usr/sbin/httpd')) return '/usr/sbin/httpd';
    throw error;
  }
}

interface Configured {
  readonly place: string;
  readonly site: string;
  readonly port: number;
  readonly securePort: number;
  readonly hosts: Readonly<Record<string, Host>>;
  readonly without: readonly Module[];
}

/** A server that knows what Debian's knows of files: `.br` is Breton, `.gz` an archive. */
function configuration({ place, site, port, securePort, hosts, without }: Configured): string {
  const folder = FOLDERS.find((path) => existsSync(path)) ?? '';
  const has = (module: Module) => !without.includes(module);
  const user = process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : '';
  const certificate = (name: string) =>
    fileURLToPath(new URL(`../../fixtures/certificates/self-signed.${name}`, import.meta.url));
  const secure = `SSLEngine on
  SSLCertificateFile ${certificate('crt')}
  SSLCertificateKeyFile ${certificate('key')}`;
  const virtualHost = (name: string, { allow, options, more = '' }: Host, isSecure: boolean) => `
<VirtualHost 127.0.0.1:${isSecure ? securePort : port}>
  ServerName ${name}
  DocumentRoot ${site}
  <Directory ${site}>
    AllowOverride ${allow}
    Options ${options}
    ${has('authz_core') ? 'Require all granted' : ''}
  </Directory>
  ${more}
  ${isSecure ? secure : ''}
</VirtualHost>`;
  return `ServerRoot ${place}
ServerName localhost
PidFile ${place}/pid
DefaultRuntimeDir ${place}
ErrorLog ${place}/error.log
Listen 127.0.0.1:${port}
${has('ssl') ? `Listen 127.0.0.1:${securePort}` : ''}
${user}
${MODULES.filter(has)
  .map((module) => `LoadModule ${module}_module ${folder}/mod_${module}.so`)
  .join('\n')}
StartServers 1
ServerLimit 1
ThreadsPerChild 16
MaxRequestWorkers 16
TraceEnable Off
<IfModule mod_mime.c>
  TypesConfig /dev/null
  AddType text/html .html
  AddType image/png .png
  AddType text/plain .txt
  AddType application/x-gzip .gz
  AddLanguage br .br
  AddHandler send-as-is .php
</IfModule>
<IfModule mod_expires.c>
  ExpiresActive On
  ExpiresByType text/html "access plus 1 hour"
  ExpiresByType application/pdf "access plus 1 month"
</IfModule>
<IfModule mod_dir.c>
  DirectoryIndex index.html
</IfModule>
<Directory />
  AllowOverride None
</Directory>
${Object.entries(hosts)
  .flatMap(([name, host]) => [virtualHost(name, host, false), ...(has('ssl') ? [virtualHost(name, host, true)] : [])])
  .join('\n')}
`;
}
