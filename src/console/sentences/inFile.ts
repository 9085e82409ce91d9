import { isDeepStrictEqual } from 'node:util'
import type { OfficeFile } from '../../domain/officeFile/officeFile.ts'
import { say } from '../../domain/text.ts'
import { cutLabel } from '../../lib/cutLabel.ts'
import type { SentenceVersion } from '../../models/settings/sentences.ts'
import {
  type FileOffer,
  type FilePart,
  isAboutPerson,
  type LeftOut,
  parted,
  type FileContext,
} from '../filePart.ts'
import type { Speak } from '../speak.ts'
import { check } from './check.ts'
import { correctable, type Sentence, wordsOf } from './sentence.ts'

const MOST_OF_TITLE = 60

const titleOf = ({ stage, original }: Sentence, { t, of }: Speak) =>
  `${t(`sentences.stage.${stage}`)}: ${cutLabel(of(original).replace(/\s+/g, ' '), MOST_OF_TITLE)}`

interface Planned {
  readonly offer: FileOffer
  readonly version: SentenceVersion
}

/** @param newest this office's newest version of each sentence */
function planned(
  { member, now, speak }: FileContext,
  newest: ReadonlyMap<string, SentenceVersion>,
  key: string,
  given: OfficeFile['sentences'][string],
): Planned | LeftOut | null {
  const { t } = speak
  const sentence = correctable(key)
  if (sentence === null) return { what: key, why: t('sharing.file.no-sentence') }
  const read = check(sentence, given)
  if (!read.ok) {
    return { what: titleOf(sentence, speak), why: read.errors.map(({ text }) => speak.text(text)).join(' ') }
  }
  const known = newest.get(key)
  const [before, after] = [wordsOf(sentence, known), read.value]
  if (isDeepStrictEqual({ ...before }, after)) return null
  const changes = (['th', 'en'] as const)
    .filter((language) => before[language] !== after[language])
    .map((language) => ({
      what: speak.text(say(language === 'th' ? 'settings.thai' : 'settings.english')),
      before: before[language],
      after: after[language],
    }))
  return {
    offer: { id: `sentences.${key}`, title: titleOf(sentence, speak), changes, caution: null },
    version: {
      key,
      version: (known?.version ?? 0) + 1,
      at: now,
      by: { staffId: member.id, name: member.name },
      backTo: null,
      words: isDeepStrictEqual({ ...sentence.original }, after) ? null : after,
      original: sentence.original,
    },
  }
}

/** The sentences in the office's own words, in a file for other offices. */
export const sentencesInFile: FilePart<OfficeFile['sentences']> = {
  async save({ deps, speak }, holdsPerson) {
    const left: LeftOut[] = []
    const content: OfficeFile['sentences'] = {}
    for (const [key, { th, en }] of await deps.models.sentences.read()) {
      const sentence = correctable(key)
      if (sentence === null) continue
      if (isAboutPerson({ th, en }, holdsPerson)) {
        left.push({ what: titleOf(sentence, speak), why: speak.t('sharing.file.about-person') })
      } else content[key] = { th, en }
    }
    return { content, left }
  },

  async plan(context, content) {
    const { sentences } = context.deps.models
    const newest = await sentences.newest()
    const { offered, left } = parted(
      Object.entries(content).map(([key, words]) => planned(context, newest, key, words)),
    )
    return {
      offers: offered.map(({ offer }) => offer),
      left,
      async write(isTaken) {
        for (const { offer, version } of offered) {
          if (isTaken(offer.id) && !(await sentences.publish(version))) return false
        }
        return true
      },
    }
  },
}
