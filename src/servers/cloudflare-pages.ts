import { HEADERS_FILE, headersFile } from './headers-file.ts';
import { ALL_SENT, type Target } from './target.ts';

/** Cloudflare Pages. Its `_redirects` hangs on the section, and lies in each that is built. */
export const cloudflarePages: Target = {
  name: 'cloudflare-pages',
  title: 'Cloudflare Pages',
  files: (settings) => new Map([[HEADERS_FILE, headersFile(settings)]]),
  steps: [
    'สั่ง `npm run build` แล้ว `npm run pack -- --for cloudflare` ได้โฟลเดอร์ `packed/cloudflare/`',
    `ในโฟลเดอร์นั้นมี \`${HEADERS_FILE}\` และ \`_redirects\` ที่รากของเว็บไซต์แล้ว ไม่ต้องคัดลอกไฟล์นี้เอง`,
    'สั่ง `npx wrangler pages deploy packed/cloudflare` หรือลากโฟลเดอร์นั้นลงหน้า Pages ของ Cloudflare',
  ],
  reach: {
    ...ALL_SENT,
    'Content-Type': 'host',
    // The host looks for one in the folder of the address, and in those above.
    '404.html': 'host',
    '.br': 'host',
    '.gz': 'host',
  },
  proof: 'format',
};
