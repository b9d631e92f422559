import type { FoundCompany } from '#capabilities/factory-register/companyOfRecord.ts';
import type { FactoryRecord } from '#capabilities/factory-register/factoryRecord.ts';
import type { ComingSite } from '#capabilities/factory-register/registerPlan.ts';

/** A factory of the file with its place and its company. */
export interface MatchedRecord {
  readonly record: FactoryRecord;
  readonly site: ComingSite;
  readonly company: FoundCompany;
}
