import type { PublishingLevel } from '#capabilities/publishing/publishingLevel.ts';
import { sendJson } from '#view/readJson.ts';

/** Sets how much of a site may be seen, everywhere at once; answers when the map has been made anew. */
export const setPublishingLevel = (site: string, level: PublishingLevel) =>
  sendJson('/api/operator/levels', { site, level }, 'PUT');
