import { placeChange } from '#app/changePlace.ts';
import { importer, levelSetter } from '#app/jobs.ts';
import { loopback } from '#app/loopback.ts';
import { type OpenData, openData } from '#app/openData.ts';
import { personParts } from '#app/personParts.ts';
import { personsOf } from '#app/persons.ts';
import {
  type RegisterOperator,
  registersOfDatabase,
  registersOfServer,
} from '#app/registerOperator.ts';
import { type Forgotten, inChargeText } from '#capabilities/accounts/ownData.api.ts';
import { commandLine, invitePlatform } from '#capabilities/accounts/platformInvitation.db.ts';
import { readLayer } from '#capabilities/complex/placeLayer.db.ts';
import { readPlaceOrigin } from '#capabilities/complex/placeVersion.db.ts';
import { listRequests } from '#capabilities/corrections/correction.db.ts';
import type { StoredRequest } from '#capabilities/corrections/correction.ts';
import { listImports } from '#capabilities/municipal-import/buildingImport.db.ts';
import type { ImportDraft } from '#capabilities/municipal-import/importDraft.ts';
import {
  type ImportOutcome,
  type ImportRecord,
  type ImportRefusal,
  refusalTexts,
} from '#capabilities/municipal-import/importOutcome.ts';
import { previewImport } from '#capabilities/municipal-import/layImport.db.ts';
import { listLevels } from '#capabilities/publishing/publishingLevel.db.ts';
import type { PublishingLevel, SiteLevel } from '#capabilities/publishing/publishingLevel.ts';
import { lockHolder } from '#server/lockFile.ts';
import type { PersonKey } from '#server/personPart.ts';
import { signingSecret } from '#server/principal.ts';
import { publicUrlOf } from '#server/reach.ts';
import type { Settings } from '#server/settings.ts';
import { StartError } from '#server/startError.ts';
import type { Bounds } from '#shared/geo.ts';
import type { Result } from '#shared/result.ts';
import type { PlatformRole } from '#shared/role.ts';

/** What the operator can do, whether a server runs or not. */
export interface Operator {
  levels(): Promise<SiteLevel[]>;
  /** Answers false where there is no such site. */
  setLevel(site: string, level: PublishingLevel): Promise<boolean>;
  /** Requests that wait. */
  requests(): Promise<StoredRequest[]>;
  /** Invites somebody to the platform’s side by mail; throws StartError where that person belongs to it. */
  invite(email: string, role: PlatformRole): Promise<void>;
  /** Forgets somebody, or says what that would do; throws StartError where there is no such account or it may not go. */
  forgetPerson(person: PersonKey, apply: boolean): Promise<Forgotten>;
  /** Extent of the place in scene metres. */
  placeBounds(): Promise<Bounds>;
  /** What an import would do; throws StartError where it is refused. */
  previewImport(draft: ImportDraft): Promise<ImportOutcome>;
  applyImport(draft: ImportDraft, reviewedBy: string): Promise<AppliedImport>;
  imports(): Promise<ImportRecord[]>;
  undoImport(id: number): Promise<ImportRecord>;
  readonly registers: RegisterOperator;
  close(): Promise<void>;
}

export interface AppliedImport {
  readonly id: number;
  readonly outcome: ImportOutcome;
}

/** Talks to the server that holds the data folder, over loopback; where none runs, opens the database itself. */
export async function openOperator(settings: Settings): Promise<Operator> {
  const pid = lockHolder(settings.DATA_DIR);
  return pid === null
    ? throughDatabase(await openData(settings), settings)
    : throughServer(settings.DATA_DIR, pid);
}

function throughDatabase({ database, close }: OpenData, settings: Settings): Operator {
  const publicUrl = publicUrlOf(settings);
  const secret = settings.SIGNING_SECRET ?? signingSecret(settings.DATA_DIR);
  const persons = personsOf(database, personParts({ publicUrl, secret }));
  const change = placeChange(database, async () => {});
  const set = levelSetter(change);
  const { apply, undo } = importer(change);
  return {
    levels: () => listLevels(database.db),
    setLevel: (site, level) => set(site, level, 'operator'),
    requests: () => listRequests(database.db, 'open'),
    async invite(email, role) {
      const invited = await invitePlatform(database, { email, role }, commandLine, publicUrl);
      if (!invited.ok) throw new StartError('This address belongs to a member.');
    },
    async forgetPerson(person, apply) {
      const forgotten = await persons.forget(person, 'operator', apply);
      if (forgotten.ok) return forgotten.value;
      throw new StartError(
        forgotten.error === 'missing' ? noAccount : inChargeText(forgotten.error),
      );
    },
    async placeBounds() {
      if ((await readPlaceOrigin(database.db)) === null) {
        throw new StartError('There is no place in the data folder yet: run npm start once.');
      }
      return readLayer(database.db, 'bounds');
    },
    previewImport: async (draft) => agreed(await previewImport(database.db, draft.buildings)),
    applyImport: async (draft, reviewedBy) => agreed(await apply(draft, reviewedBy)),
    imports: () => listImports(database.db),
    undoImport: async (id) => agreed(await undo(id)),
    registers: registersOfDatabase(database, change),
    close,
  };
}

const noAccount = 'There is no such account.';

function agreed<T>(result: Result<T, ImportRefusal>): T {
  if (result.ok) return result.value;
  throw new StartError(refusalTexts[result.error]);
}

function throughServer(folder: string, pid: number): Operator {
  const server = loopback(folder, pid);
  const { base, ask } = server;
  const read = async <Answer>(method: string, path: string, body?: object): Promise<Answer> => {
    const answer = await ask(method, path, body);
    if (answer.status === 404) {
      throw new StartError(
        `The server at ${base} does not know this operator: HOST must be a loopback address or 0.0.0.0.`,
      );
    }
    return (await answer.json()) as Answer;
  };
  const list = async <Item>(path: string): Promise<Item[]> =>
    (await read<{ items: Item[] }>('GET', path)).items;
  return {
    levels: () => list('/api/operator/levels'),
    async setLevel(site, level) {
      return (await ask('PUT', '/api/operator/levels', { site, level })).ok;
    },
    requests: () => list('/api/operator/requests?state=open'),
    async invite(email, role) {
      await read('POST', '/api/operator/invitations', { email, role });
    },
    async forgetPerson(person, apply) {
      const answer = await ask('POST', '/api/operator/persons/forget', { person, apply });
      if (answer.status === 404) throw new StartError(noAccount);
      return (await answer.json()) as Forgotten;
    },
    placeBounds: async () => (await read<{ bounds: Bounds }>('GET', '/api/manifest')).bounds,
    previewImport: (draft) => read('POST', '/api/operator/imports/preview', draft),
    applyImport: (draft, reviewedBy) =>
      read('POST', '/api/operator/imports', { draft, reviewedBy }),
    imports: () => list('/api/operator/imports'),
    async undoImport(id) {
      const answer = await ask('DELETE', `/api/operator/imports/${id}`);
      if (answer.status === 404) throw new StartError(refusalTexts.unknown);
      return (await answer.json()) as ImportRecord;
    },
    registers: registersOfServer(server),
    close: async () => {},
  };
}
