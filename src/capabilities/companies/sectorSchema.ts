import { z } from 'zod';
import { sectorIds } from '#capabilities/companies/sector.ts';

/** A sector by its id. Apart from the list, so that the scene does without zod. */
export const sectorSchema = z.enum(sectorIds);
