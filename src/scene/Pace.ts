import { type Quality, type QualityChoice, qualityOf } from '#scene/quality.ts';

/** A frame while moving should take no longer than this, ms; ten in a row at twice that are too slow. */
const target = 40;
const slowFrames = 10;
/** Shares of the picture's width and height that a moving frame may be drawn at, on slow machines. */
const scales = [1, 0.75, 0.6, 0.5] as const;
/** Whole moving frames slower than this come from a machine without a graphics processor, ms. */
const noProcessor = 60;

/**
 * Decides by measured frames what a picture may cost here. Within a visit it only ever lowers: a tier that was too much
 * does not come back by itself, so nothing flickers between two looks.
 */
export class Pace {
  #quality: Quality;
  #scale = 0;
  #slow = 0;
  #fixed: boolean;
  #probed = false;

  /** `asked` comes from the address and is kept as it is, unmeasured. */
  constructor(asked: Quality | null, choice: QualityChoice, coarsePointer: boolean) {
    this.#fixed = asked !== null;
    this.#quality = asked ?? qualityOf(choice, coarsePointer);
    this.#chosen = choice;
    this.#coarsePointer = coarsePointer;
  }

  #chosen: QualityChoice;
  readonly #coarsePointer: boolean;

  get quality(): Quality {
    return this.#quality;
  }

  /** Share of the width and height at which moving frames are drawn. */
  get movingScale(): number {
    return scales[this.#scale] as number;
  }

  /** True until whole frames at rest have been timed. */
  get wantsProbe(): boolean {
    return !this.tried;
  }

  /** What a picture may cost here is known: asked for, or measured. */
  get tried(): boolean {
    return this.#fixed || this.#probed;
  }

  /** Takes the time of a whole moving frame, drawn in full size at rest, ms. */
  probed(frameMs: number): void {
    this.#probed = true;
    if (this.#fixed) return;
    const wanted = scales.findIndex((scale) => frameMs * scale * scale <= target);
    this.#scale = wanted === -1 ? scales.length - 1 : wanted;
    if (this.#chosen === 'auto' && frameMs > noProcessor && this.#quality.tier === 'high')
      this.#quality = qualityOf('medium', this.#coarsePointer);
  }

  /** Takes the time of one frame while moving, ms; true where the picture is now drawn for less. */
  moved(frameMs: number): boolean {
    this.#slow = frameMs > target * 2 ? this.#slow + 1 : 0;
    if (this.#fixed || this.#slow < slowFrames) return false;
    this.#slow = 0;
    if (this.#scale < scales.length - 1) {
      this.#scale++;
      return true;
    }
    if (this.#chosen !== 'auto' || this.#quality.tier === 'low') return false;
    const less = this.#quality.tier === 'high' ? 'medium' : 'low';
    this.#quality = qualityOf(less, this.#coarsePointer);
    return true;
  }

  /** A person chose: from here on that tier, or measuring anew. */
  choose(choice: QualityChoice): void {
    this.#chosen = choice;
    this.#fixed = false;
    this.#probed = false;
    this.#scale = 0;
    this.#quality = qualityOf(choice, this.#coarsePointer);
  }
}
