import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import { type Manifest, manifestSchema } from '#capabilities/buildings/manifest.ts';
import { answer, checkedPath, problemAnswers } from '#server/checked.ts';
import type { FileStore } from '#server/fileStore.ts';
import { notFound } from '#server/problem.ts';

const types: Record<string, string> = { json: 'application/json', bin: 'application/octet-stream' };

/** The manifest of the scene, and the files it names. */
export const tileApi = (files: FileStore, manifest: () => Manifest) =>
  new Hono()
    .get(
      '/api/manifest',
      describeRoute({
        summary: 'Files the scene is made of in this version',
        responses: { 200: answer('The manifest.', manifestSchema) },
      }),
      (c) => c.json(manifest(), 200),
    )
    .get(
      '/tiles/:name',
      describeRoute({
        summary: 'A file of the scene, named by its content',
        responses: {
          200: { description: 'The bytes, for ever the same under this name.' },
          ...problemAnswers.notFound,
        },
      }),
      checkedPath(z.object({ name: z.string().max(40) })),
      async (c) => {
        const { name } = c.req.valid('param');
        const packed = /\bbr\b/.test(c.req.header('Accept-Encoding') ?? '');
        const bytes = await files.get(name, packed);
        if (bytes === null) return notFound(c);
        c.header(
          'Content-Type',
          types[name.split('.').at(-1) as string] ?? 'application/octet-stream',
        );
        c.header('Cache-Control', 'public, max-age=31536000, immutable');
        c.header('Vary', 'Accept-Encoding');
        if (packed) c.header('Content-Encoding', 'br');
        return c.body(bytes);
      },
    );

export type TileApi = ReturnType<typeof tileApi>;
