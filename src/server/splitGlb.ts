import { jsonShape } from '#server/jsonShape.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** Of the description of a model: 20,000 named parts. */
const most = { bytes: 4 * 1024 * 1024, depth: 64, parts: 500_000 } as const;
const [magic, jsonType, binType] = [0x46546c67, 0x4e4f534a, 0x004e4942];

export interface GlbChunks {
  readonly json: unknown;
  readonly bin: Uint8Array;
}

/** The two parts of a GLB file; nothing may stand before, between or behind them. */
export function splitGlb(
  bytes: Uint8Array,
): Result<GlbChunks, 'type' | 'damaged' | 'external' | 'parts'> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || view.getUint32(0, true) !== magic) {
    return err(startsLikeGltf(bytes) ? 'external' : 'type');
  }
  if (view.getUint32(4, true) !== 2 || view.getUint32(8, true) !== bytes.length) {
    return err('damaged');
  }
  const chunks: { type: number; data: Uint8Array }[] = [];
  for (let at = 12; at < bytes.length; ) {
    if (at + 8 > bytes.length || chunks.length === 2) return err('damaged');
    const length = view.getUint32(at, true);
    if (length % 4 !== 0 || at + 8 + length > bytes.length) return err('damaged');
    const data = bytes.subarray(at + 8, at + 8 + length);
    chunks.push({ type: view.getUint32(at + 4, true), data });
    at += 8 + length;
  }
  const [head, body] = chunks;
  if (head?.type !== jsonType || (body && body.type !== binType)) return err('damaged');
  const { depth, parts } = jsonShape(head.data);
  if (depth > most.depth) return err('damaged');
  if (head.data.length > most.bytes || parts > most.parts) return err('parts');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head.data);
    return ok({ json: JSON.parse(text), bin: body?.data ?? new Uint8Array() });
  } catch {
    return err('damaged');
  }
}

/** A glTF description by itself, whose numbers and pictures lie in other files. */
function startsLikeGltf(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096)).trimStart();
  return start.startsWith('{') && start.includes('"asset"');
}
