import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { addLaterTexts } from '#app/texts.ts';
import { AccountPanel } from '#capabilities/accounts/AccountPanel.tsx';
import { loadMe } from '#capabilities/accounts/account.store.ts';
import type { Me } from '#capabilities/accounts/account.ts';
import { ForgotPanel } from '#capabilities/accounts/ForgotPanel.tsx';
import { MailPanel } from '#capabilities/accounts/MailPanel.tsx';
import { OrganisationPanel } from '#capabilities/accounts/OrganisationPanel.tsx';
import { ResetPanel } from '#capabilities/accounts/ResetPanel.tsx';
import { SignInForm } from '#capabilities/accounts/SignInForm.tsx';
import { SignInPanel } from '#capabilities/accounts/SignInPanel.tsx';
import { SignUpPanel } from '#capabilities/accounts/SignUpPanel.tsx';
import { VerifyPanel } from '#capabilities/accounts/VerifyPanel.tsx';
import { ClaimPanel } from '#capabilities/claims/ClaimPanel.tsx';
import { ClaimsPanel } from '#capabilities/claims/ClaimsPanel.tsx';
import { rememberClaim, rememberedClaim } from '#capabilities/claims/rememberedClaim.store.ts';
import { asking, settingInbox } from '#capabilities/inquiries/inquiryRoles.ts';
import { settingIssuer } from '#capabilities/trade-papers/paperRoles.ts';
import { memberRoles } from '#shared/role.ts';
import { Panel } from '#ui/Panel.tsx';
import { RowLink } from '#ui/RowLink.tsx';
import { Section } from '#ui/Section.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { linkToPage } from '#view/linkTo.ts';
import type { PageRef } from '#view/pageRef.ts';
import { openPage } from '#view/view.store.ts';

const Desk = lazy(async () => {
  const [{ Desk: desk }] = await Promise.all([import('#app/Desk.tsx'), addLaterTexts()]);
  return { default: desk };
});
const EditPages = lazy(async () => {
  const [{ EditPages: pages }] = await Promise.all([import('#app/EditPages.tsx'), addLaterTexts()]);
  return { default: pages };
});
const FiguresPanel = lazy(async () => {
  const [{ FiguresPanel: panel }] = await Promise.all([
    import('#capabilities/figures/FiguresPanel.tsx'),
    addLaterTexts(),
  ]);
  return { default: panel };
});
const AskPanel = lazy(async () => {
  const [{ AskPanel: panel }] = await Promise.all([
    import('#capabilities/inquiries/AskPanel.tsx'),
    addLaterTexts(),
  ]);
  return { default: panel };
});
const InboxPanel = lazy(async () => {
  const [{ InboxPanel: panel }] = await Promise.all([
    import('#capabilities/inquiries/InboxPanel.tsx'),
    addLaterTexts(),
  ]);
  return { default: panel };
});
const RequestPages = lazy(async () => {
  const [{ RequestPages: pages }] = await Promise.all([
    import('#app/RequestPages.tsx'),
    addLaterTexts(),
  ]);
  return { default: pages };
});
const RequestsThatWait = lazy(async () => {
  const [{ RequestsThatWait: waiting }] = await Promise.all([
    import('#app/RequestsThatWait.tsx'),
    addLaterTexts(),
  ]);
  return { default: waiting };
});
const GuestInboxPanel = lazy(async () => {
  const [{ GuestInboxPanel: panel }] = await Promise.all([
    import('#capabilities/inquiries/GuestInboxPanel.tsx'),
    addLaterTexts(),
  ]);
  return { default: panel };
});
const HiddenPages = lazy(async () => {
  const [{ HiddenPages: pages }] = await Promise.all([
    import('#capabilities/moderation/HiddenPages.tsx'),
    addLaterTexts(),
  ]);
  return { default: pages };
});

const PaperIssuer = lazy(async () => {
  const [{ PaperIssuer: issuer }] = await Promise.all([
    import('#capabilities/trade-papers/PaperIssuer.tsx'),
    addLaterTexts(),
  ]);
  return { default: issuer };
});

/** Who may claim in the name of a company. */
const editors = ['owner', 'editor'];
const account: PageRef = { name: 'account', id: null };

/** Which panel answers for which page. */
export function PageContent({ page, me }: { page: PageRef; me: Me | null | undefined }) {
  switch (page.name) {
    case 'sign-up':
      return <SignUpPanel />;
    case 'forgot':
      return <ForgotPanel />;
    case 'verify':
      return <VerifyPanel next={rememberedClaim() ?? account} />;
    case 'reset':
      return <ResetPanel />;
    case 'mail':
      return <MailPanel />;
  }
  if (me === undefined) return <PageWait />;
  if (page.name === 'claim') {
    return (
      <ClaimPanel
        company={page.id}
        key={page.id}
        onDone={() => {
          rememberClaim(null);
          void loadMe();
        }}
        organisations={companiesOf(me, editors)}
        signIn={me ? null : <SignInForm onDone={() => {}} />}
      />
    );
  }
  if (page.name === 'ask') {
    return (
      <AskPanel
        company={page.id ?? ''}
        key={`${page.id} ${me?.id}`}
        signIn={<SignInForm onDone={() => {}} />}
        who={me && { ...me, organisations: organisationsOf(me, asking) }}
      />
    );
  }
  if (me === null && page.name === 'inbox' && page.id !== null) {
    return <GuestInboxPanel id={page.id} signIn={<SignInForm onDone={() => {}} />} />;
  }
  if (me === null) return <SignInPanel next={page.name === 'sign-in' ? account : page} />;
  switch (page.name) {
    case 'organisation':
      return (
        <OrganisationPanel
          hidden={
            <HiddenPages
              appeals={companiesOf(me, editors).some(({ id }) => id === page.id)}
              organisation={page.id ?? ''}
            />
          }
          id={page.id ?? ''}
          papers={
            <PaperIssuer
              edits={organisationsOf(me, settingIssuer).some(({ id }) => id === page.id)}
              key={page.id}
              organisation={page.id ?? ''}
            />
          }
        />
      );
    case 'claims':
      return <ClaimsPanel id={page.id} organisations={companiesOf(me)} />;
    case 'figures':
      return <FiguresPanel quarter={page.id} />;
    case 'inbox':
      return (
        <InboxPanel
          above={
            <Suspense>
              <RequestsThatWait me={me} />
            </Suspense>
          }
          id={page.id}
          roles={Object.fromEntries(
            me.memberships.map(({ organisation, role }) => [organisation, role]),
          )}
          sets={companiesOf(me, settingInbox)}
        />
      );
    case 'rfqs':
    case 'bids':
      return <RequestPages me={me} page={page} />;
    case 'edit':
    case 'edit-products':
      return <EditPages page={page} />;
    default:
      if (page.name.startsWith('desk')) {
        return <Desk decides={me.platform === 'operator'} page={page} />;
      }
      return <AccountPanel links={<Links desk={me.platform !== null} />} />;
  }
}

/** While somebody is asked for, or the panel is on its way. */
export function PageWait() {
  const { t } = useTranslation('page');
  return (
    <Panel onClose={() => openPage(null)} title={t('loading')}>
      <Skeleton label={t('loading')} lines={4} />
    </Panel>
  );
}

/** Companies somebody belongs to, in one of these roles. */
function companiesOf(me: Me | null, roles: readonly string[] = memberRoles) {
  const companies = (me?.memberships ?? []).filter(({ kind }) => kind === 'company');
  return named(companies, roles);
}

/** Organisations of any kind but the platform's own. */
const organisationsOf = (me: Me, roles: readonly string[]) => named(me.memberships, roles);

const named = (memberships: Me['memberships'], roles: readonly string[]) =>
  memberships
    .filter(({ role }) => roles.includes(role))
    .map(({ organisation, name }) => ({ id: organisation, name }));

/** Ways from the account to what else a person has here. */
function Links({ desk }: { desk: boolean }) {
  const { t } = useTranslation(['accounts', 'claims']);
  return (
    <Section title={t('claims:claims')}>
      <ul>
        {desk && (
          <li>
            <RowLink label={t('accounts:desk')} {...linkToPage({ name: 'desk', id: null })} />
          </li>
        )}
        {desk && (
          <li>
            <RowLink label={t('accounts:figures')} {...linkToPage({ name: 'figures', id: null })} />
          </li>
        )}
        <li>
          <RowLink label={t('accounts:inbox')} {...linkToPage({ name: 'inbox', id: null })} />
        </li>
        <li>
          <RowLink label={t('accounts:rfqs')} {...linkToPage({ name: 'rfqs', id: null })} />
        </li>
        <li>
          <RowLink label={t('accounts:bids')} {...linkToPage({ name: 'bids', id: null })} />
        </li>
        <li>
          <RowLink label={t('accounts:pages')} {...linkToPage({ name: 'edit', id: null })} />
        </li>
        <li>
          <RowLink label={t('accounts:claims')} {...linkToPage({ name: 'claims', id: null })} />
        </li>
        <li>
          <RowLink label={t('claims:newTenant')} {...linkToPage({ name: 'claim', id: null })} />
        </li>
      </ul>
    </Section>
  );
}
