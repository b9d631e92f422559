import { describe, expect, it } from 'vitest';
import { passkeySite } from '#capabilities/accounts/passkeySite.ts';

describe('the site that passkeys are given to', () => {
  it.each([
    ['https://twin.example.kr', 'twin.example.kr', 'https://twin.example.kr'],
    ['https://twin.example.kr:8443', 'twin.example.kr', 'https://twin.example.kr:8443'],
    ['http://localhost:8080', 'localhost', 'http://localhost:8080'],
    ['http://127.0.0.1:8080', 'localhost', 'http://localhost:8080'],
    ['http://[::1]:8080', 'localhost', 'http://localhost:8080'],
    ['http://127.0.0.1', 'localhost', 'http://localhost'],
  ])('of %s is %s at %s', (publicUrl, id, origin) => {
    expect(passkeySite(publicUrl)).toEqual({ id, origin });
  });
});
