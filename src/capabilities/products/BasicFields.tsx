import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { Field, TextArea } from '#ui/Field.tsx';
import { PictureInput } from '#ui/PictureInput.tsx';
import { Select } from '#ui/Select.tsx';
import { useView } from '#view/useView.ts';
import { type Category, categories, categoryIds } from './category.ts';
import styles from './ProductEditor.module.css';
import type { ProductFields } from './productFields.ts';

/** Most pictures of a product. */
const mostPictures = 8;

/** What a product is: its name, class, pictures and description. */
export function BasicFields({ page, typed, onChange, wrong }: ProductFields) {
  const { t } = useTranslation('ownProducts');
  const language = useView((view) => view.language);
  const none = { value: '' as const, label: t('noCategory') };
  return (
    <fieldset className={styles.group}>
      <legend>{t('basics')}</legend>
      <Field
        label={t('nameKo')}
        maxLength={80}
        onChange={(event) => onChange({ nameKo: event.target.value })}
        problem={wrong('nameKo')}
        required
        value={typed.nameKo}
      />
      <Field
        hint={t('nameEnHint')}
        label={t('nameEn')}
        lang="en"
        maxLength={120}
        onChange={(event) => onChange({ nameEn: event.target.value })}
        problem={wrong('nameEn')}
        value={typed.nameEn}
      />
      <PictureInput
        ids={typed.pictures}
        label={t('pictures')}
        most={mostPictures}
        onChange={(ids) => onChange({ pictures: ids })}
        organisation={page.organisation}
      />
      <div className={styles.pair}>
        <Select<Category | ''>
          label={t('category')}
          onChange={(category) => onChange({ category })}
          options={[
            none,
            ...categoryIds.map((value) => ({ value, label: textIn(categories[value], language) })),
          ]}
          value={typed.category}
        />
        <Field
          hint={t('codeHint')}
          label={t('code')}
          maxLength={40}
          onChange={(event) => onChange({ code: event.target.value })}
          problem={wrong('code')}
          value={typed.code}
        />
      </div>
      <TextArea
        label={t('textKo')}
        maxLength={4000}
        onChange={(event) => onChange({ textKo: event.target.value })}
        problem={wrong('textKo')}
        value={typed.textKo}
      />
      <TextArea
        label={t('textEn')}
        lang="en"
        maxLength={4000}
        onChange={(event) => onChange({ textEn: event.target.value })}
        problem={wrong('textEn')}
        rows={3}
        value={typed.textEn}
      />
    </fieldset>
  );
}
