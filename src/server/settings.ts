import { resolve } from 'node:path';
import { z } from 'zod';
import { StartError } from '#server/startError.ts';

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Every setting of the server, read from the environment; the README lists them. */
export const settingsSchema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number from 1 to 65535')
    .transform(Number)
    .refine((port) => port > 0 && port < 65536, 'must be a port number from 1 to 65535')
    .default(8080),
  HOST: z.string().min(1, 'must not be empty').default('127.0.0.1'),
  DATA_DIR: z.string().min(1, 'must not be empty').default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/\S+$/, 'must look like postgres://user@host:5432/name')
    .optional(),
  LOG_LEVEL: z.enum(levels, `must be one of ${levels.join(', ')}`).default('info'),
  /** Header in which a proxy in front tells a visitor's address; without it the socket's address counts. */
  CLIENT_ADDRESS_HEADER: z
    .string()
    .regex(/^[A-Za-z0-9-]+$/, 'must be the name of a header')
    .optional(),
  /** Header in which that proxy tells a visitor's country, ISO 3166-1 alpha-2. */
  COUNTRY_HEADER: z
    .string()
    .regex(/^[A-Za-z0-9-]+$/, 'must be the name of a header')
    .optional(),
  /** A file of addresses and their countries in MMDB form. */
  COUNTRY_DATABASE: z.string().min(1).optional(),
  /** Where people reach the server; links in mails lead there. Without it http://localhost and the port. */
  PUBLIC_URL: z
    .string()
    .regex(/^https?:\/\/[^\s/?#@]+\/?$/, 'must look like https://twin.example.kr')
    .transform((url) => new URL(url).origin)
    .optional(),
  /** Signs sessions and links; several instances need the same. Without it one is kept in DATA_DIR. */
  SIGNING_SECRET: z.string().min(32, 'must have at least 32 letters').optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/, 'must look like smtps://user:password@host:465')
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s@<]+@[^\s@>]+>?$/, 'must hold a mail address')
    .default('Changwon Twin <noreply@localhost>'),
});

const checkedSettings = settingsSchema.refine(
  ({ COUNTRY_HEADER, CLIENT_ADDRESS_HEADER }) => !COUNTRY_HEADER || CLIENT_ADDRESS_HEADER,
  {
    path: ['COUNTRY_HEADER'],
    message: 'needs CLIENT_ADDRESS_HEADER: only a proxy in front is believed',
  },
);
export type Settings = z.infer<typeof settingsSchema>;

/** Checks the environment; an empty variable counts as unset. Throws StartError naming each bad setting. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = checkedSettings.safeParse(given);
  if (!read.success) {
    const faults = read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new StartError(`Bad settings: ${faults.join('; ')}.`);
  }
  return { ...read.data, DATA_DIR: resolve(read.data.DATA_DIR) };
}
