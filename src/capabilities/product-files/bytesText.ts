/** A size of a file as people read it: `840 KB`, `12.3 MB`. */
export function bytesText(bytes: number, say: (value: number) => string): string {
  const kilobytes = bytes / 1024;
  if (kilobytes < 1000) return `${say(Math.max(1, Math.round(kilobytes)))} KB`;
  return `${say(Math.round(kilobytes / 102.4) / 10)} MB`;
}
