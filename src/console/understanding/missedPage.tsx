import { z } from 'zod'
import { lexiconOf } from '../../chat/understanding/ownWords.ts'
import { understand } from '../../chat/understanding/understand.ts'
import { missedKinds } from '../../domain/understanding/missedSentences.ts'
import { comparable } from '../../lib/cleanText.ts'
import { Problem } from '../../lib/errors.ts'
import { masked } from '../../reports/suggestions/mask.ts'
import { done, doneIsSaid, doneText } from '../forms/done.ts'
import { readForm } from '../forms/readForm.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { pageOf, readPage } from '../views/listPage.ts'
import { meaningWords, meantName, meantOf } from './meanings.tsx'
import { MissedView } from './missedView.tsx'
import { staffNames, withoutMarks } from './personal.ts'
import { type Asked, addressOf, type ShownSentence, weeksOf } from './missed.ts'
import { LONGEST_OWN_WORD } from '../../domain/understanding/ownWords.ts'

const PER_PAGE = 25

const Query = z.object({
  kind: z.enum(missedKinds).nullable().catch(null).default(null),
  page: z.unknown().optional(),
})

const Form = z.object({
  do: z.enum(['find', 'test', 'remove']),
  kind: z.enum(missedKinds).nullable().catch(null).default(null),
  page: z.unknown().optional(),
  wanted: z.string().max(600).default(''),
  id: z.string().max(64).default(''),
  meant: z.string().max(60).default(''),
})

async function show(context: MemberContext, asked: Asked): Promise<Reply> {
  const { deps, now, speak } = context
  const { missedSentences, knownSentences, ownWords } = deps.models
  const [all, known, { words }, names] = await Promise.all([
    missedSentences.list(now),
    knownSentences.list(),
    ownWords.present(),
    staffNames(context),
  ])
  const lexicon = lexiconOf(words)
  const wanted = comparable(asked.wanted)
  const found = all
    .filter(({ kind }) => asked.kind === null || kind === asked.kind)
    .filter(({ text }) => comparable(text).includes(wanted))
  const page = pageOf(found, asked.page, PER_PAGE)
  const meantBefore = new Map(known.map(({ text, meant }) => [text, meant]))
  const rows = page.rows.map((sentence): ShownSentence => {
    const spoken = withoutMarks(sentence.text, names)
    const understood = understand(spoken, lexicon)
    const tested = meantBefore.get(spoken)
    const [candidate = null] = understood.kind === 'nearly' ? understood.candidates : sentence.choices
    return {
      ...sentence,
      text: masked(sentence.text, names),
      word: spoken.slice(0, LONGEST_OWN_WORD),
      now: meaningWords(understood, speak),
      tested: tested === undefined ? null : meantName(tested, speak),
      likely: tested ?? (understood.kind === 'sure' ? understood.intent : candidate),
    }
  })
  const said = doneText(context, {
    test: speak.t('understanding.done.test'),
    remove: speak.t('understanding.done.remove'),
    gone: speak.t('understanding.done.gone'),
    choose: speak.t('understanding.done.choose'),
  })
  const body = (
    <MissedView asked={asked} page={{ ...page, rows }} weeks={weeksOf(all, now)} said={said} speak={speak} />
  )
  return { kind: 'page', title: speak.t('understanding.title'), body, cookies: doneIsSaid(context) }
}

/** Sentences that were not understood, the most frequent first, page by page. */
export function missedPage(context: MemberContext): Promise<Reply> {
  const { kind, page } = Query.catch({ kind: null }).parse(context.query)
  return show(context, { kind, page: readPage(page), wanted: '' })
}

/** Makes a sentence a test sentence, deletes it, or searches: what is searched for must not stand in an address. */
export async function actOnMissed(context: MemberContext): Promise<Reply> {
  const { deps, member, now } = context
  const form = readForm(Form, context.form, 'sentences not understood')
  const asked: Asked = { kind: form.kind, page: readPage(form.page), wanted: form.wanted }
  if (form.do === 'find') return show(context, asked)
  const { missedSentences, knownSentences } = deps.models
  const back = addressOf(asked)
  if (form.do === 'remove') {
    return done(back, (await missedSentences.remove(form.id)) ? 'remove' : 'gone')
  }
  if (form.meant === '') return done(back, 'choose')
  const meant = meantOf(form.meant)
  const sentence = (await missedSentences.list(now)).find(({ id }) => id === form.id)
  if (!sentence) return done(back, 'gone')
  const text = withoutMarks(sentence.text, await staffNames(context))
  if (text === '') throw new Problem('invalid', 'Nothing is left of the sentence without personal data')
  await knownSentences.put(text, meant, { staffId: member.id, name: member.name }, now)
  return done(back, 'test')
}
