import type { APIRoute, GetStaticPaths } from 'astro';
import { getDisclosure } from '../../disclosure.ts';
import { downloadPaths, eitPage } from '../../eit/page.ts';
import { eitQrSvg } from '../../eit/qr.ts';

// `qr` is a parameter, since a page with a fixed name is always written; the ending is not, or the dev server wants a
// slash after it.
export const getStaticPaths = (async () =>
  downloadPaths(eitPage(await getDisclosure(), import.meta.env.BASE_URL))) satisfies GetStaticPaths;

export const GET: APIRoute<{ url: string; label: string }> = ({ props: { url, label } }) =>
  new Response(eitQrSvg(url, { label }), { headers: { 'content-type': 'image/svg+xml' } });
