import { beforeEach, describe, expect, it } from 'vitest';
import { isPagePath } from '#app/pages.ts';
import { chooseAndFly, linkToPage } from '#view/linkTo.ts';
import { parsePage } from '#view/pageRef.ts';
import { choose, emptyView, openPage, viewStore } from '#view/view.store.ts';

const building = { kind: 'building', id: 'gongdan-ro-1' } as const;
const page = () => viewStore.getState().page?.name ?? null;

beforeEach(() => viewStore.setState(emptyView, true));

describe('a page beside the scene', () => {
  it('closes when something is chosen, and leaves the choice when it is closed', () => {
    openPage({ name: 'account', id: null });
    choose(building);
    expect([page(), viewStore.getState().choice]).toEqual([null, building]);
    openPage({ name: 'account', id: null });
    expect(viewStore.getState().choice).toEqual(building);
    openPage(null);
    chooseAndFly({ kind: 'company', id: 'a' });
    expect(page()).toBeNull();
  });

  it('stays open while it asks for a building', () => {
    openPage({ name: 'claim', id: null });
    viewStore.setState({ picking: true });
    choose(building);
    expect([page(), viewStore.getState().choice]).toEqual(['claim', building]);
    openPage({ name: 'claims', id: null });
    expect(viewStore.getState().picking).toBe(false);
  });

  it.each([
    ['account', 'account', null],
    ['account/sign-up', 'sign-up', null],
    ['organisations/8f0e', 'organisation', '8f0e'],
    ['claim', 'claim', null],
    ['claim/hyundai-wia', 'claim', 'hyundai-wia'],
    ['claims/8f0e', 'claims', '8f0e'],
    ['desk', 'desk', null],
    ['rfqs', 'rfqs', null],
    ['rfqs/new', 'rfqs', 'new'],
    ['bids/8f0e', 'bids', '8f0e'],
  ] as const)('has the address /ko/%s, which the server knows too', (path, name, id) => {
    expect(parsePage(path.split('/'))).toEqual({ name, id });
    expect(isPagePath(`/ko/${path}`)).toBe(true);
    expect(linkToPage({ name, id }).href).toBe(`/ko/${path}`);
  });

  it('has no other address', () => {
    for (const path of ['organisations', 'account/x', 'mail/x', 'desk/A', 'claim/a/b', 'nothing']) {
      expect(parsePage(path.split('/')), path).toBeNull();
      expect(isPagePath(`/ko/${path}`), path).toBe(false);
    }
    expect([isPagePath('/mail'), isPagePath('/ko/mail'), isPagePath('/account')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
