import { deflateRawSync } from 'node:zlib';

export interface Zipped {
  /** Name as the archive has it, in whatever encoding. */
  readonly name: Uint8Array;
  readonly bytes: Uint8Array;
  /** Size written into the archive where it is not the true one. */
  readonly claimed?: number;
}

/** A zip archive of deflated files, as small as the tests need it. */
export function writeZip(files: readonly Zipped[]): Uint8Array {
  const parts: Buffer[] = [];
  const index: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, claimed } of files) {
    const packed = deflateRawSync(bytes);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt32LE(offset, 42);
    for (const [head, shift] of [
      [local, 0],
      [central, 2],
    ] as const) {
      head.writeUInt16LE(20, 4 + shift);
      head.writeUInt16LE(8, 8 + shift);
      head.writeUInt32LE(packed.length, 18 + shift);
      head.writeUInt32LE(claimed ?? bytes.length, 22 + shift);
      head.writeUInt16LE(name.length, 26 + shift);
    }
    parts.push(local, Buffer.from(name), packed);
    index.push(central, Buffer.from(name));
    offset += local.length + name.length + packed.length;
  }
  const size = index.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, ...index, end]));
}
