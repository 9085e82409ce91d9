import { intents } from '../../chat/understanding/intents.ts'
import type { OwnWords } from '../../domain/understanding/ownWords.ts'
import type { FileContext, FilePart, LeftOut } from '../filePart.ts'
import { meantName } from './meanings.tsx'
import { staffNames } from './personal.ts'
import { checkWords, enteredOf, wordChanges } from './wordsForm.ts'
import { mayPublish, measured } from './wordsPreview.tsx'

const OFFER = 'words'

/** The words that the form of the page takes, each by itself, and why the others are left. */
function taken(given: OwnWords, names: readonly string[], { speak }: FileContext) {
  const left: LeftOut[] = []
  const words = given.filter((each) => {
    const what = `${meantName(each.intent, speak)}: ${each.word}`
    if (!intents.some((id) => id === each.intent)) {
      left.push({ what, why: speak.t('sharing.file.no-intent') })
      return false
    }
    const read = checkWords(enteredOf([each]), [], names)
    if (read.ok) return true
    left.push({ what, why: read.errors.map(({ text }) => speak.text(text)).join(' ') })
    return false
  })
  return { words, left }
}

/**
 * The words that the office's people use, in a file for other offices. Loading adds words and removes none. The test
 * sentences of the office are in no file: people wrote them.
 */
export const wordsInFile: FilePart<OwnWords> = {
  async save(context, holdsPerson) {
    const { words } = await context.deps.models.ownWords.present()
    const about = words.filter(({ word }) => holdsPerson(word))
    return {
      content: words.filter((each) => !about.includes(each)),
      left: about.map(({ intent, word }) => ({
        what: `${meantName(intent, context.speak)}: ${word}`,
        why: context.speak.t('sharing.file.about-person'),
      })),
    }
  },

  async plan(context, given) {
    const { deps, member, now, speak } = context
    const { t } = speak
    const { version, words: present } = await deps.models.ownWords.present()
    const names = await staffNames(context)
    const { words, left } = taken(given, names, context)
    const none = { offers: [], left, write: () => Promise.resolve(true) }
    const read = checkWords(enteredOf([...present, ...words]), present, names)
    const title = t('understanding.words.title')
    if (!read.ok) {
      const why = read.errors.map(({ text }) => speak.text(text)).join(' ')
      return { ...none, left: [...left, { what: title, why }] }
    }
    const changes = wordChanges(present, read.value)
      .filter(({ added }) => added.length > 0)
      .map(({ intent, added }) => ({ what: meantName(intent, speak), before: '', after: added.join(', ') }))
    if (changes.length === 0) return none
    const result = await measured(context, { present, words: read.value })
    const may = mayPublish(result)
    if (may === 'never') return { ...none, left: [...left, { what: title, why: t('sharing.file.misread') }] }
    const caution = may === 'sure' ? t('sharing.file.worse', { count: result.worse.length }) : null
    return {
      offers: [{ id: OFFER, title, changes, caution }],
      left,
      async write(isTaken) {
        if (!isTaken(OFFER)) return true
        const by = { staffId: member.id, name: member.name }
        return deps.models.ownWords.publish({
          version: version + 1,
          at: now,
          by,
          backTo: null,
          words: read.value,
        })
      },
    }
  },
}
