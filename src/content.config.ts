import { defineCollection } from 'astro:content';
import { contentLoader } from './integrations/content-loader.ts';

export const collections = { disclosure: defineCollection({ loader: contentLoader() }) };
