/** The raster of the ground sinks towards a bed over this far, metres: banks reach from the water to firm ground. */
export const bankWide = 47;
/** A bank begins this far above the water, metres. */
export const freeboard = 0.3;
