import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readDocument } from '#server/readDocument.ts';
import { aPdf, aPicture } from '../support/claiming.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const fault = async (bytes: Uint8Array) => {
  const read = await readDocument(bytes);
  return read.ok ? null : read.error;
};

describe('an uploaded document', () => {
  it('is known by its content and not by what it claims to be', async () => {
    for (const content of [
      '',
      'hello',
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      '<html>',
      'GIF89a',
      'MZ',
      'PK\x03\x04',
    ])
      expect(await fault(text(content)), content).toBe('type');
  });

  it('is refused when it is damaged, or made to fill the memory', async () => {
    const picture = await aPicture();
    expect(await fault(picture.slice(0, 60))).toBe('damaged');
    const create = { width: 9000, height: 9000, channels: 3 as const, background: '#fff' };
    const flood = new Uint8Array(await sharp({ create }).png().toBuffer());
    expect(flood.length).toBeLessThan(400_000);
    expect(await fault(flood)).toBe('pixels');
  });

  it('is refused as PDF with something in it that acts, or without an end', async () => {
    expect(await fault(aPdf())).toBeNull();
    expect(await fault(aPdf().slice(0, 40))).toBe('damaged');
    for (const act of ['/JavaScript', '/JS (app.alert(1))', '/Launch', '/EmbeddedFile'])
      expect(await fault(text(`%PDF-1.4\n1 0 obj<<${act}>>endobj\n%%EOF\n`)), act).toBe('active');
  });

  it('is drawn anew as a picture, smaller, upright, without the place and words of its file', async () => {
    const place = { IFD3: { GPSLatitude: '35/1 12/1 0/1' }, IFD0: { Artist: 'somebody' } };
    const photo = await sharp({
      create: { width: 3000, height: 2000, channels: 3, background: '#ccc' },
    })
      .withExif(place)
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const read = await readDocument(new Uint8Array(photo));
    if (!read.ok) throw new Error(read.error);
    const { width, height, exif, orientation, format } = await sharp(read.value.bytes).metadata();
    expect({ width, height, exif, orientation, format }).toEqual({
      width: 1600,
      height: 2400,
      exif: undefined,
      orientation: undefined,
      format: 'jpeg',
    });
  });
});
