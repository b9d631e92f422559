import type { Context, Hono } from 'hono';
import { generateSpecs } from 'hono-openapi';
import { type Accounts, addAccounts } from '#app/accounts.api.ts';
import { placeChange } from '#app/changePlace.ts';
import { dealPapersApi } from '#app/dealPapers.api.ts';
import { addDesk } from '#app/desk.api.ts';
import { figureGroups } from '#app/figures.ts';
import { healthApi } from '#app/health.api.ts';
import { addInquiries } from '#app/inquiries.api.ts';
import { consentWithdrawer, organisationCloser, pagePublisher, productLister } from '#app/jobs.ts';
import { keepingOf } from '#app/keeping.ts';
import { verdictFor } from '#app/permission.ts';
import { policy } from '#app/policy.ts';
import type { TileJob } from '#app/tileJob.ts';
import { buildingApi } from '#capabilities/buildings/building.api.ts';
import { tileApi } from '#capabilities/buildings/tile.api.ts';
import { companyApi } from '#capabilities/companies/company.api.ts';
import { companyPageApi } from '#capabilities/company-pages/companyPage.api.ts';
import { blockApi } from '#capabilities/complex/block.api.ts';
import { readShownVersion } from '#capabilities/complex/placeVersion.db.ts';
import { registerBytes } from '#capabilities/factory-register/registerDraft.ts';
import type { CountrySource } from '#capabilities/figures/figure.ts';
import { figuresApi } from '#capabilities/figures/figures.api.ts';
import { mostFileBytes } from '#capabilities/inquiries/inquiry.ts';
import { keepingApi } from '#capabilities/keeping/keeping.api.ts';
import { pictureApi } from '#capabilities/pictures/picture.api.ts';
import { pictureBytes } from '#capabilities/pictures/picture.ts';
import { productFileApi } from '#capabilities/product-files/productFile.api.ts';
import { ownFiles } from '#capabilities/product-files/productFile.db.ts';
import { productFileBytes } from '#capabilities/product-files/productFile.ts';
import { exportSheetsApi } from '#capabilities/product-sheets/exportSheets.api.ts';
import { sheetBytes } from '#capabilities/product-sheets/productSheet.ts';
import { productSheetsApi } from '#capabilities/product-sheets/productSheets.api.ts';
import { filesOf } from '#capabilities/products/filesOf.ts';
import { ownProductApi } from '#capabilities/products/ownProduct.api.ts';
import { productApi } from '#capabilities/products/product.api.ts';
import { bidApi } from '#capabilities/rfq/bid.api.ts';
import { rfqApi } from '#capabilities/rfq/rfq.api.ts';
import { rfqFileApi } from '#capabilities/rfq/rfqFile.api.ts';
import { searchApi } from '#capabilities/search/search.api.ts';
import { timelineApi } from '#capabilities/timeline/timeline.api.ts';

import { paperIssuerApi } from '#capabilities/trade-papers/paperIssuer.api.ts';
import { sealBytes } from '#capabilities/trade-papers/paperIssuer.ts';
import { answerCache } from '#server/answerCache.ts';
import { type ApiDescription, apiDocsPage, apiDocsStyle } from '#server/apiDocs.ts';
import { clientAddress } from '#server/clientAddress.ts';
import type { Database } from '#server/database.ts';
import type { FileStore } from '#server/fileStore.ts';
import { limitBody } from '#server/http.ts';
import type { Logger } from '#server/log.ts';
import type { Metrics } from '#server/metrics.ts';
import { type Principal, principalOf } from '#server/principal.ts';
import { notAllowed, notFound } from '#server/problem.ts';
import { isFromOwnMachine } from '#server/reach.ts';
import { documentBytes } from '#server/readDocument.ts';
import { sameOrigin } from '#server/sameOrigin.ts';

export interface ApiParts {
  readonly database: Database;
  readonly files: FileStore;
  readonly tileJob: TileJob;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Given when the server stops. */
  readonly stopping: AbortSignal;
  /** The data folder. */
  readonly folder: string;
  /** The operator's secret. */
  readonly token: string;
  readonly accounts: Accounts;
  /** Header in which a proxy tells a visitor's address, if there is one in front. */
  readonly addressHeader?: string | undefined;
  /** How countries of visitors are told; not at all where it is not given. */
  readonly countrySource?: CountrySource;
}

const info = {
  title: 'Changwon Twin API',
  version: '1',
  description:
    'Companies, products and buildings of the Changwon National Industrial Complex. From public sources, unverified; building shapes are modelled. Lengths in metres, areas in ㎡; x to the east, z to the south of 35.207° N 128.661° E.',
};

/** Largest body of an import, bytes: 200,000 footprints. */
const importBytes = 256 * 1024 * 1024;

/** Largest body with what was decided on a register, bytes. */
const decisionBytes = 4 * 1024 * 1024;

/** Largest body of a request for quotation or a quote of a hundred lines, bytes. */
const dealBytes = 1024 * 1024;

/** Largest bodies of the routes that take more than others, bytes. */
const largeBodies: Readonly<Record<string, number>> = {
  'POST /api/operator/imports': importBytes,
  'POST /api/operator/imports/preview': importBytes,
  'POST /api/operator/registers/drafts': registerBytes,
  'POST /api/operator/registers/drafts/:draft/preview': decisionBytes,
  'POST /api/operator/registers': decisionBytes,
  'POST /api/organisations/:organisation/rfqs': dealBytes,
  'PUT /api/organisations/:organisation/rfqs/:rfq': dealBytes,
  'POST /api/organisations/:organisation/rfqs/:rfq/acts': dealBytes,
  'POST /api/organisations/:organisation/bids/:bid/quotes': dealBytes,
  'POST /api/uploads/organisations/:organisation/rfq-files': mostFileBytes,
  'POST /api/uploads/organisations/:organisation/documents': documentBytes,
  'POST /api/uploads/organisations/:organisation/pictures': pictureBytes,
  'PUT /api/uploads/organisations/:organisation/seal': sealBytes,
  'POST /api/uploads/organisations/:organisation/pages/:company/products/sheets': sheetBytes,
  'POST /api/uploads/organisations/:organisation/product-files/:kind': Math.max(
    ...Object.values(productFileBytes),
  ),
};

/** Addresses whose bodies are limited behind their guard. */
export const takesMore = /^\/api\/(operator|uploads|organisations\/[^/]+\/(rfqs|bids))(\/|$)/;

/** Takes an archive of any size, to disk. */
const archivePath = '/api/operator/restore';

/** Answers that follow from the address and from what may be shown alone. */
const cached = ['companies', 'products', 'buildings', 'blocks', 'search', 'timeline'].map(
  (kind) => `/api/${kind}/*`,
);

/** Adds every route of the product to an application. */
export function addApi(http: Hono, parts: ApiParts): void {
  const { database, files, tileJob, token, accounts, addressHeader } = parts;
  const { folder, log, metrics, stopping } = parts;
  const addressOf = (c: Context): string => clientAddress(c, addressHeader);
  const whoAsks = (c: Context) => principalOf(c, token, accounts.readPerson);
  http.use('/api/*', sameOrigin(accounts.publicUrl));
  guardRoutes(http, whoAsks, accounts.mailDesk);
  http.route('/', healthApi({ database, tileJob, metrics, stopping }));
  http.route(
    '/',
    tileApi(files, () => tileJob.manifest()),
  );
  const cache = answerCache(() => readShownVersion(database.db));
  for (const path of cached) http.use(path, cache);
  http.route('/', companyApi(database));
  http.route('/', productApi(database));
  http.route('/', buildingApi(database));
  http.route('/', blockApi(database));
  http.route('/', searchApi(database));
  http.route('/', timelineApi(database));
  const keeping = keepingOf({
    database,
    tiles: files,
    made: async () => tileJob.made(),
    refresh: () => tileJob.refresh(),
  });
  http.route('/', keepingApi({ folder, log, ...keeping }));
  const change = placeChange(database, () => tileJob.refresh());
  addAccounts(http, database, accounts, whoAsks, addressOf, organisationCloser(change));
  addDesk(http, database, accounts, addressOf, change);
  http.route('/', pictureApi(database, accounts.rates));
  http.route(
    '/',
    companyPageApi(database, accounts, whoAsks, addressOf, {
      publish: pagePublisher(change),
      withdraw: consentWithdrawer(change),
    }),
  );
  http.route('/', productFileApi(database, accounts.rates));
  http.route(
    '/',
    ownProductApi(database, productLister(change), (organisation, product) =>
      ownFiles(database.db, organisation, filesOf(product)),
    ),
  );
  http.route('/', productSheetsApi(database, accounts.rates));
  http.route('/', exportSheetsApi(database, accounts.publicUrl));
  http.route('/', paperIssuerApi(database, accounts.rates));
  addInquiries(http, { database, accounts, whoAsks, addressOf, stopping });
  const deals = { database, rates: accounts.rates, publicUrl: accounts.publicUrl };
  for (const api of [rfqApi, bidApi, rfqFileApi]) http.route('/', api(deals));
  http.route('/', dealPapersApi(database));
  http.route('/', figuresApi(database, figureGroups, parts.countrySource ?? 'none'));
  addDocs(http);
}

/** Puts the policy table in front of the routes; bodies are limited behind it. */
function guardRoutes(
  http: Hono,
  whoAsks: (c: Context) => Promise<Principal>,
  mailDesk: boolean,
): void {
  for (const [route, who] of Object.entries(policy)) {
    const [method, path] = route.split(' ') as [string, string];
    if (who === 'public') continue;
    http.on(method, path, async (c, next) => {
      if (who === 'own-machine') return mailDesk && isFromOwnMachine(c) ? next() : notFound(c);
      const principal = await whoAsks(c);
      const verdict = verdictFor(who, method, principal, c.req.param('organisation'));
      if (verdict !== 'may') return verdict === 'missing' ? notFound(c) : notAllowed(c);
      c.set('principal', principal);
      c.header('Cache-Control', 'no-store');
      await next();
    });
    if (takesMore.test(path) && path !== archivePath)
      http.on(method, path, limitBody(largeBodies[route]));
  }
}

function addDocs(http: Hono): void {
  let specs: Promise<object> | undefined;
  const described = (): Promise<object> => {
    specs ??= generateSpecs(http, {
      documentation: { info },
      defaultValidationErrorResponse: false,
    });
    return specs;
  };
  http.get('/api/openapi.json', async (c) => c.json(await described()));
  http.get('/api/docs', async (c) =>
    c.html(
      apiDocsPage((await described()) as ApiDescription, '/api/openapi.json', '/api/docs.css'),
    ),
  );
  http.get('/api/docs.css', (c) => c.body(apiDocsStyle, 200, { 'Content-Type': 'text/css' }));
}
