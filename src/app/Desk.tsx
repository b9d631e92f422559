import { useTranslation } from 'react-i18next';
import { AuditDesk } from '#capabilities/audit/AuditDesk.tsx';
import { ClaimDesk } from '#capabilities/claims/ClaimDesk.tsx';
import { RequestDesk } from '#capabilities/corrections/RequestDesk.tsx';
import { DeskTabs } from '#capabilities/desk/DeskTabs.tsx';
import { loadDeskCounts } from '#capabilities/desk/desk.store.ts';
import { RegisterDesk } from '#capabilities/factory-register/RegisterDesk.tsx';
import { HandoverDesk } from '#capabilities/inquiries/HandoverDesk.tsx';
import { ReportedInquiryDesk } from '#capabilities/inquiries/ReportedInquiryDesk.tsx';
import { HiddenDesk } from '#capabilities/moderation/HiddenDesk.tsx';
import { ReportDesk } from '#capabilities/moderation/ReportDesk.tsx';
import { ImportDesk } from '#capabilities/municipal-import/ImportDesk.tsx';
import { LevelDesk } from '#capabilities/publishing/LevelDesk.tsx';
import { Panel } from '#ui/Panel.tsx';
import type { PageRef } from '#view/pageRef.ts';
import { openPage } from '#view/view.store.ts';

interface Props {
  readonly page: PageRef;
  /** Whoever looks may decide, not only read. */
  readonly decides: boolean;
}

/** The operator's desk: its parts above, the one that is open below. */
export function Desk({ page, decides }: Props) {
  const { t } = useTranslation('desk');
  return (
    <Panel onClose={() => openPage({ name: 'account', id: null })} title={t('desk')}>
      <DeskTabs page={page.name} />
      <Part decides={decides} page={page} />
    </Panel>
  );
}

function Part({ page: { name, id }, decides }: Props) {
  const onSettled = () => void loadDeskCounts();
  switch (name) {
    case 'desk-requests':
      return <RequestDesk decides={decides} id={id} onSettled={onSettled} />;
    case 'desk-reports':
      return <ReportDesk decides={decides} id={id} onSettled={onSettled} />;
    case 'desk-handovers':
      return <HandoverDesk decides={decides} id={id} onSettled={onSettled} />;
    case 'desk-inquiries':
      return <ReportedInquiryDesk decides={decides} id={id} onSettled={onSettled} />;
    case 'desk-hidden':
      return <HiddenDesk decides={decides} id={id} onSettled={onSettled} />;
    case 'desk-levels':
      return <LevelDesk decides={decides} id={id} />;
    case 'desk-imports':
      return <ImportDesk decides={decides} />;
    case 'desk-register':
      return <RegisterDesk decides={decides} />;
    case 'desk-audit':
      return <AuditDesk />;
    default:
      return <ClaimDesk decides={decides} id={id} onSettled={onSettled} />;
  }
}
