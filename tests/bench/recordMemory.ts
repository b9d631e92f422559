declare global {
  interface Window {
    /** Bytes of buffers, textures, render targets and canvases that the page holds on the graphics device. */
    gpuBytes: () => number;
  }
}

/**
 * Runs in a page before its own code: adds up what it asks the graphics device to hold. Self-contained, since it is
 * sent to the browser as text.
 */
export function recordMemory(): void {
  let total = 0;
  const contexts = new Set<WebGL2RenderingContext>();
  /** Two buffers of colour, one of depth and stencil. */
  const canvasTexel = 4 + 4 + 4;
  const held = new WeakMap<object, number>();
  /** Textures whose smaller levels are counted. */
  const whole = new WeakSet<object>();
  const hold = (thing: object | null, bytes: number): void => {
    if (!thing) return;
    total += bytes - (held.get(thing) ?? 0);
    held.set(thing, bytes);
  };
  window.gpuBytes = () =>
    [...contexts].reduce(
      (sum, { drawingBufferWidth, drawingBufferHeight }) =>
        sum + drawingBufferWidth * drawingBufferHeight * canvasTexel,
      total,
    );
  const prototype = WebGL2RenderingContext.prototype;
  const gl = prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
  const texels = new Map<number, number>([
    [prototype.R8, 1],
    [prototype.RG8, 2],
    [prototype.RGB8, 3],
    [prototype.R16F, 2],
    [prototype.DEPTH_COMPONENT16, 2],
    [prototype.RG16F, 4],
    [prototype.RGBA16F, 8],
    [prototype.RG32UI, 8],
    [prototype.RG32F, 8],
    [prototype.RGBA32F, 16],
    [prototype.RGBA32UI, 16],
  ]);
  const area = (format: unknown, width: unknown, height: unknown): number =>
    (texels.get(format as number) ?? 4) * (width as number) * (height as number);
  const bound = (context: WebGL2RenderingContext, binding: number): object | null =>
    context.getParameter(binding) as object | null;
  const watch = (
    name: string,
    note: (context: WebGL2RenderingContext, args: unknown[]) => void,
  ): void => {
    const original = gl[name] as (...args: unknown[]) => unknown;
    gl[name] = function (this: WebGL2RenderingContext, ...args: unknown[]) {
      contexts.add(this);
      note(this, args);
      return original.apply(this, args);
    };
  };
  watch('bufferData', (context, [target, data]) => {
    const bytes = typeof data === 'number' ? data : ((data as ArrayBuffer | null)?.byteLength ?? 0);
    const index = target === context.ELEMENT_ARRAY_BUFFER;
    const binding = index ? context.ELEMENT_ARRAY_BUFFER_BINDING : context.ARRAY_BUFFER_BINDING;
    if (index || target === context.ARRAY_BUFFER) hold(bound(context, binding), bytes);
  });
  watch('texStorage2D', (context, [target, levels, format, width, height]) => {
    if (target !== context.TEXTURE_2D) return;
    const texture = bound(context, context.TEXTURE_BINDING_2D);
    const isMipped = (levels as number) > 1;
    if (texture && isMipped) whole.add(texture);
    hold(texture, area(format, width, height) * (isMipped ? 4 / 3 : 1));
  });
  watch('texImage2D', (context, args) => {
    const [target, level, format, width, height] = args;
    if (target !== context.TEXTURE_2D || level !== 0 || args.length < 9) return;
    hold(bound(context, context.TEXTURE_BINDING_2D), area(format, width, height));
  });
  watch('generateMipmap', (context, [target]) => {
    const texture = target === context.TEXTURE_2D && bound(context, context.TEXTURE_BINDING_2D);
    if (!texture || whole.has(texture)) return;
    hold(texture, ((held.get(texture) ?? 0) * 4) / 3);
    whole.add(texture);
  });
  watch('renderbufferStorage', (context, [, format, width, height]) => {
    hold(bound(context, context.RENDERBUFFER_BINDING), area(format, width, height));
  });
  watch('renderbufferStorageMultisample', (context, [, samples, format, width, height]) => {
    const bytes = area(format, width, height) * Math.max(1, samples as number);
    hold(bound(context, context.RENDERBUFFER_BINDING), bytes);
  });
  for (const name of ['deleteBuffer', 'deleteTexture', 'deleteRenderbuffer']) {
    watch(name, (_, [thing]) => hold(thing as object | null, 0));
  }
}
