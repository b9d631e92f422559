import { type FormEvent, useState } from 'react';
import type { Result } from '#shared/result.ts';
import type { ReadProblem } from '#view/readJson.ts';

/** A form that is sent to the server: whether it is under way, and why it was refused. */
export interface Submit {
  readonly busy: boolean;
  readonly problem: ReadProblem | null;
  /** Wrong fields by name; empty while nothing is wrong. */
  readonly fields: ReadProblem['fields'];
  /** For `onSubmit` and `onClick`. */
  send(event?: FormEvent): void;
}

/** Runs `act` once at a time and hands what it answers to `done`. */
export function useSubmit<T>(
  act: () => Promise<Result<T, ReadProblem>>,
  done: (value: T) => void,
): Submit {
  const [state, setState] = useState<{ busy: boolean; problem: ReadProblem | null }>({
    busy: false,
    problem: null,
  });
  const run = async (): Promise<void> => {
    setState({ busy: true, problem: null });
    const answer = await act();
    setState({ busy: false, problem: answer.ok ? null : answer.error });
    if (answer.ok) done(answer.value);
  };
  return {
    ...state,
    fields: state.problem?.fields ?? {},
    send(event) {
      event?.preventDefault();
      if (!state.busy) void run();
    },
  };
}
