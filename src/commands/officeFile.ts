import { readFile, writeFile } from 'node:fs/promises'
import { servicesInFile } from '../console/catalogue/inFile.ts'
import type { FileContext, FileOffer, LeftOut } from '../console/filePart.ts'
import { momentWords } from '../console/format.ts'
import { refusalWords } from '../console/officeFile/refusalWords.ts'
import { type FileKnown, fileOf, noteSaved, planOf, saved } from '../console/officeFile/wholeFile.ts'
import { sentencesInFile } from '../console/sentences/inFile.ts'
import { settingsInFile } from '../console/settings/inFile.ts'
import { speakerOf } from '../console/speak.ts'
import { wordsInFile } from '../console/understanding/inFile.ts'
import { staffNames } from '../console/understanding/personal.ts'
import { type FileRefusal, readOfficeFile } from '../domain/officeFile/officeFile.ts'
import { settingsOf } from '../domain/settings/usualSettings.ts'
import { COMMAND_LINE } from '../models/auditTrail/entry.ts'
import type { CommandResult } from './result.ts'

const known: FileKnown = {
  parts: {
    settings: settingsInFile,
    services: servicesInFile,
    sentences: sentencesInFile,
    words: wordsInFile,
  },
  staffNames,
}

const speak = speakerOf('en')
const { t } = speak

type FileModels = FileContext['deps']['models']

/** Who has written, in former versions and the trail: whoever may use the command line. */
const contextOf = (models: FileModels, now: Date): FileContext => ({
  deps: { models },
  member: { id: COMMAND_LINE, name: COMMAND_LINE },
  now,
  speak,
})

const failed = (...lines: string[]): CommandResult => ({ code: 1, lines })
const leftLines = (title: string, left: readonly LeftOut[]) =>
  left.length === 0 ? [] : ['', `${title}:`, ...left.map(({ what, why }) => `  ${what}: ${why}`)]

/** Saves the office's file, as the console does; never over a file that is there. */
export async function saveOfficeFile(models: FileModels, path: string, now: Date): Promise<CommandResult> {
  const context = contextOf(models, now)
  const { contents, left } = await saved(context, known)
  const office = settingsOf((await models.settings.stored()).value).profile.name.th
  try {
    await writeFile(path, fileOf(contents, office, now), { flag: 'wx' })
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    return failed(isThere ? `${path} is there already. Nothing was saved.` : `${path} cannot be written.`)
  }
  await noteSaved(context, COMMAND_LINE, contents)
  return { code: 0, lines: [`Saved as ${path}.`, ...leftLines(t('sharing.file.not-saved'), left)] }
}

function refusedLines(refusal: FileRefusal): string[] {
  const faults =
    refusal.why === 'contents'
      ? [
          ...refusal.faults.map(({ at, fault }) => `  ${at}: ${t(`sharing.file.fault.${fault}`)}`),
          ...(refusal.more > 0 ? [`  ${t('sharing.file.more', { count: refusal.more })}`] : []),
        ]
      : []
  return [refusalWords(refusal, speak), ...faults, t('sharing.file.refused.nothing')]
}

function offerLines({ id, title, caution, changes }: FileOffer): string[] {
  const value = (text: string) =>
    text === '' ? t('catalogue.preview.nothing') : text.replaceAll('\n', ' / ')
  return [
    `  ${id}: ${title}${caution === null ? '' : ` (${caution})`}`,
    ...changes.map(({ what, before, after }) => `    ${what}: ${value(before)} -> ${value(after)}`),
  ]
}

/**
 * Shows what a file would change; with the mark of that preview it writes it. What belongs to one office only, or needs a
 * check, is written when it is named too.
 * @param mark of the preview, and names of offers that are written only when they are named
 */
export async function loadOfficeFile(
  models: FileModels,
  path: string,
  [mark, ...named]: readonly string[],
  now: Date,
): Promise<CommandResult> {
  const bytes = await readFile(path).catch(() => null)
  if (bytes === null) return failed(`${path} cannot be read.`)
  const read = readOfficeFile(bytes)
  if (!read.ok) return failed(...refusedLines(read.refusal))
  const { file } = read
  const plan = await planOf(contextOf(models, now), known, file)
  const { offers, left, seen } = plan
  const unknown = named.filter((id) => !offers.some((offer) => offer.id === id))
  if (unknown.length > 0) return failed(`Nothing was changed. The file offers no ${unknown.join(', ')}.`)
  const isTaken = (id: string) =>
    named.includes(id) || offers.some((offer) => offer.id === id && offer.caution === null)
  if (mark === seen && (await plan.write(isTaken))) return { code: 0, lines: [t('sharing.file.loaded')] }
  const from = t('sharing.file.from', { office: file.office, at: momentWords(new Date(file.savedAt), speak) })
  const preview =
    offers.length === 0
      ? [t('sharing.file.same')]
      : [
          `${t('sharing.file.would-change')}:`,
          ...offers.flatMap(offerLines),
          '',
          t('sharing.file.way-back'),
          `To load it: settings load ${path} ${seen} [names of those in brackets that you want]`,
        ]
  const stale = mark === undefined ? [] : [t('sharing.file.stale'), t('sharing.file.stale-next')]
  const lines = [...stale, from, ...preview, ...leftLines(t('sharing.file.not-taken'), left)]
  return { code: mark === undefined ? 0 : 1, lines }
}
