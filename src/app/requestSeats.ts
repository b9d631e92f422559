import type { Me } from '#capabilities/accounts/account.ts';
import {
  answering,
  asking,
  readingReceived,
  readingSent,
} from '#capabilities/inquiries/inquiryRoles.ts';
import type { Seat } from '#capabilities/rfq/rfqSeat.ts';
import type { Role } from '#shared/role.ts';

/** Organisations that somebody reads or writes requests for quotation for, and companies that are asked. */
export function requestSeats({ memberships }: Me): {
  readonly asks: Seat[];
  readonly asked: Seat[];
} {
  const seats = (of: Me['memberships'], reads: readonly Role[], writes: readonly Role[]) =>
    of
      .filter(({ role }) => reads.includes(role))
      .map(({ organisation, name, role }) => ({
        ...{ id: organisation, name, writes: writes.includes(role) },
      }));
  const companies = memberships.filter(({ kind }) => kind === 'company');
  return {
    asks: seats(memberships, readingSent, asking),
    asked: seats(companies, readingReceived, answering),
  };
}
