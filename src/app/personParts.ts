import { accountOfPerson } from '#capabilities/accounts/accountOfPerson.db.ts';
import { invitationsOfPerson } from '#capabilities/accounts/invitationsOfPerson.db.ts';
import { membershipsOfPerson } from '#capabilities/accounts/membershipsOfPerson.db.ts';
import { passkeysOfPerson } from '#capabilities/accounts/passkeysOfPerson.db.ts';
import { sessionsOfPerson } from '#capabilities/accounts/sessionsOfPerson.db.ts';
import { triesOfPerson } from '#capabilities/accounts/triesOfPerson.db.ts';
import { auditOfPerson } from '#capabilities/audit/auditOfPerson.db.ts';
import { claimsOfPerson } from '#capabilities/claims/claimsOfPerson.db.ts';
import { consentsOfPerson } from '#capabilities/company-pages/consentsOfPerson.db.ts';
import { pagesOfPerson } from '#capabilities/company-pages/pagesOfPerson.db.ts';
import { requestsOfPerson } from '#capabilities/corrections/requestsOfPerson.db.ts';
import { handoversOfPerson } from '#capabilities/inquiries/handoversOfPerson.db.ts';
import { inquiriesOfPerson } from '#capabilities/inquiries/inquiriesOfPerson.db.ts';
import { reportsOfPerson } from '#capabilities/moderation/reportsOfPerson.db.ts';
import { importsOfPerson } from '#capabilities/municipal-import/importsOfPerson.db.ts';
import { picturesOfPerson } from '#capabilities/pictures/picturesOfPerson.db.ts';
import { productFilesOfPerson } from '#capabilities/product-files/productFilesOfPerson.db.ts';
import { productsOfPerson } from '#capabilities/products/productsOfPerson.db.ts';
import { levelsOfPerson } from '#capabilities/publishing/levelsOfPerson.db.ts';
import { rfqsOfPerson } from '#capabilities/rfq/rfqsOfPerson.db.ts';
import { mailsOfPerson } from '#server/mailsOfPerson.ts';
import type { PersonPart } from '#server/personPart.ts';
import { uploadsOfPerson } from '#server/uploadsOfPerson.ts';

interface PartOptions {
  readonly publicUrl: string;
  /** What limits are hashed with. */
  readonly secret: string;
}

/** Everything that is kept of a person, in the order in which it is forgotten: what others are told of goes first. */
export const personParts = ({ publicUrl, secret }: PartOptions): readonly PersonPart[] => [
  claimsOfPerson(publicUrl),
  uploadsOfPerson,
  requestsOfPerson,
  reportsOfPerson,
  inquiriesOfPerson,
  handoversOfPerson,
  rfqsOfPerson,
  pagesOfPerson,
  productsOfPerson,
  consentsOfPerson,
  picturesOfPerson,
  productFilesOfPerson,
  levelsOfPerson,
  importsOfPerson,
  auditOfPerson,
  invitationsOfPerson,
  membershipsOfPerson,
  passkeysOfPerson,
  sessionsOfPerson,
  mailsOfPerson,
  triesOfPerson(secret),
  accountOfPerson,
];
