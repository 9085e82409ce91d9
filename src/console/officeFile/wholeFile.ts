import { randomUUID } from 'node:crypto'
import { type OfficeFile, writeOfficeFile } from '../../domain/officeFile/officeFile.ts'
import type { Author } from '../../models/auditTrail/entry.ts'
import type { FileContext, FileParts, FilePlan, LeftOut } from '../filePart.ts'
import { seenMark } from '../forms/seen.ts'
import { personIn } from './holdsPerson.ts'

/** What saving and loading know of the other pages. */
export interface FileKnown {
  readonly parts: FileParts
  /** The names that no file may hold: of present and former staff. */
  readonly staffNames: (context: FileContext) => Promise<readonly string[]>
}

/** The office's file as it would be saved now, and what is not in it. */
export async function saved(context: FileContext, { parts, staffNames }: FileKnown) {
  const holdsPerson = personIn(await staffNames(context))
  const settings = await parts.settings.save(context, holdsPerson)
  const services = await parts.services.save(context, holdsPerson)
  const sentences = await parts.sentences.save(context, holdsPerson)
  const words = await parts.words.save(context, holdsPerson)
  return {
    contents: {
      settings: settings.content,
      services: services.content,
      sentences: sentences.content,
      words: words.content,
    },
    left: [settings, services, sentences, words].flatMap(({ left }) => left),
  }
}

type Contents = Awaited<ReturnType<typeof saved>>['contents']

/** The file's bytes. @param office its name, in Thai */
export const fileOf = (contents: Contents, office: string, now: Date) =>
  writeOfficeFile({ savedAt: now.toISOString(), office, ...contents })

/** Notes in the audit trail that the file was saved. */
export async function noteSaved(
  { deps, now }: Pick<FileContext, 'deps' | 'now'>,
  by: Author,
  { services, sentences, words }: Contents,
): Promise<void> {
  await deps.models.auditTrail.append({
    id: randomUUID(),
    at: now,
    by,
    what: 'export',
    subject: 'office file',
    before: null,
    after: {
      format: 'json',
      services: Object.keys(services).length,
      corrected: Object.keys(sentences).length,
      ownWords: words.length,
    },
  })
}

interface Load extends FilePlan {
  /** Of everything that would change: after a change in between the preview is shown again. */
  readonly seen: string
}

/** What a file would change, and how it is written. */
export async function planOf(
  context: FileContext,
  { parts }: Pick<FileKnown, 'parts'>,
  file: OfficeFile,
): Promise<Load> {
  const plans = [
    await parts.settings.plan(context, file.settings),
    await parts.services.plan(context, file.services),
    await parts.sentences.plan(context, file.sentences),
    await parts.words.plan(context, file.words),
  ]
  const offers = plans.flatMap((plan) => plan.offers)
  return {
    offers,
    left: plans.flatMap(({ left }): readonly LeftOut[] => left),
    seen: seenMark(offers),
    async write(isTaken) {
      for (const plan of plans) if (!(await plan.write(isTaken))) return false
      return true
    },
  }
}
