import { accountsVerb } from '#app/accountsVerb.ts';
import { auditVerb } from '#app/auditVerb.ts';
import { generate } from '#app/generate.ts';
import { importVerb } from '#app/importVerb.ts';
import { type Keeper, openKeeper } from '#app/keeper.ts';
import { backupVerb, restoreVerb, verifyVerb } from '#app/keepVerbs.ts';
import { type Operator, openOperator } from '#app/operator.ts';
import { platformInvitationSchema } from '#capabilities/accounts/organisation.ts';
import {
  publishingLevelSchema,
  publishingLevels,
} from '#capabilities/publishing/publishingLevel.ts';
import { readSettings } from '#server/settings.ts';
import { reportEnd, StartError } from '#server/startError.ts';

const help = `npm run twin -- <verb>

  help                      this list
  generate N [--force]      a city of N buildings into an empty data folder, for measuring
  levels                    sites that are not shown in full
  levels set SITE LEVEL     ${publishingLevels.join(', ')}
  import buildings FILE     what real footprints would replace (GeoJSON, Shapefile, zipped or not); with
                            --apply --reviewed-by "NAME" they do, after the security review
                            --crs EPSG:4326|5174|5179|5186|5187  --encoding utf-8|cp949  --layer NAME
                            --height, --floors, --id, --use, --name, --approved COLUMN
                            --source "WHOSE DATA"  --problems CSV
  import list               imports, the latest first
  import undo [NUMBER]      takes the latest import back: what stood before stands again
  import register FILE      what a register of factories would change (CSV, .xlsx); with --apply it does
                            --as-of YYYY-MM  --sheet NAME  --complex NAME (else 창원국가산업단지; again for more)
                            --part: what it lacks is not gone  --whole: it is, even the most of it
                            --decisions JSON  --problems CSV  --preview JSON
  import register list      registers, the latest first
  import register undo [NUMBER]  takes the latest register back
  requests                  requests to correct or withdraw a page
  audit                     every change, the latest first; --actor, --action, --subject WHAT  --limit N  --all
  audit forget "NAME"       forgets a person's name in it; the chain stays whole
  backup FILE               everything that cannot be made anew in one archive, checked
  restore FILE              puts an archive in place of everything that stands
  verify                    looks for what is not as it should be; --head ROW:HASH a row of the audit noted before
  accounts forget MAIL      what forgetting somebody who asked for it in writing would do; with --apply it is done
  invite EMAIL ROLE         operator or auditor: a mail lets them join once they have signed up

The data folder is DATA_DIR (./data), the database DATABASE_URL or the embedded one in that folder.
While a server runs there, everything but generate goes through it.
`;

const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function run([verb = 'help', ...rest]: readonly string[]): Promise<void> {
  switch (verb) {
    case 'help':
    case '--help':
      return print(help.trimEnd());
    case 'generate':
      return generateCityOf(rest);
    case 'levels':
      return rest[0] === 'set' ? setLevel(rest.slice(1)) : listLevels(rest);
    case 'import':
      return importVerb(rest, asOperator, print);
    case 'requests':
      return listRequests();
    case 'invite':
      return invite(rest);
    case 'accounts':
      return accountsVerb(rest, asOperator, print);
    case 'audit':
      return auditVerb(rest, asKeeper, print);
    case 'backup':
      return backupVerb(rest, asKeeper, print);
    case 'restore':
      return restoreVerb(rest, asKeeper, print);
    case 'verify':
      if (!(await verifyVerb(rest, asKeeper, print))) process.exitCode = 1;
      return;
    default:
      throw new StartError(`There is no verb ${verb}. See: npm run twin -- help`);
  }
}

async function generateCityOf(words: readonly string[]): Promise<void> {
  const [count = ''] = words.filter((word) => word !== '--force');
  if (!/^[1-9]\d{0,6}$/.test(count)) {
    throw new StartError('Say how many buildings: npm run twin -- generate 10000');
  }
  await generate(readSettings(process.env), Number(count), words.includes('--force'));
  print(`A city of ${count} buildings stands in the data folder.`);
}

async function setLevel([site = '', word = '']: readonly string[]): Promise<void> {
  const level = publishingLevelSchema.safeParse(word);
  if (site === '' || !level.success) {
    throw new StartError(
      `Say site and level: npm run twin -- levels set SITE ${publishingLevels.join('|')}`,
    );
  }
  await asOperator(async (operator) => {
    if (!(await operator.setLevel(site, level.data))) {
      throw new StartError(`There is no site ${site}: its id stands in assets/sites.json.`);
    }
    print(`${site}: ${level.data}`);
  });
}

async function listLevels(words: readonly string[]): Promise<void> {
  if (words.length > 0 && words[0] !== 'list') {
    throw new StartError(`There is no verb levels ${words[0]}. See: npm run twin -- help`);
  }
  await asOperator(async (operator) => {
    const levels = await operator.levels();
    if (levels.length === 0) print('Every site is shown.');
    for (const { site, level, setAt, setBy } of levels)
      print(`${site}\t${level}\t${setAt}\t${setBy}`);
  });
}

async function listRequests(): Promise<void> {
  await asOperator(async (operator) => {
    const requests = await operator.requests();
    if (requests.length === 0) print('No requests wait.');
    for (const { id, company, kind, message, contact, receivedAt } of requests) {
      print(`${receivedAt}  ${kind}  ${company}  ${id}`);
      print(`  ${message.replaceAll('\n', '\n  ')}`);
      if (contact) print(`  → ${contact}`);
    }
  });
}

async function invite([email = '', word = '']: readonly string[]): Promise<void> {
  const wanted = platformInvitationSchema.safeParse({ email, role: word });
  if (!wanted.success) {
    throw new StartError('Say address and role: npm run twin -- invite EMAIL operator|auditor');
  }
  await asOperator(async (operator) => {
    await operator.invite(email, wanted.data.role);
    print(`${email} is invited as ${wanted.data.role}.`);
  });
}

async function asOperator(work: (operator: Operator) => Promise<void>): Promise<void> {
  const operator = await openOperator(readSettings(process.env));
  try {
    await work(operator);
  } finally {
    await operator.close();
  }
}

async function asKeeper(work: (keeper: Keeper) => Promise<void>): Promise<void> {
  const keeper = await openKeeper(readSettings(process.env));
  try {
    await work(keeper);
  } finally {
    await keeper.close();
  }
}

run(process.argv.slice(2)).then(
  () => process.exit(),
  (error) => {
    reportEnd(error);
    process.exit();
  },
);
