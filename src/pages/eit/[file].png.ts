import type { APIRoute, GetStaticPaths } from 'astro';
import { getDisclosure } from '../../disclosure.ts';
import { downloadPaths, eitPage } from '../../eit/page.ts';
import { eitQrPng } from '../../eit/png.ts';

export const getStaticPaths = (async () =>
  downloadPaths(eitPage(await getDisclosure(), import.meta.env.BASE_URL))) satisfies GetStaticPaths;

export const GET: APIRoute<{ url: string }> = async ({ props: { url } }) =>
  new Response(new Uint8Array(await eitQrPng(url)), { headers: { 'content-type': 'image/png' } });
