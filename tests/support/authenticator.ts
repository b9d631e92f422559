import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import type { PasskeyAnswer } from '#capabilities/accounts/credentials.ts';

const sha256 = (bytes: string | Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
/** Somebody is there, and it is the owner. */
const presentAndProven = 0x05;
const hasKey = 0x40;

interface Asked {
  readonly challenge: string;
}
interface Site {
  readonly id: string;
  readonly origin: string;
}

const home: Site = { id: 'localhost', origin: 'http://localhost' };

/** What keeps one passkey for a site: as a telephone does, and able to lie. */
export class Authenticator {
  readonly id = randomBytes(16);
  counter = 0;
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  /** Answers to `newPasskeyOptions`. */
  make({ challenge }: Asked): PasskeyAnswer {
    const key = coseKey(this.#keys.publicKey);
    const length = Buffer.from([0, this.id.length]);
    const data = Buffer.concat([
      this.#head(presentAndProven | hasKey),
      Buffer.alloc(16),
      length,
      this.id,
      key,
    ]);
    const attestation = Buffer.concat([
      Buffer.from([0xa3]),
      text('fmt'),
      text('none'),
      text('attStmt'),
      Buffer.from([0xa0]),
      text('authData'),
      bytes(data),
    ]);
    const client = this.#client('webauthn.create', challenge);
    return this.#answer({
      clientDataJSON: base64(client),
      attestationObject: base64(attestation),
      transports: ['internal'],
    });
  }

  /** Answers to `passkeyOptions`, at a site that it was lured to if need be, and without the owner's finger. */
  show({ challenge }: Asked, site = home, flags = presentAndProven): PasskeyAnswer {
    this.counter++;
    const client = this.#client('webauthn.get', challenge, site);
    const data = this.#head(flags, site);
    const signature = sign('sha256', Buffer.concat([data, sha256(client)]), this.#keys.privateKey);
    return this.#answer({
      clientDataJSON: base64(client),
      authenticatorData: base64(data),
      signature: base64(signature),
    });
  }

  #head(flags: number, { id } = home): Buffer {
    const rest = Buffer.alloc(5);
    rest.writeUInt8(flags, 0);
    rest.writeUInt32BE(this.counter, 1);
    return Buffer.concat([sha256(id), rest]);
  }

  #client(type: string, challenge: string, { origin } = home): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin }));
  }

  #answer(response: Record<string, unknown>): PasskeyAnswer {
    const id = base64(this.id);
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }
}

/** CBOR of a text of fewer than 24 letters, and of up to 65,535 bytes. */
const text = (word: string): Buffer =>
  Buffer.concat([Buffer.from([0x60 + word.length]), Buffer.from(word)]);
const bytes = (value: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0x59, value.length >> 8, value.length & 255]), value]);

/** A public key of P-256 as COSE has it: EC2, ES256, its two coordinates. */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const coordinate = (label: number, value: string): Buffer =>
    Buffer.concat([Buffer.from([label, 0x58, 32]), Buffer.from(value, 'base64url')]);
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01]),
    coordinate(0x21, x),
    coordinate(0x22, y),
  ]);
}
