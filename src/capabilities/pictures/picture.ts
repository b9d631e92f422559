import { z } from 'zod';
import { shownFolder } from '#capabilities/pictures/shownFolder.ts';

/** Longer sides of the kept sizes of a picture, pixels: for lists, for panels, to look at. */
export const pictureSizes = { small: 320, medium: 960, large: 1920 } as const;

/** Name of one file of a picture, `medium.webp`. */
export const pictureFileSchema = z.string().regex(/^(?:small|medium|large)\.(?:avif|webp)$/);

/** Address of the files of a picture: as its organisation sees it, or (null) as everybody does where it is published. */
export const pictureFolder = (id: string, organisation: string | null): string =>
  organisation === null ? shownFolder(id) : `/api/organisations/${organisation}/pictures/${id}`;

/** Largest picture to upload, bytes: a photograph as telephones make them. */
export const pictureBytes = 20 * 1024 * 1024;

/** A picture that was taken in. */
export const keptPictureSchema = z.object({
  id: z.uuid(),
  /** Pixels of the largest size. */
  width: z.number().int(),
  height: z.number().int(),
});
export type KeptPicture = z.infer<typeof keptPictureSchema>;

/** What is wrong with an uploaded picture. */
export const pictureFaults = ['type', 'pixels', 'small', 'damaged'] as const;
