import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import { listBuildings, readBuilding } from '#capabilities/buildings/building.db.ts';
import { buildingSchema, buildingSummarySchema } from '#capabilities/buildings/building.ts';
import {
  answer,
  checkedPath,
  checkedQuery,
  pageOf,
  pageQuery,
  problemAnswers,
} from '#server/checked.ts';
import { pageFrom, readCursor } from '#server/cursor.ts';
import type { Database } from '#server/database.ts';
import { invalid, notFound } from '#server/problem.ts';
import { slugSchema } from '#shared/entity.ts';

const filter = {
  company: slugSchema.optional(),
  site: slugSchema.optional(),
  block: slugSchema.optional(),
};

/** Buildings of the complex, as far as their sites may be shown. */
export const buildingApi = ({ db }: Database) =>
  new Hono()
    .get(
      '/api/buildings',
      describeRoute({
        summary: 'Buildings by gid',
        responses: {
          200: answer('A page of buildings.', pageOf(buildingSummarySchema)),
          ...problemAnswers.invalid,
        },
      }),
      checkedQuery(pageQuery.extend(filter)),
      async (c) => {
        const { limit, cursor, ...wanted } = c.req.valid('query');
        const after = cursor === undefined ? undefined : readCursor(cursor, 1);
        if (after === null) return invalid(c, { cursor: 'is none that a page of this list gave' });
        const found = await listBuildings(db, { ...wanted, after: after?.[0], limit });
        return c.json(
          pageFrom(found, limit, ({ gid }) => [gid]),
          200,
        );
      },
    )
    .get(
      '/api/buildings/:gid',
      describeRoute({
        summary: 'A building with its site, block and companies',
        responses: { 200: answer('The building.', buildingSchema), ...problemAnswers.notFound },
      }),
      checkedPath(z.object({ gid: slugSchema })),
      async (c) => {
        const building = await readBuilding(db, c.req.valid('param').gid);
        return building ? c.json(building, 200) : notFound(c);
      },
    );

export type BuildingApi = ReturnType<typeof buildingApi>;
