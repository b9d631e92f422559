import { useEffect } from 'react';
import { late } from './Late.tsx';
import { whenSaid } from './toasts.ts';

const stack = late(async () => (await import('./ToastStack.tsx')).ToastStack);

/** Where sayings appear; once on the page. Its code comes with the first saying. */
export function Toaster({ label }: { label: string }) {
  const Stack = stack.useArrived();
  useEffect(() => whenSaid(stack.load), []);
  return Stack && <Stack label={label} />;
}
