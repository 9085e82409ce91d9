import { randomUUID } from 'node:crypto'
import type { Models } from '../models/index.ts'
import { COMMAND_LINE } from '../models/auditTrail/entry.ts'
import type { Fault, Head } from '../models/auditTrail/verify.ts'
import type { CommandResult } from './result.ts'

const USAGE = [
  'Usage:',
  '  audit verify                   looks at every entry of the trail; prints number and hash of the last: note them down',
  '  audit verify <number> <hash>   also looks whether the trail still has the entry that was noted down',
  '  audit export                   prints every entry as a line of JSON',
]

const faultWords: Readonly<Record<Fault['kind'], string>> = {
  missing: 'is missing',
  strange: 'is not where an entry belongs: something was put in before it',
  altered: 'was altered',
  unlinked: 'does not follow from the entry before it',
}

async function verify(
  { auditTrail }: Pick<Models, 'auditTrail'>,
  noted: Head | null,
): Promise<CommandResult> {
  const { entries, head, faults } = await auditTrail.verify()
  const lines = faults.map(({ number, kind }) => `Entry ${number} ${faultWords[kind]}.`)
  if (noted && !(await auditTrail.has(noted)))
    lines.push(`Entry ${noted.number} is not the one that was noted down.`)
  if (lines.length > 0) return { code: 1, lines: ['The trail is not as it was written:', ...lines] }
  if (!head) return { code: 0, lines: ['The trail has no entry yet.'] }
  return {
    code: 0,
    lines: [
      `${entries} entries, each as it was written, without a gap.`,
      `Last entry: ${head.number} ${head.hash}`,
      'Note this line down where the database is not: a missing end shows only beside it.',
    ],
  }
}

async function exported({ auditTrail }: Pick<Models, 'auditTrail'>, now: Date): Promise<CommandResult> {
  const entry = { id: randomUUID(), at: now, by: COMMAND_LINE, what: 'export', subject: 'trail' } as const
  await auditTrail.append({ ...entry, before: null, after: { format: 'json lines' } })
  const lines: string[] = []
  for await (const each of auditTrail.entries()) lines.push(JSON.stringify(each))
  return { code: 0, lines }
}

/** Runs `audit verify` or `audit export`; prints the usage for other arguments. An export adds an audit entry. */
export async function auditCommand(
  models: Pick<Models, 'auditTrail'>,
  args: readonly string[],
  now: Date,
): Promise<CommandResult> {
  const [what, number, hash, ...rest] = args
  await models.auditTrail.collect()
  if (what === 'export' && number === undefined) return exported(models, now)
  if (what === 'verify' && number === undefined) return verify(models, null)
  if (what === 'verify' && /^\d+$/.test(number ?? '') && hash !== undefined && rest.length === 0) {
    return verify(models, { number: Number(number), hash })
  }
  return { code: 1, lines: USAGE }
}
