import { z } from 'zod';

/**
 * How much of a site may leave the server. `outline`: a neutral massing without name, address or tenant;
 * `hidden`: plain ground. Neither says why.
 */
export const publishingLevels = ['shown', 'outline', 'hidden'] as const;
export type PublishingLevel = (typeof publishingLevels)[number];
export const publishingLevelSchema = z.enum(publishingLevels);
