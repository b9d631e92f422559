import { expect, it } from 'vitest';
import { attachment } from '#server/attachment.ts';

it('a file to be saved has its name in Hangul and a plain one', () => {
  expect(attachment('분기 수치.pdf', 'figures-2026-Q4.pdf')).toBe(
    'attachment; filename="figures-2026-Q4.pdf"; filename*=UTF-8\'\'%EB%B6%84%EA%B8%B0%20%EC%88%98%EC%B9%98.pdf',
  );
});

it('no name breaks out of the header', () => {
  const header = attachment('a"\r\nSet-Cookie: x=1;\'(*).pdf', 'a"\r\nb;.pdf');
  expect(header).toMatch(/^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.%~!-]+$/);
});
