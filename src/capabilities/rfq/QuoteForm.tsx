import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '#ui/Button.tsx';
import { Choice } from '#ui/Choice.tsx';
import { Field, TextArea } from '#ui/Field.tsx';
import { Form } from '#ui/Form.tsx';
import { showFirstFault } from '#ui/showFirstFault.ts';
import { say } from '#ui/toasts.ts';
import { useServerClock } from '#view/useServerClock.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { PaperFields } from './PaperFields.tsx';
import { dayOf } from './placeTime.ts';
import { QuoteLineFields } from './QuoteLineFields.tsx';
import { QuoteSum } from './QuoteSum.tsx';
import { keepQuote, quoteDrafts, readQuote } from './quoteDraft.store.ts';
import type { QuoteFields } from './quoteFields.ts';
import { type QuoteFieldProblem, quoteProblems } from './quoteProblems.ts';
import { RfqFiles } from './RfqFiles.tsx';
import { sendQuote } from './rfq.command.ts';
import { rfqProblemKey } from './rfqProblemKey.ts';
import type { SupplierPart } from './supplierPart.ts';
import { emptyQuote, statedQuoteOf, type TypedQuote, typedQuoteOf } from './typedQuote.ts';

/** How long a quote usually holds. */
const usualMs = 30 * 86_400_000;

/** The form of a quote: line by line, or one’s own paper with its totals. What is typed stays in the tab until it is sent. */
export function QuoteForm({
  bid,
  path,
  organisation,
  reload,
  onClose,
}: SupplierPart & { onClose: () => void }) {
  const { t } = useTranslation(['bids', 'rfqs']);
  const { value: asked, quotes, files, id } = bid;
  const last = quotes[0];
  const now = useServerClock(bid.now);
  const today = dayOf(now);
  const [first] = useState<TypedQuote>(() => {
    const empty = emptyQuote(asked, dayOf(now + usualMs));
    return readQuote(id) ?? (last ? typedQuoteOf(last.value, asked, files) : empty);
  });
  const typed = useStore(quoteDrafts, (all) => all.get(id)) ?? first;
  const [client, setClient] = useState<string>(() => crypto.randomUUID());
  const [checked, setChecked] = useState(false);
  const problems = checked
    ? quoteProblems(typed, asked, today)
    : new Map<string, QuoteFieldProblem>();
  const sent = useSubmit(
    async () => {
      const quote = statedQuoteOf(typed, asked.terms.currency);
      const answer = await sendQuote(path, client, last?.number ?? 0, quote);
      if (!answer.ok && answer.error.code === 'failed') await reload();
      return answer;
    },
    ({ number }) => {
      keepQuote(id, null);
      setClient(crypto.randomUUID());
      say(t('quoted', { n: number }));
      void reload();
      onClose();
    },
  );
  const key = rfqProblemKey(sent.problem);
  const fields: QuoteFields = {
    ...{ organisation, asked, typed },
    onChange: (change) => keepQuote(id, { ...typed, ...change }),
    wrong: (field) => {
      const problem = problems.get(field) ?? (sent.fields[field] && 'field');
      return problem && t(`wrong.${problem}`);
    },
  };
  const nothing = fields.wrong('lines');
  return (
    <Form
      action={t('send')}
      beside={
        <Button
          look="link"
          onClick={() => {
            keepQuote(id, null);
            onClose();
          }}
        >
          {t('discard')}
        </Button>
      }
      busy={sent.busy}
      busyAction={t('rfqs:sending')}
      long
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (quoteProblems(typed, asked, today).size === 0) sent.send();
        else showFirstFault(event.target as HTMLFormElement);
      }}
      problem={
        problems.size > 0
          ? (nothing ?? t('rfqs:toCorrect', { count: problems.size }))
          : key && t(`rfqs:problem.${key}`)
      }
    >
      {asked.control === 'uncontrolled' && (
        <Choice<TypedQuote['kind']>
          legend={t('how')}
          name={`how ${id}`}
          onChange={(kind) => fields.onChange({ kind })}
          options={[
            { value: 'stated', label: t('byLines') },
            { value: 'paper', label: t('byPaper') },
          ]}
          value={typed.kind}
        />
      )}
      {typed.kind === 'stated' ? (
        <>
          {asked.lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are named by their place
            <QuoteLineFields {...fields} at={at} key={at} line={line} />
          ))}
          <Field
            hint={t('freightHint')}
            inputMode="decimal"
            label={t('freight', { currency: asked.terms.currency })}
            maxLength={20}
            onChange={(event) => fields.onChange({ freight: event.target.value })}
            problem={fields.wrong('freight')}
            value={typed.freight}
          />
        </>
      ) : (
        <PaperFields {...fields} />
      )}
      <Field
        label={t('validUntil')}
        min={today}
        onChange={(event) => fields.onChange({ validUntil: event.target.value })}
        problem={fields.wrong('validUntil')}
        type="date"
        value={typed.validUntil}
      />
      <TextArea
        label={t('note')}
        maxLength={2000}
        onChange={(event) => fields.onChange({ note: event.target.value })}
        problem={fields.wrong('note')}
        rows={2}
        value={typed.note}
      />
      {asked.control === 'uncontrolled' && typed.kind === 'stated' && (
        <RfqFiles
          files={typed.files}
          label={t('files')}
          onChange={(next) => fields.onChange({ files: next })}
          organisation={organisation}
          problem={fields.wrong('files')}
        />
      )}
      <QuoteSum asked={asked} typed={typed} />
    </Form>
  );
}
