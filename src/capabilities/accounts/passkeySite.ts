/** To whom passkeys are given: a name of a host, and the address at which it is reached. */
export interface PasskeySite {
  readonly id: string;
  readonly origin: string;
}

/** The site of a public address; a machine of one's own counts as localhost, since numbers cannot have passkeys. */
export function passkeySite(publicUrl: string): PasskeySite {
  const { protocol, hostname, port } = new URL(publicUrl);
  if (!/^(127\.[\d.]+|\[::1\])$/.test(hostname)) return { id: hostname, origin: publicUrl };
  return { id: 'localhost', origin: `${protocol}//localhost${port === '' ? '' : `:${port}`}` };
}
