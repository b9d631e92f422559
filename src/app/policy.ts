/** Who may call a route. */
export type Who = 'public' | 'operator';

/** Every route with who may call it; a test fails on a route without a row, and the operator's are guarded from here. */
export const policy: Readonly<Record<string, Who>> = {
  'GET /*': 'public',
  'GET /api/health': 'public',
  'GET /api/openapi.json': 'public',
  'GET /api/docs': 'public',
  'GET /api/docs.css': 'public',
  'GET /api/manifest': 'public',
  'GET /tiles/:name': 'public',
  'GET /api/companies': 'public',
  'GET /api/companies/:id': 'public',
  'GET /api/products': 'public',
  'GET /api/products/:id': 'public',
  'GET /api/buildings': 'public',
  'GET /api/buildings/:gid': 'public',
  'GET /api/blocks': 'public',
  'GET /api/blocks/:id': 'public',
  'GET /api/search': 'public',
  'GET /api/timeline': 'public',
  'POST /api/corrections': 'public',
  'GET /api/operator/requests': 'operator',
  'GET /api/operator/levels': 'operator',
  'PUT /api/operator/levels': 'operator',
  'GET /api/operator/imports': 'operator',
  'POST /api/operator/imports': 'operator',
  'POST /api/operator/imports/preview': 'operator',
  'DELETE /api/operator/imports/:id': 'operator',
};
