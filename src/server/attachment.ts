/**
 * `Content-Disposition` of a file to be saved under a name in any script; `plain` stands in for it where a browser
 * knows only Latin letters.
 */
export function attachment(name: string, plain: string): string {
  const safe = plain.replace(/[^\w.-]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${safe}"; filename*=UTF-8''${encoded}`;
}
