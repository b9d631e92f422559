import { z } from 'zod';

/** Files of a product: a model to turn (GLB), a model to take away (STEP), a drawing or data sheet (PDF). */
export const productFileKinds = ['model', 'step', 'paper'] as const;
export type ProductFileKind = (typeof productFileKinds)[number];

const megabyte = 1024 * 1024;
/** Largest file to upload, bytes. */
export const productFileBytes: Readonly<Record<ProductFileKind, number>> = {
  model: 30 * megabyte,
  step: 50 * megabyte,
  paper: 20 * megabyte,
};

/** What a model may have been drawn in. */
export const modelUnitIds = ['metre', 'centimetre', 'millimetre', 'inch'] as const;
export type ModelUnitId = (typeof modelUnitIds)[number];

const modelInfoSchema = z.object({
  triangles: z.number().int(),
  trianglesBefore: z.number().int(),
  /** Size along x, y (up) and z. */
  sizeMm: z.tuple([z.number(), z.number(), z.number()]),
  bytesBefore: z.number().int(),
});

const file = { id: z.uuid(), name: z.string(), bytes: z.number().int() };

/** A file that is kept, as those see it who may. */
export const productFileSchema = z.discriminatedUnion('kind', [
  z.object({ ...file, kind: z.literal('model'), info: modelInfoSchema }),
  z.object({
    ...file,
    kind: z.literal('step'),
    /** Name and application protocol of its header; empty where it tells none. */
    info: z.object({ name: z.string(), schema: z.string() }),
  }),
  z.object({
    ...file,
    kind: z.literal('paper'),
    info: z.object({ pages: z.number().int() }),
  }),
]);
export type ProductFile = z.infer<typeof productFileSchema>;

/** What is wrong with an uploaded file, by the field `file` of the answer; `full` is the organisation’s share of room. */
export const productFileFaults = [
  'type',
  'damaged',
  'external',
  'extension',
  'draco',
  'parts',
  'numbers',
  'heavy',
  'empty',
  'unit',
  'size',
  'picture',
  'dense',
  'active',
  'locked',
  'full',
] as const;
export type ProductFileFault = (typeof productFileFaults)[number];

/** Address of a file: as its organisation sees it, or (null) as everybody does where a listed product names it. */
export const productFilePath = (id: string, organisation: string | null): string =>
  organisation === null
    ? `/product-files/${id}`
    : `/api/organisations/${organisation}/product-files/${id}`;
