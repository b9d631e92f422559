import { useTranslation } from 'react-i18next';
import { sectorNames } from '#capabilities/companies/sector.ts';
import { textIn } from '#shared/localText.ts';
import { Facts } from '#ui/Facts.tsx';
import { SplitDetail } from '#ui/Split.tsx';
import { dayText } from '#view/dayText.ts';
import { countText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import styles from './ClaimDesk.module.css';
import type { DeskClaim } from './claim.ts';
import { DeskDecision } from './DeskDecision.tsx';

interface Props {
  readonly claim: DeskClaim;
  readonly decides: boolean;
  readonly onDone: () => void;
}

/** Everything it takes to decide a claim, the document first of all. */
export function DeskClaimDetail({ claim, decides, onDone }: Props) {
  const { t } = useTranslation('claims');
  const language = useView((view) => view.language);
  const { id, name, isNew, businessNumber, organisation, submittedBy, tenant, document } = claim;
  const path = `/api/operator/claims/${id}/document`;
  const buildings = tenant?.buildings.map((gid, index) => (
    <span key={gid}>
      {index > 0 && ', '}
      <a href={`/${language}/buildings/${gid}`} rel="noreferrer" target="_blank">
        {t('building', { n: index + 1 })}
      </a>
    </span>
  ));
  return (
    <SplitDetail title={textIn(name, language)}>
      {claim.taken && <p className={styles.warning}>{t('taken')}</p>}
      {claim.rivals > 0 && (
        <p className={styles.warning}>
          {t('rivals', { count: claim.rivals, n: countText(claim.rivals, language) })}
        </p>
      )}
      {document === 'image/jpeg' && (
        <a href={path}>
          <img alt={t('documentOf')} className={styles.paper} src={path} />
        </a>
      )}
      {document === 'application/pdf' && (
        <p>
          <a download href={path}>
            {t('openDocument')}
          </a>
        </p>
      )}
      <Facts
        facts={[
          { label: t('businessNumber'), value: businessNumber },
          { label: t('organisation'), value: organisation.name },
          {
            label: t('by'),
            value: submittedBy && `${submittedBy.name} · ${submittedBy.email}`,
          },
          ...(isNew && tenant
            ? [
                { label: t('isNew'), value: textIn(sectorNames[tenant.sector], language) },
                { label: t('places'), value: buildings },
              ]
            : []),
          ...(claim.note ? [{ label: t('noteOf'), value: claim.note }] : []),
          ...(document ? [] : [{ label: t('documentOf'), value: t('gone') }]),
          ...(claim.reason ? [{ label: t('reason'), value: claim.reason }] : []),
          ...(claim.decidedAt
            ? [
                {
                  label: t(`state.${claim.state}`),
                  value: `${claim.decidedBy} · ${dayText(claim.decidedAt, language)}`,
                },
              ]
            : []),
        ]}
        notStated=""
      />
      {decides && <DeskDecision claim={claim} onDone={onDone} />}
    </SplitDetail>
  );
}
