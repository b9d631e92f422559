import { useRef, useState } from 'react';
import { type Submit, useSubmit } from '#view/useSubmit.ts';
import { actOn } from './rfq.command.ts';

interface Acting extends Submit {
  /** Does it: `{ kind: 'close' }`. */
  run(act: { readonly kind: string } & Readonly<Record<string, unknown>>): void;
}

/**
 * What somebody does with a request or a bid at a path, once however often it is sent; `rev` is the revision of a
 * request that was seen. Reads it anew when it is done, and when somebody else was faster.
 */
export function useRfqAct(
  path: string,
  rev: number | null,
  reload: () => Promise<void>,
  done: () => void = () => {},
): Acting {
  const wanted = useRef<object>({});
  const [client, setClient] = useState<string>(() => crypto.randomUUID());
  const submit = useSubmit(
    async () => {
      const body = { ...wanted.current, client, ...(rev !== null && { rev }) };
      const sent = await actOn(path, body);
      if (!sent.ok && sent.error.code === 'failed') await reload();
      return sent;
    },
    () => {
      setClient(crypto.randomUUID());
      void reload();
      done();
    },
  );
  return {
    ...submit,
    run(act) {
      wanted.current = act;
      submit.send();
    },
  };
}
