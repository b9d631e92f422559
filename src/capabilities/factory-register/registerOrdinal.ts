/**
 * Place of an import's tenancies among those of a company and of a site: behind all others, so that who was known before
 * gives a building its colour and a company its first address.
 */
export const registerOrdinal = 1000;
