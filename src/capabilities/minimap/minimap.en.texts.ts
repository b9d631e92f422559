export const minimapTexts = {
  map: 'Small map',
  keys: 'Arrow keys move the view. Press or drag a place on the map to go there.',
  near: 'Near {{name}}',
};
