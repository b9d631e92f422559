/** Id of the element that carries the manifest in a page made by the server. */
export const manifestElement = 'manifest';
