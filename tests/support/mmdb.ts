import { isIPv4 } from 'node:net';

type Value = string | number | { readonly [key: string]: Value };
interface Network {
  /** IPv4 or full IPv6 address of the network. */
  readonly address: string;
  /** Bits of the address that matter. */
  readonly bits: number;
  readonly row: Value;
}

/** A file of networks in MMDB form, version 2.0: a tree over 128 bits with 24-bit records, IPv4 in ::/96. */
export function writeMmdb(networks: readonly Network[]): Buffer {
  const nodes: [number | null, number | null][] = [[null, null]];
  const rows: Buffer[] = [];
  const leaves = new Map<string, number>();
  let size = 0;
  for (const { address, bits, row } of networks) {
    const path = bitsOf(address).slice(0, isIPv4(address) ? 96 + bits : bits);
    let node = 0;
    path.slice(0, -1).forEach((bit) => {
      const known = nodes[node]?.[bit] ?? null;
      if (known === null) nodes.push([null, null]);
      const next = known ?? nodes.length - 1;
      (nodes[node] as [number | null, number | null])[bit] = next;
      node = next;
    });
    leaves.set(`${node} ${path.at(-1)}`, size);
    const encoded = encode(row);
    rows.push(encoded);
    size += encoded.length;
  }
  const tree = nodes.map((sides, node) =>
    Buffer.concat(
      sides.map((next, bit) => {
        const leaf = leaves.get(`${node} ${bit}`);
        const record = Buffer.alloc(4);
        record.writeUInt32BE(
          leaf === undefined ? (next ?? nodes.length) : nodes.length + 16 + leaf,
        );
        return record.subarray(1);
      }),
    ),
  );
  const about = encode({
    ...{ node_count: nodes.length, record_size: 24, ip_version: 6, database_type: 'Country' },
    ...{ binary_format_major_version: 2, binary_format_minor_version: 0, build_epoch: 1 },
  });
  const marker = Buffer.from('abcdef4d61784d696e642e636f6d', 'hex');
  return Buffer.concat([...tree, Buffer.alloc(16), ...rows, marker, about]);
}

function bitsOf(address: string): (0 | 1)[] {
  const bytes = isIPv4(address)
    ? [...Array(12).fill(0), ...address.split('.').map(Number)]
    : address.split(':').flatMap((part) => {
        const word = Number.parseInt(part || '0', 16);
        return [word >> 8, word & 255];
      });
  return bytes.flatMap((byte) =>
    Array.from({ length: 8 }, (_, bit) => ((byte >> (7 - bit)) & 1) as 0 | 1),
  );
}

/** Texts, whole numbers and maps of fewer than 29 bytes or entries. */
function encode(value: Value): Buffer {
  if (typeof value === 'string')
    return Buffer.concat([Buffer.from([(2 << 5) | value.length]), Buffer.from(value)]);
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(5);
    bytes.writeUInt8((6 << 5) | 4);
    bytes.writeUInt32BE(value, 1);
    return bytes;
  }
  const entries = Object.entries(value);
  const parts = entries.flatMap(([key, inner]) => [encode(key), encode(inner)]);
  return Buffer.concat([Buffer.from([(7 << 5) | entries.length]), ...parts]);
}
