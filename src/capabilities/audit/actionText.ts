/** Names of acts by what they are done to and what is done: `claim.approved`. */
export type ActionNames = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Codes of acts that have a name. */
export const namedActions = (names: ActionNames): string[] =>
  Object.entries(names).flatMap(([of, acts]) => Object.keys(acts).map((act) => `${of}.${act}`));

/** An act by its name, else its code. */
export function actionText(names: ActionNames, action: string): string {
  const [of = '', act = ''] = action.split('.');
  return names[of]?.[act] ?? action;
}
