import { loadMe } from '#capabilities/accounts/account.store.ts';
import {
  addressSchema,
  changePasswordSchema,
  passkeyNameSchema,
  resetSchema,
  signInSchema,
  signUpSchema,
} from '#capabilities/accounts/credentials.ts';
import { newInvitationSchema, newOrganisationSchema } from '#capabilities/accounts/organisation.ts';
import type { Result } from '#shared/result.ts';
import { type ReadProblem, sendJson } from '#view/readJson.ts';
import { sendChecked } from '#view/sendChecked.ts';

type Answer<T = unknown> = Promise<Result<T, ReadProblem>>;

/** Sends a change of who is signed in, then asks who is. */
export async function changing<T>(answer: Answer<T>): Answer<T> {
  const done = await answer;
  if (done.ok) await loadMe();
  return done;
}

export const signUp = (body: object): Answer =>
  sendChecked(signUpSchema, '/api/auth/sign-up/email', body);
export const signIn = (email: string, password: string): Answer =>
  changing(sendChecked(signInSchema, '/api/auth/sign-in/email', { email: email.trim(), password }));
export const signOut = (): Answer => changing(sendJson('/api/auth/sign-out', {}));
export const signOutEverywhere = (): Answer =>
  changing(sendJson('/api/me/sessions', null, 'DELETE'));
export const endSession = (id: string): Answer =>
  sendJson(`/api/me/sessions/${id}`, null, 'DELETE');
export const sendProofAgain = (email: string): Answer =>
  sendChecked(addressSchema, '/api/auth/send-verification-email', { email: email.trim() });
export const proveAddress = (token: string): Answer =>
  changing(sendJson('/api/auth/verify-email', { token }));
export const askForReset = (email: string): Answer =>
  sendChecked(addressSchema, '/api/auth/request-password-reset', { email: email.trim() });
export const resetPassword = (token: string, password: string): Answer =>
  sendChecked(resetSchema, '/api/auth/reset-password', { token, password });
export const changePassword = (present: string, password: string): Answer =>
  sendChecked(changePasswordSchema, '/api/me/password', { present, password });
export const acceptInvitation = (id: string): Answer<{ organisation: string }> =>
  changing(sendJson<{ organisation: string }>(`/api/me/invitations/${id}`, {}));
export const foundOrganisation = (
  name: string,
  kind: 'company' | 'buyer',
): Answer<{ id: string }> =>
  changing(
    sendChecked<{ id: string }>(newOrganisationSchema, '/api/organisations', { name, kind }),
  );
export const leaveOrganisation = (id: string): Answer =>
  changing(sendJson(`/api/organisations/${id}/membership`, null, 'DELETE'));
export const closeOrganisation = (id: string): Answer =>
  changing(sendJson(`/api/organisations/${id}`, null, 'DELETE'));
export const namePasskey = (id: string, name: string): Answer =>
  sendChecked(passkeyNameSchema, `/api/me/passkeys/${id}`, { name: name.trim() }, 'PUT');
export const removePasskey = (id: string): Answer =>
  sendJson(`/api/me/passkeys/${id}`, null, 'DELETE');
export const invite = (id: string, email: string, role: string): Answer =>
  sendChecked(newInvitationSchema, `/api/organisations/${id}/invitations`, {
    email: email.trim(),
    role,
  });
export const cancelInvitation = (id: string, invitation: string): Answer =>
  sendJson(`/api/organisations/${id}/invitations/${invitation}`, null, 'DELETE');
export const giveRole = (id: string, member: string, role: string): Answer =>
  sendJson(`/api/organisations/${id}/members/${member}`, { role }, 'PUT');
export const removeMember = (id: string, member: string): Answer =>
  sendJson(`/api/organisations/${id}/members/${member}`, null, 'DELETE');
