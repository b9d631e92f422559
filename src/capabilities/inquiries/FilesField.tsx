import { useTranslation } from 'react-i18next';
import { err, type Result } from '#shared/result.ts';
import { FilesInput } from '#ui/FilesInput.tsx';
import { fileFault } from './fileFault.ts';
import { uploadInquiryFile } from './inquiry.command.ts';
import { fileEndings, mostFileBytes, mostFiles } from './inquiry.ts';
import type { InquiryFile } from './thread.ts';

interface Props {
  readonly files: readonly InquiryFile[];
  readonly onChange: (files: readonly InquiryFile[]) => void;
}

/** Files that go with a message, uploaded as they are chosen. */
export function FilesField({ files, onChange }: Props) {
  const { t } = useTranslation('inquiries');
  const upload = async (file: File): Promise<Result<InquiryFile, string>> => {
    const { name } = file;
    if (file.size > mostFileBytes) return err(t('fileProblem.large', { name }));
    const sent = await uploadInquiryFile(file);
    return sent.ok ? sent : err(t(`fileProblem.${fileFault(sent.error)}`, { name }));
  };
  return (
    <FilesInput
      accept={fileEndings}
      dropLabel={(name) => t('dropFile', { name })}
      files={files}
      hint={`${t('filesHint')} ${t('declareFirst')}`}
      label={t('files')}
      most={mostFiles}
      onChange={onChange}
      upload={upload}
      words={{ choose: t('chooseFiles'), more: t('moreFiles'), busy: t('uploading') }}
    />
  );
}
