/** Field of view across the height of a picture so wide for its height, degrees: narrow, as a model is looked at; a little wider on upright screens. */
export const fieldOfView = (aspect: number): number => (aspect < 0.8 ? 38 : 33);
