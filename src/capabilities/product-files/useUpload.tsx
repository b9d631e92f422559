import { useEffect, useRef, useState } from 'react';
import type { ModelUnitId, ProductFile, ProductFileKind } from './productFile.ts';
import { type UploadProblem, uploadFile } from './uploadFile.command.ts';

/** How far an upload is; the file stays chosen until it is kept or given up. */
export type UploadState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly file: File; readonly sent: number }
  | { readonly kind: 'failed'; readonly file: File; readonly problem: UploadProblem };

/** Sends one file at a time, which can be cancelled, sent again, or sent in another unit. */
export function useUpload(
  organisation: string,
  kind: ProductFileKind,
  onKept: (file: ProductFile) => void,
) {
  const [state, setState] = useState<UploadState>({ kind: 'idle' });
  const leaving = useRef<AbortController | null>(null);
  useEffect(() => () => leaving.current?.abort(), []);
  const send = async (file: File, unit: ModelUnitId | null = null): Promise<void> => {
    leaving.current?.abort();
    const controller = new AbortController();
    leaving.current = controller;
    const { signal } = controller;
    setState({ kind: 'sending', file, sent: 0 });
    const onSent = (sent: number) => setState({ kind: 'sending', file, sent });
    try {
      const answer = await uploadFile({ organisation, kind, file, unit, onSent, signal });
      if (signal.aborted) return;
      if (!answer.ok) return setState({ kind: 'failed', file, problem: answer.error });
      setState({ kind: 'idle' });
      onKept(answer.value);
    } catch {
      // cancelled
    }
  };
  const cancel = (): void => {
    leaving.current?.abort();
    setState({ kind: 'idle' });
  };
  return { state, send, cancel };
}
