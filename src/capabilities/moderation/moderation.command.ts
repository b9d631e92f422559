import { type Report, reportSchema } from '#capabilities/moderation/report.ts';
import { sendJson } from '#view/readJson.ts';
import { sendChecked } from '#view/sendChecked.ts';
import type { PublicPage } from './publicPage.ts';

/** Reports a page; refuses what the server would refuse, field by field. */
export const sendReport = (report: Report) => sendChecked(reportSchema, '/api/reports', report);

export const hidePage = (page: PublicPage, reason: string) =>
  sendJson('/api/operator/hidings', { page, reason });
export const leavePage = (page: PublicPage) =>
  sendJson('/api/operator/reports/dismissal', { page });
export const liftHiding = (hiding: string, text: string) =>
  sendJson(`/api/operator/hidings/${hiding}/lifting`, { text });
export const upholdHiding = (hiding: string, text: string) =>
  sendJson(`/api/operator/hidings/${hiding}/upholding`, { text });
export const appeal = (organisation: string, hiding: string, text: string) =>
  sendJson(`/api/organisations/${organisation}/hidings/${hiding}/appeal`, { text });
