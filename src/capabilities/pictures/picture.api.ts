import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import {
  keptPictureSchema,
  pictureFileSchema,
  pictureSizes,
} from '#capabilities/pictures/picture.ts';
import { readShownPicture } from '#capabilities/pictures/shownPicture.db.ts';
import { answer, checkedPath, problemAnswers } from '#server/checked.ts';
import type { Database } from '#server/database.ts';
import { drawPicture } from '#server/drawPicture.ts';
import { putPicture, readOwnPicture } from '#server/picture.ts';
import { personOf } from '#server/principal.ts';
import { invalid, notFound, tooMany } from '#server/problem.ts';
import type { RateCount } from '#server/rateCount.ts';

const day = 24 * 3600;
const file = { picture: z.uuid(), file: pictureFileSchema };
const fileAnswers = {
  200: { description: 'AVIF or WebP.' },
  ...problemAnswers.notFound,
};

/** Pictures that companies upload: private to the organisation until a page that shows them is published. */
export const pictureApi = (database: Database, rates: RateCount) =>
  new Hono()
    .post(
      '/api/uploads/organisations/:organisation/pictures',
      describeRoute({
        summary: 'Upload a picture (JPEG, PNG, WebP, AVIF)',
        responses: {
          201: answer('It is kept, longer than two days where a page names it.', keptPictureSchema),
          ...problemAnswers.notFound,
          ...problemAnswers.invalid,
          413: { description: 'It is too large.' },
          429: { description: 'Too many of this organisation.' },
        },
      }),
      checkedPath(z.object({ organisation: z.uuid() })),
      async (c) => {
        const { organisation } = c.req.valid('param');
        const wait = await rates.wait([
          { key: `picture ${organisation}`, most: 300, seconds: day },
        ]);
        if (wait > 0) return tooMany(c, wait);
        const drawn = await drawPicture(new Uint8Array(await c.req.arrayBuffer()), pictureSizes);
        if (!drawn.ok) return invalid(c, { picture: drawn.error });
        const kept = await database.transaction((tx) =>
          putPicture(tx, organisation, personOf(c).id, drawn.value),
        );
        return c.json(kept, 201);
      },
    )
    .get(
      '/api/organisations/:organisation/pictures/:picture/:file',
      describeRoute({ summary: 'A picture of an organisation', responses: fileAnswers }),
      checkedPath(z.object({ organisation: z.uuid(), ...file })),
      async (c) => {
        const { organisation, picture, file } = c.req.valid('param');
        return pictureAnswer(
          c,
          file,
          await readOwnPicture(database.db, organisation, picture, file),
          'private, max-age=600',
        );
      },
    )
    .get(
      '/pictures/:picture/:file',
      describeRoute({ summary: 'A picture on a published page', responses: fileAnswers }),
      checkedPath(z.object(file)),
      async (c) => {
        const { picture, file } = c.req.valid('param');
        const bytes = await readShownPicture(database.db, picture, file);
        return pictureAnswer(c, file, bytes, 'public, max-age=60');
      },
    );

function pictureAnswer(c: Context, file: string, bytes: Uint8Array | null, keep: string) {
  if (!bytes) return notFound(c);
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'Content-Type': file.endsWith('.avif') ? 'image/avif' : 'image/webp',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': keep,
  });
}
