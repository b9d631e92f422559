import type { PageRef } from '#view/pageRef.ts';

const rememberedAs = 'claiming';

/** Keeps what somebody was about to claim while they sign up, which may go on in another window. */
export function rememberClaim(page: PageRef | null): void {
  try {
    if (page === null) localStorage.removeItem(rememberedAs);
    else localStorage.setItem(rememberedAs, page.id ?? '');
  } catch {
    // private windows forget it
  }
}

/** The claim somebody was about to make; null where there is none. */
export function rememberedClaim(): PageRef | null {
  try {
    const id = localStorage.getItem(rememberedAs);
    return id === null ? null : { name: 'claim', id: id || null };
  } catch {
    return null;
  }
}
