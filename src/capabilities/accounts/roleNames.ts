import type { Language } from '#shared/language.ts';
import type { Role } from '#shared/role.ts';

/** What each role is called. */
export const roleNames: Readonly<Record<Language, Readonly<Record<Role, string>>>> = {
  ko: {
    owner: '대표 관리자',
    editor: '편집',
    sales: '영업',
    buyer: '구매',
    finance: '재무',
    viewer: '열람',
    operator: '운영자',
    auditor: '감사',
  },
  en: {
    owner: 'owner',
    editor: 'editor',
    sales: 'sales',
    buyer: 'buyer',
    finance: 'finance',
    viewer: 'viewer',
    operator: 'operator',
    auditor: 'auditor',
  },
};
