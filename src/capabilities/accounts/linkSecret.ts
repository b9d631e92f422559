/** The secret of a mail's link in an address, and the address without it. */
export function linkSecret(path: string, search: string): { token: string; clean: string } {
  const query = new URLSearchParams(search);
  const token = query.get('token') ?? '';
  query.delete('token');
  const rest = query.toString();
  return { token, clean: path + (rest === '' ? '' : `?${rest}`) };
}
