import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Accounts } from '#app/accounts.api.ts';
import { makeExampleAccount } from '#capabilities/accounts/exampleAccount.db.ts';
import type { Database } from '#server/database.ts';

const people = [
  { kind: 'company', name: '예시 기업 담당', organisation: '예시 정밀' },
  { kind: 'buyer', name: '예시 구매 담당', organisation: '예시 구매' },
  { kind: 'operator', name: '예시 운영 담당', organisation: '예시 운영' },
] as const;

const kept = z.record(z.string(), z.string().min(1));

/**
 * Makes accounts to try things out with, under random passwords that the data folder keeps; answers the lines that
 * tell them. Only for a machine of one's own.
 */
export async function exampleSignIns(
  database: Database,
  { auth, publicUrl }: Accounts,
  folder: string,
): Promise<string[]> {
  const passwords = keptPasswords(join(folder, 'example-sign-ins.json'));
  const lines = [`Mails are shown, not sent: ${publicUrl}/mail`, 'Example sign-ins:'];
  for (const person of people) {
    const email = `${person.kind}@changwon-twin.example`;
    const password = passwords[person.kind] as string;
    await makeExampleAccount(database, auth, { ...person, email, password }, publicUrl);
    lines.push(`  ${person.kind.padEnd(9)} ${email}  ${password}`);
  }
  return lines;
}

/** A password for each, made when missing; readable by the folder's owner only. */
function keptPasswords(path: string): Record<string, string> {
  const known = readKept(path);
  const passwords = Object.fromEntries(
    people.map(({ kind }) => [kind, known[kind] ?? randomBytes(12).toString('base64url')]),
  );
  writeFileSync(path, `${JSON.stringify(passwords, null, 2)}\n`, { mode: 0o600 });
  chmodSync(path, 0o600);
  return passwords;
}

function readKept(path: string): Record<string, string> {
  try {
    return kept.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return {};
  }
}
