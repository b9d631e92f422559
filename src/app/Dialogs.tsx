import { CorrectionDialog } from '#app/CorrectionDialog.tsx';
import { HelpDialog } from '#app/HelpDialog.tsx';
import { ReportDialog } from '#app/ReportDialog.tsx';
import { SnapshotDialog } from '#app/SnapshotDialog.tsx';

/** What opens in front of everything. */
export function Dialogs({ hasScene }: { hasScene: boolean }) {
  return (
    <>
      <HelpDialog />
      <CorrectionDialog />
      <ReportDialog />
      {hasScene && <SnapshotDialog />}
    </>
  );
}
