import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { Form } from '#ui/Form.tsx';
import type { BuyerPart } from './buyerPart.ts';
import { CompanyChoice } from './CompanyChoice.tsx';
import { rfqProblemKey } from './rfqProblemKey.ts';
import { emptyRfq } from './typedRfq.ts';
import { useRfqAct } from './useRfqAct.tsx';

/** Asks further companies while a request is open. */
export function InviteForm({
  rfq,
  path,
  organisation,
  reload,
  onClose,
}: BuyerPart & { onClose: () => void }) {
  const { t } = useTranslation('rfqs');
  const [companies, setCompanies] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const act = useRfqAct(path, rfq.rev, reload, onClose);
  const key = rfqProblemKey(act.problem);
  const asked = new Set(rfq.bids.map(({ company }) => company.id));
  return (
    <Form
      action={t('invite')}
      beside={
        <Button look="link" onClick={onClose}>
          {t('no')}
        </Button>
      }
      busy={act.busy}
      busyAction={t('sending')}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (companies.length > 0) act.run({ kind: 'invite', companies });
      }}
      problem={key && t(`problem.${key}`)}
    >
      <CompanyChoice
        onChange={(change) => setCompanies((change.companies ?? []).filter((id) => !asked.has(id)))}
        organisation={organisation}
        typed={{ ...emptyRfq, companies }}
        wrong={(field) =>
          tried && field === 'companies' && companies.length === 0
            ? t('wrong.companies')
            : undefined
        }
      />
    </Form>
  );
}
