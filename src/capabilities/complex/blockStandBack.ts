/** How far the camera stands back to see a whole block, metres. */
export const blockStandBack = 3600;
