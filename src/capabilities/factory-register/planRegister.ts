import {
  companyOfRecord,
  type FoundCompany,
} from '#capabilities/factory-register/companyOfRecord.ts';
import {
  type FactoryRecord,
  factoryRecords,
} from '#capabilities/factory-register/factoryRecord.ts';
import type { MatchedRecord } from '#capabilities/factory-register/matchedRecord.ts';
import { placeAddresses } from '#capabilities/factory-register/placeAddress.ts';
import { planComing } from '#capabilities/factory-register/planComing.ts';
import { planFacts } from '#capabilities/factory-register/planFacts.ts';
import { planGone } from '#capabilities/factory-register/planGone.ts';
import type { RegisterOptions } from '#capabilities/factory-register/registerOutcome.ts';
import type { RegisterPlan } from '#capabilities/factory-register/registerPlan.ts';
import type { RegisterRow } from '#capabilities/factory-register/registerRow.ts';
import { siteOfRecord } from '#capabilities/factory-register/siteOfRecord.ts';
import type { StandingRegister } from '#capabilities/factory-register/standingRegister.ts';

/** Says what a register does to what stands; changes nothing. */
export function planRegister(
  standing: StandingRegister,
  rows: readonly RegisterRow[],
  { complexes, decisions, missing, asOf }: RegisterOptions,
): RegisterPlan {
  const chosen = rows.filter(({ complex }) => complexes.includes(complex ?? ''));
  const { records, problems } = factoryRecords(chosen);
  const siteOf = siteOfRecord(standing, placeAddresses(standing.points, standing.lines));
  const companyOf = companyOfRecord(standing, decisions);
  const matched: MatchedRecord[] = [];
  const unplaced: FactoryRecord[] = [];
  for (const record of records) {
    const site = siteOf(record);
    if (site === null) unplaced.push(record);
    else matched.push({ record, site, company: companyOf(record) });
  }
  const facts = planFacts(standing, matched, asOf);
  const told = new Set(records.map(({ key }) => key));
  const leaving = planGone(standing, matched, told, complexes, missing);
  const { companies, sites, tenancies, pins } = planComing(standing, matched);
  const by = (how: FoundCompany['by']): MatchedRecord[] =>
    matched.filter(({ company }) => company.by === how);
  const known = by('entry');
  const returned = known.filter(({ company }) => company.entry?.gone);
  const changed = new Set(facts.changes.filter(({ kept }) => !kept).map(({ key }) => key));
  const stayed = known.filter(({ company }) => !company.entry?.gone);
  const altered = stayed.filter(({ record }) => changed.has(record.key));
  const questions = matched.flatMap(({ company }) => company.question ?? []);
  const placed = { site: 0, road: 0, 'side-road': 0, dong: 0 };
  for (const { site } of matched) placed[site.how]++;
  return {
    companies,
    sites,
    coming: tenancies,
    leaving: [...leaving.tenancies, ...pins],
    changed: facts.changed,
    entries: [...matched.map(entryOf), ...leaving.entries],
    outcome: {
      rows: chosen.length,
      factories: records.length,
      fresh: companies.length,
      linked: by('name-and-address').length,
      unchanged: stayed.length - altered.length,
      changed: altered.length,
      returned: returned.length,
      gone: leaving.entries.length,
      leaving: new Set(leaving.gone.flatMap(({ leaves, key }) => (leaves ? [key] : []))).size,
      kept: facts.changes.filter(({ kept }) => kept).length,
      unplaced: unplaced.length,
      placed,
      questions: questions.length,
      same: by('decision').length,
    },
    questions,
    changes: facts.changes,
    gone: leaving.gone,
    unplaced: unplaced.map(({ row, key, name, addressText: address }) => ({
      row,
      key,
      name,
      address,
    })),
    doubled: problems,
  };
}

const entryOf = ({ record, site, company }: MatchedRecord) => ({
  key: record.key,
  company: company.id,
  site: company.entry?.site ?? site.id,
  name: record.name,
  complex: record.complex,
  address: record.addressText,
  people: record.people,
  gone: false,
});
