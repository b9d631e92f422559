import type { RegisterPreview } from '#capabilities/factory-register/registerOutcome.ts';
import type { RegisterPlan } from '#capabilities/factory-register/registerPlan.ts';

/** Lines of each list that are told. */
const mostTold = 3000;

/** What is shown of a plan. */
export function registerPreview(plan: RegisterPlan, basis: string): RegisterPreview {
  const { outcome, questions, changes, gone, unplaced, doubled } = plan;
  return {
    outcome,
    basis,
    questions: questions.slice(0, mostTold),
    changes: changes.slice(0, mostTold),
    gone: gone.slice(0, mostTold),
    unplaced: unplaced.slice(0, mostTold),
    doubled: doubled.slice(0, mostTold),
  };
}
