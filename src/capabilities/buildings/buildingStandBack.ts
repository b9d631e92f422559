/** How far the camera stands back to see a building among its neighbours, metres. */
export const buildingStandBack = 620;
