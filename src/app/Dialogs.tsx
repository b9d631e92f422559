import { CorrectionDialog } from '#app/CorrectionDialog.tsx';
import { HelpDialog } from '#app/HelpDialog.tsx';
import { SnapshotDialog } from '#app/SnapshotDialog.tsx';

/** What opens in front of everything. */
export function Dialogs({ hasScene }: { hasScene: boolean }) {
  return (
    <>
      <HelpDialog />
      <CorrectionDialog />
      {hasScene && <SnapshotDialog />}
    </>
  );
}
