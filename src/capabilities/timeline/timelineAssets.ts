import { z } from 'zod';
import { type TimelineEntry, timelineEntrySchema } from '#capabilities/timeline/timeline.ts';
import { lngLatToScene } from '#shared/projection.ts';

const entrySchema = timelineEntrySchema.extend({
  note: timelineEntrySchema.shape.note.default(null),
  text: timelineEntrySchema.shape.text.default(null),
  about: timelineEntrySchema.shape.about.default(null),
  sign: z.tuple([z.number(), z.number()]).nullable().default(null),
});

/** Schema of assets/timeline.json; signs are longitude and latitude there. */
export const timelineAssetSchema = z.object({ entries: z.array(entrySchema) });

/** The entries of the asset file in its order, placed in the scene. */
export function timelineFrom({ entries }: z.infer<typeof timelineAssetSchema>): TimelineEntry[] {
  return entries.map((entry) => {
    if (!entry.sign) return { ...entry, sign: null };
    const [x, z] = lngLatToScene(entry.sign);
    return { ...entry, sign: { x: Math.round(x), z: Math.round(z) } };
  });
}
