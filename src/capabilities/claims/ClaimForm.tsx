import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SectorId, sectorIds, sectorNames } from '#capabilities/companies/sector.ts';
import { textIn } from '#shared/localText.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Field } from '#ui/Field.tsx';
import { Form } from '#ui/Form.tsx';
import { Select } from '#ui/Select.tsx';
import { useSubmit } from '#view/useSubmit.ts';
import { useView } from '#view/useView.ts';
import { openPage } from '#view/view.store.ts';
import { BuildingPicker } from './BuildingPicker.tsx';
import { submitClaim } from './claim.command.ts';
import { type ClaimField, faultsOf } from './claimDraft.ts';
import { claimProblemKey } from './claimProblemKey.ts';
import { DocumentField } from './DocumentField.tsx';

interface Props {
  /** The company whose page is claimed; null for a tenant that has none. */
  readonly company: { readonly id: string; readonly name: string } | null;
  /** Organisations in whose name this person may claim. */
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  /** Told what has been submitted. */
  readonly onDone: () => void;
}

/** What it takes to claim: a number, a document, and for a new tenant its name, sector and buildings. */
export function ClaimForm({ company, organisations, onDone }: Props) {
  const { t } = useTranslation('claims');
  const language = useView((view) => view.language);
  const [nameKo, setNameKo] = useState('');
  const [nameEn, setNameEn] = useState('');
  const [sector, setSector] = useState<SectorId>('machinery');
  const [buildings, setBuildings] = useState<readonly string[]>([]);
  const [organisation, setOrganisation] = useState(organisations[0]?.id ?? '');
  const [businessNumber, setBusinessNumber] = useState('');
  const [document, setDocument] = useState<File | null>(null);
  const [masked, setMasked] = useState(false);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const found = faultsOf({
    tenant: company ? null : { nameKo, buildings },
    businessNumber,
    hasDocument: document !== null,
    bytes: document?.size ?? 0,
    masked,
  });
  const faults = tried ? found : new Set<ClaimField>();
  const name = company?.name ?? nameKo.trim();
  const { busy, problem, fields, send } = useSubmit(
    () =>
      submitClaim({
        organisation: organisation || null,
        organisationName: name,
        what: company
          ? { company: company.id }
          : {
              tenant: {
                name: { ko: nameKo, ...(nameEn.trim() !== '' && { en: nameEn }) },
                sector,
                buildings,
              },
            },
        businessNumber,
        document: document as File,
        note,
      }),
    ({ id }) => {
      onDone();
      openPage({ name: 'claims', id });
    },
  );
  const key = claimProblemKey(problem);
  const inDocument = key === 'document' || key === 'pixels' || key === 'active' || key === 'large';
  const documentFault = inDocument
    ? key
    : faults.has('document')
      ? 'missing'
      : faults.has('large')
        ? 'large'
        : null;
  const wrong = (field: ClaimField, on: keyof typeof fields, text: string) =>
    faults.has(field) || fields[on] ? text : undefined;
  return (
    <Form
      action={t('submit')}
      busy={busy}
      busyAction={t('submitting')}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (found.size === 0) send(event);
      }}
      problem={key && !inDocument ? t(`problem.${key}`) : null}
    >
      {!company && (
        <>
          <Field
            autoComplete="organization"
            label={t('nameKo')}
            maxLength={80}
            onChange={(event) => setNameKo(event.target.value)}
            problem={wrong('name', 'tenant.name.ko', t('nameProblem'))}
            value={nameKo}
          />
          <Field
            label={t('nameEn')}
            maxLength={80}
            onChange={(event) => setNameEn(event.target.value)}
            value={nameEn}
          />
          <Select<SectorId>
            label={t('sector')}
            onChange={setSector}
            options={sectorIds.map((value) => ({
              value,
              label: textIn(sectorNames[value], language),
            }))}
            value={sector}
          />
          <BuildingPicker
            buildings={buildings}
            onChange={setBuildings}
            problem={wrong('buildings', 'tenant', t('buildingsProblem'))}
          />
        </>
      )}
      {organisations.length > 1 && (
        <Select
          label={t('organisation')}
          onChange={setOrganisation}
          options={organisations.map(({ id, name: label }) => ({ value: id, label }))}
          value={organisation}
        />
      )}
      <Field
        autoComplete="off"
        hint={t('businessNumberHint')}
        inputMode="numeric"
        label={t('businessNumber')}
        maxLength={20}
        onChange={(event) => setBusinessNumber(event.target.value)}
        problem={wrong('businessNumber', 'businessNumber', t('businessNumberProblem'))}
        value={businessNumber}
      />
      <DocumentField
        file={document}
        onChange={setDocument}
        problem={documentFault ? t(`problem.${documentFault}`) : undefined}
      />
      <Checkbox
        checked={masked}
        label={t('masked')}
        onChange={setMasked}
        problem={faults.has('masked') ? t('maskedProblem') : undefined}
      />
      <Field
        label={t('note')}
        maxLength={500}
        onChange={(event) => setNote(event.target.value)}
        problem={fields.note && t('noteProblem')}
        value={note}
      />
      {organisations.length === 0 && name.length > 1 && <p>{t('makesOrganisation', { name })}</p>}
    </Form>
  );
}
