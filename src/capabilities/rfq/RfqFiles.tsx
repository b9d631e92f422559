import { useTranslation } from 'react-i18next';
import { fileFault } from '#capabilities/inquiries/fileFault.ts';
import { fileEndings, mostFileBytes, mostFiles } from '#capabilities/inquiries/inquiry.ts';
import type { InquiryFile } from '#capabilities/inquiries/thread.ts';
import { err, type Result } from '#shared/result.ts';
import { FilesInput } from '#ui/FilesInput.tsx';
import styles from './Rfq.module.css';
import { uploadRfqFile } from './rfq.command.ts';

interface Props {
  readonly organisation: string;
  readonly label: string;
  readonly files: readonly InquiryFile[];
  readonly most?: number;
  readonly problem?: string | undefined;
  readonly onChange: (files: readonly InquiryFile[]) => void;
}

/** Files of a request or a quote, uploaded as they are chosen and declared not to be controlled. */
export function RfqFiles({ organisation, label, most = mostFiles, ...rest }: Props) {
  const { t } = useTranslation(['inquiries', 'rfqs']);
  const upload = async (file: File): Promise<Result<InquiryFile, string>> => {
    const { name } = file;
    if (file.size > mostFileBytes) return err(t('fileProblem.large', { name }));
    const sent = await uploadRfqFile(organisation, file);
    return sent.ok ? sent : err(t(`fileProblem.${fileFault(sent.error)}`, { name }));
  };
  return (
    <div className={styles.filesField}>
      <p aria-hidden="true" className={styles.fieldName}>
        {label}
      </p>
      <FilesInput
        accept={fileEndings}
        dropLabel={(name) => t('dropFile', { name })}
        hint={t('rfqs:filesHint', { count: most })}
        label={label}
        most={most}
        upload={upload}
        words={{ choose: t('chooseFiles'), more: t('moreFiles'), busy: t('uploading') }}
        {...rest}
      />
    </div>
  );
}
