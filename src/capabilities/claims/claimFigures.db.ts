import { type SQL, sql } from 'drizzle-orm';
import { countRecorded } from '#capabilities/audit/auditCount.db.ts';
import { type FigureSource, quarterSpan } from '#capabilities/figures/figureSource.db.ts';

/** Companies that somebody runs here, beside those that nobody has claimed. */
export const verifiedFigures: readonly FigureSource[] = [
  {
    id: 'companies-verified',
    label: { ko: '운영이 확인된 기업', en: 'with verified owners' },
    part: true,
    basis: 'at-end',
    value: sql`(select count(*) from company where exists (
      select from claim where claim.company = company.id and claim.state = 'approved'))`,
  },
];

const decided = (state: 'approved' | 'refused'): SQL =>
  countRecorded(`claim.${state}`, quarterSpan);

/** Hours from a submission to its decision, for the decisions of the quarter; the middle one, null where there is none. */
const medianHours = sql`(
  select round((percentile_cont(0.5) within group (
    order by extract(epoch from decision.at - submission.at)))::numeric / 3600, 1)
  from audit_entry decision
  join audit_entry submission
    on submission.subject = decision.subject and submission.action = 'claim.submitted'
  where decision.action in ('claim.approved', 'claim.refused')
    and decision.at >= ${quarterSpan.begins} and decision.at < ${quarterSpan.ends})`;

/** What became of claims to run a page, as the audit has recorded it. */
export const claimFigures: readonly FigureSource[] = [
  {
    id: 'claims-received',
    label: { ko: '기업 운영 신청 접수', en: 'Claims received' },
    basis: 'during',
    value: countRecorded('claim.submitted', quarterSpan),
  },
  {
    id: 'claims-approved',
    label: { ko: '승인', en: 'Claims approved' },
    basis: 'during',
    value: decided('approved'),
  },
  {
    id: 'claims-refused',
    label: { ko: '반려', en: 'Claims refused' },
    basis: 'during',
    value: decided('refused'),
  },
  {
    id: 'claims-hours',
    label: { ko: '결정까지 걸린 시간(중앙값)', en: 'Median time to a decision' },
    unit: 'hours',
    basis: 'during',
    value: medianHours,
  },
];
