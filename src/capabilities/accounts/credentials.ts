import { z } from 'zod';
import { leastPassword, mostPassword } from '#capabilities/accounts/passwordLength.ts';
import { plainName } from '#shared/plainText.ts';

export const emailSchema = z.email().max(200);
const passwordSchema = z.string().min(leastPassword).max(mostPassword);

export const signUpSchema = z.object({
  name: plainName(1, 60),
  email: emailSchema,
  password: passwordSchema,
  language: z.enum(['ko', 'en']),
});

export const signInSchema = z.object({
  email: emailSchema,
  password: z.string().min(1).max(mostPassword),
});

/** An account by its address, or by the id that the audit knows it by. */
export const personKeySchema = z.union([
  z.object({ email: emailSchema }),
  z.object({ id: z.uuid() }),
]);

export const addressSchema = z.object({ email: emailSchema });
export const verifySchema = z.object({ token: z.string().min(1).max(1000) });
export const resetSchema = z.object({
  token: z.string().min(1).max(200),
  password: passwordSchema,
});
export const changePasswordSchema = z.object({
  present: z.string().min(1).max(mostPassword),
  password: passwordSchema,
});

/** What a browser answers for a passkey; the library that verifies it looks at the rest. */
export const passkeyAnswerSchema = z.looseObject({
  id: z.string().min(1).max(2000),
  rawId: z.string().min(1).max(2000),
  type: z.literal('public-key'),
  response: z.record(z.string(), z.unknown()),
});
export type PasskeyAnswer = z.infer<typeof passkeyAnswerSchema>;

/** That it is still the same person: the password, or a passkey asked just now. */
export const proofSchema = z.union([
  z.object({ password: z.string().min(1).max(mostPassword) }),
  z.object({ passkey: passkeyAnswerSchema }),
]);
export type Proof = z.infer<typeof proofSchema>;

/** The address written out, so that nobody deletes an account by a slip. */
export const deleteAccountSchema = z.object({ address: z.string().max(200), proof: proofSchema });

export const passkeyNameSchema = z.object({ name: plainName(1, 40) });
