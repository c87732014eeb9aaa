import type { APIRoute, GetStaticPaths } from 'astro';
import { getDisclosure } from '../../disclosure.ts';
import { eitPage } from '../../eit/page.ts';
import { eitQrPng } from '../../eit/png.ts';
import { eitQrSvg } from '../../eit/qr.ts';

interface Code {
  url: string;
  label: string;
}

/** `/eit/qr.svg` and `/eit/qr.png`; while there is no code there is neither file. */
export const getStaticPaths = (async () => {
  const { url, label } = eitPage(await getDisclosure(), import.meta.env.BASE_URL);
  return url ? ['svg', 'png'].map((format) => ({ params: { format }, props: { url, label } })) : [];
}) satisfies GetStaticPaths;

export const GET: APIRoute<Code> = async ({ params, props: { url, label } }) =>
  params['format'] === 'png'
    ? new Response(new Uint8Array(await eitQrPng(url)), { headers: { 'content-type': 'image/png' } })
    : new Response(eitQrSvg(url, { label }), { headers: { 'content-type': 'image/svg+xml' } });
