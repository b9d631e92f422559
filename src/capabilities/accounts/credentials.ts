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
