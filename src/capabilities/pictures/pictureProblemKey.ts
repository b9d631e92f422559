import { pictureFaults } from '#capabilities/pictures/picture.ts';

interface Refused {
  readonly code: string;
  readonly reason?: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Key under `problem` of the pictures’ texts for what was refused. */
export function pictureProblemKey(problem: Refused) {
  if (problem.code === 'offline') return 'offline' as const;
  const fault = problem.fields.picture;
  if (fault === 'large' || problem.reason === 'too-large') return 'large' as const;
  if (problem.reason === 'too-many') return 'tooMany' as const;
  return pictureFaults.find((one) => one === fault) ?? ('failed' as const);
}
