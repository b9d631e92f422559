const [quote, backslash, square, squareEnd, curly, curlyEnd] = [34, 92, 91, 93, 123, 125];

/** How deep a JSON text nests, and how many lists and records it holds, without reading it. */
export function jsonShape(text: Uint8Array): { readonly depth: number; readonly parts: number } {
  let [depth, now, parts, inString] = [0, 0, 0, false];
  for (let i = 0; i < text.length; i++) {
    const byte = text[i];
    if (inString) {
      if (byte === backslash) i++;
      else if (byte === quote) inString = false;
    } else if (byte === quote) inString = true;
    else if (byte === square || byte === curly) {
      parts++;
      depth = Math.max(depth, ++now);
    } else if (byte === squareEnd || byte === curlyEnd) now--;
  }
  return { depth, parts };
}
