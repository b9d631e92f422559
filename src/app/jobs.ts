import type { ChangePlace } from '#app/changePlace.ts';
import { closeOrganisation } from '#capabilities/accounts/closeOrganisation.db.ts';
import type { CloseOrganisation } from '#capabilities/accounts/organisation.api.ts';
import { appendAudit } from '#capabilities/audit/audit.db.ts';
import { sealPerson } from '#capabilities/audit/auditPerson.db.ts';
import type { ApplySettlement } from '#capabilities/claims/claim.api.ts';
import { giveUpClaims } from '#capabilities/claims/giveUpClaims.db.ts';
import { settleClaim } from '#capabilities/claims/settleClaim.db.ts';
import { publishPage } from '#capabilities/company-pages/changePage.db.ts';
import type { PublishPage, WithdrawConsent } from '#capabilities/company-pages/companyPage.api.ts';
import { withdrawConsent } from '#capabilities/company-pages/withdrawConsent.db.ts';
import type { SettleRequest } from '#capabilities/corrections/correction.api.ts';
import { settleRequest } from '#capabilities/corrections/settleRequest.db.ts';
import type { ModeratePages } from '#capabilities/moderation/moderation.api.ts';
import { hidePage, settleHiding } from '#capabilities/moderation/settleHiding.db.ts';
import { applyImport, undoImport } from '#capabilities/municipal-import/buildingImport.db.ts';
import type { ImportDraft } from '#capabilities/municipal-import/importDraft.ts';
import type { ImportOutcome } from '#capabilities/municipal-import/importOutcome.ts';
import type { CarryOutImports } from '#capabilities/municipal-import/municipalImport.api.ts';
import { actOnProduct, listChanged, orderProducts } from '#capabilities/products/listProduct.db.ts';
import type { ListProducts } from '#capabilities/products/ownProduct.api.ts';
import type { ApplyLevel } from '#capabilities/publishing/publishing.api.ts';
import { setLevel } from '#capabilities/publishing/publishingLevel.db.ts';
import { countProducts } from '#capabilities/styles/countProducts.db.ts';
import type { Sql } from '#server/database.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** Sets the publishing level of a site; one that it has already changes nothing. */
export function levelSetter(change: ChangePlace): ApplyLevel {
  return async (site, level, setBy) => {
    const set = await change(
      async (tx) => {
        const before = await setLevel(tx, site, level, setBy);
        if (before === null) return err('missing');
        if (before !== level) {
          await appendAudit(tx, {
            actor: setBy,
            action: 'publishing-level.set',
            subject: `site:${site}`,
            before,
            after: level,
          });
        }
        return ok(before);
      },
      (before) => (before === level ? null : 'place'),
    );
    return set.ok;
  };
}

/** Carries imports out and undoes them. */
export function importer(change: ChangePlace): CarryOutImports {
  return {
    apply: (draft, reviewedBy) =>
      change(async (tx) => {
        const done = await applyImport(tx, draft, reviewedBy);
        if (done.ok) await recordApplied(tx, draft, reviewedBy, done.value);
        return done;
      }),
    undo: (id) =>
      change(async (tx) => {
        const done = await undoImport(tx, id);
        const subject = `import:${id}`;
        if (done.ok) {
          await appendAudit(tx, { actor: 'operator', action: 'import.undone', subject });
        }
        return done;
      }),
  };
}

/** Carries acts on claims out; the page of a new tenant, or what was published of another, comes or goes with them. */
export function claimSettler(change: ChangePlace, publicUrl: string): ApplySettlement {
  return (settlement) =>
    change(
      (tx) => settleClaim(tx, { ...settlement, publicUrl }),
      ({ placeChanged, pageChanged }) => (placeChanged ? 'place' : pageChanged ? 'pages' : null),
    );
}

/** Hides pages and shows them again. */
export function pageModerator(change: ChangePlace, publicUrl: string): ModeratePages {
  return {
    hide: (page) => change((tx) => hidePage(tx, { ...page, publicUrl })),
    settle: (act) =>
      change(
        (tx) => settleHiding(tx, { ...act, publicUrl }),
        ({ lifted }) => (lifted ? 'place' : null),
      ),
  };
}

/** Publishes the drafts of company pages. */
export function pagePublisher(change: ChangePlace): PublishPage {
  return (editor, company) =>
    change(
      (tx) => publishPage(tx, editor, company),
      () => 'pages',
    );
}

/** Lists products of companies, takes them off, and puts them in order; the scene only follows how many there are. */
export function productLister(change: ChangePlace): ListProducts {
  const counting = <T extends { readonly touches: boolean }, E>(
    company: string,
    work: (tx: Sql) => Promise<Result<T, E>>,
  ): Promise<Result<T, E>> => {
    let isAsMany = false;
    return change(
      async (tx) => {
        const before = await countProducts(tx, company);
        const done = await work(tx);
        isAsMany = (await countProducts(tx, company)) === before;
        return done;
      },
      ({ touches }) => (touches ? (isAsMany ? 'pages' : 'place') : null),
    );
  };
  return {
    act: (editor, company, product, act) =>
      counting(company, (tx) => actOnProduct(tx, editor, company, product, act)),
    listChanged: (editor, company) => counting(company, (tx) => listChanged(tx, editor, company)),
    order: (editor, company, ids) =>
      change(
        (tx) => orderProducts(tx, editor, company, ids),
        () => 'pages',
      ),
  };
}

/** Takes consents to contacts back. */
export function consentWithdrawer(change: ChangePlace): WithdrawConsent {
  return (editor, company) =>
    change(
      (tx) => withdrawConsent(tx, editor, company),
      () => 'pages',
    );
}

/** Answers requests; a page that is to be withdrawn is hidden in the same transaction. */
export function requestSettler(change: ChangePlace, publicUrl: string): SettleRequest {
  return (settlement) =>
    change(
      async (tx) => {
        const settled = await settleRequest(tx, settlement);
        if (settled.ok && settled.value.withdraws) {
          const page = { kind: 'company', id: settled.value.company } as const;
          const { answer: reason, actor } = settlement;
          await hidePage(tx, { page, cause: 'withdrawal', reason, actor, publicUrl });
        }
        return settled;
      },
      ({ withdraws }) => (withdraws ? 'place' : null),
    );
}

/** Closes organisations; a page they have made goes with them. */
export function organisationCloser(change: ChangePlace): CloseOrganisation {
  return (id, actor) =>
    change(
      (tx) => closeOrganisation(tx, id, actor, () => giveUpClaims(tx, id, actor)),
      ({ placeChanged }) => (placeChanged ? 'place' : 'pages'),
    );
}

async function recordApplied(
  tx: Sql,
  { source, file, hash }: ImportDraft,
  reviewedBy: string,
  { id, outcome }: { id: number; outcome: ImportOutcome },
): Promise<void> {
  const { buildings, replacedModelled, replacedImported } = outcome;
  await appendAudit(tx, {
    actor: 'operator',
    action: 'import.applied',
    subject: `import:${id}`,
    after: {
      ...{ source, file, hash, buildings },
      replaced: replacedModelled + replacedImported,
      reviewedBy: await sealPerson(tx, reviewedBy),
    },
  });
}
