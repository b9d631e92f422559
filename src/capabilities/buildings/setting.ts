/**
 * What facts tell of a parcel's surroundings, by which its buildings are shaped: on the water, along the avenue, a
 * multi-storey standard factory (표준공장), a technopark.
 */
export type Setting = 'plain' | 'avenue' | 'waterside' | 'standard' | 'technopark';
