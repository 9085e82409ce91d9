import type { QuestionOf } from '../../domain/questions/question.ts'
import { say } from '../../domain/text.ts'
import { readable } from '../../lib/cleanText.ts'
import { findReference } from '../../lib/reference.ts'
import { withoutParticles } from '../../lib/typed/particles.ts'
import { answering } from '../answers/index.ts'
import type { PhotoAgain } from '../effect.ts'
import type { Message } from '../message.ts'
import { menuShortcuts } from '../shortcuts.ts'
import type { PhotoChoice, PhotoQuestion, State } from '../state.ts'
import type { Facts, Turn } from '../turn.ts'
import { assignPhoto, draftPapers } from './draftPhotos.ts'
import { namesOf, withPapersWritten } from '../filing/paperNames.ts'
import { LEFT_AFTER } from '../filing/resumePrompt.ts'

/** What typed words say about a photo of which it was asked what it shows, and whether one came. */

/** The state after the card was sent. */
export function askedAboutPhoto(state: State, { photo, papers }: PhotoQuestion, now: Date): State {
  return { ...state, photoAsked: { photo, papers: [...papers], at: now.toISOString() } }
}

export function withoutPhotoAsked({ photoAsked: _, ...state }: State): State {
  return state
}

/** The state without the question after six hours, when nobody has its card before their eyes. */
export function forgetOldPhoto(state: State, { now }: Pick<Facts, 'now'>): State {
  const { photoAsked } = state
  return photoAsked && +now - Date.parse(photoAsked.at) >= LEFT_AFTER ? withoutPhotoAsked(state) : state
}

/** The turn after which the card of the photo is not the last thing on the screen, if it answers something else. */
export function besidePhoto(before: State, turn: Turn): Turn {
  const { photoAsked } = turn.state
  if (!photoAsked || photoAsked !== before.photoAsked || turn.effects.length === 0) return turn
  return { ...turn, state: { ...turn.state, photoAsked: { ...photoAsked, aside: true } } }
}

const wordsIn = (text: string) => withoutParticles(withPapersWritten(text))

const letters = (text: string) =>
  readable(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')

/** As many letters of a name are enough where only one paper has them. */
const LEAST_LETTERS = 4

function partOfOne(text: string, papers: readonly PhotoChoice[]): PhotoChoice | null {
  const part = letters(text)
  if (part.length < LEAST_LETTERS) return null
  const [only, other] = papers.filter(({ name }) =>
    [name.th, name.en].some((each) => letters(each).includes(part)),
  )
  return only && !other ? only : null
}

/** The paper that a text names among these, by its name or number; null where it names none or several. */
function paperSaid(text: string, papers: readonly PhotoChoice[]): PhotoChoice | null {
  const question: QuestionOf<'choice'> = {
    id: 'photo-paper',
    kind: 'choice',
    ask: { th: '', en: '' },
    label: { th: '', en: '' },
    options: papers.map(({ name }, index) => ({ id: String(index), label: name, synonyms: namesOf(name) })),
  }
  const parsed = answering(question).parse({ kind: 'typed', text: wordsIn(text) }, '')
  return parsed.ok ? (papers[Number(parsed.value)] ?? null) : partOfOne(wordsIn(text), papers)
}

const isNumber = (text: string) => /^\D{0,12}\d{1,2}\D{0,6}$/u.test(readable(text))

/** The papers of the request whose number stands in a text; all where none does. */
function ofNamedRequest(text: string, papers: readonly PhotoChoice[]) {
  const named = findReference(readable(text))
  const rest = named === null ? [] : papers.filter(({ reference }) => reference === named)
  return rest.length > 0
    ? {
        papers: rest,
        words: readable(text)
          .replace(/\d{2}-\d{4,}-\d|\d{7,}/u, ' ')
          .trim(),
      }
    : { papers, words: text }
}

/** Whether a text names a paper that several requests on the card want. */
function namesSeveral(text: string, papers: readonly PhotoChoice[]): boolean {
  const kinds = papers.filter(
    (each, index) => papers.findIndex(({ paper }) => paper === each.paper) === index,
  )
  return kinds.length < papers.length && paperSaid(text, kinds) !== null
}

/** Asks again which paper the photo shows, and says why. */
const askAgain = (state: State, photo: string, again: PhotoAgain, facts: Facts): Turn => {
  const draft = draftPapers(state, facts)
  return {
    state,
    effects: [
      { kind: 'courtesy' },
      { kind: 'offer-photos', media: 'image', photo, again, ...(draft && { draft }) },
    ],
  }
}

/**
 * Words that name the paper of the photo. Null where they say something else, or where a number may belong to another list
 * that stands on the screen since.
 */
export function takePhotoNamed(state: State, text: string, facts: Facts): Turn | null {
  const { photoAsked, focus } = state
  if (!photoAsked) return null
  const { photo, aside } = photoAsked
  if (aside && (focus !== null || isNumber(text))) return null
  const { papers, words } = ofNamedRequest(text, photoAsked.papers)
  const said = words === '' && papers.length === 1 ? papers[0] : paperSaid(words, papers)
  if (!said) return namesSeveral(words, papers) ? askAgain(state, photo, 'several-named', facts) : null
  const { paper, reference, draft } = said
  const to = { ...(reference !== undefined && { reference }), ...(draft !== undefined && { draft }) }
  return assignPhoto(state, { kind: 'photo-is', photo, paper, ...to }, facts)
}

/** The card again, for words that nobody understands while it is the last thing on the screen. */
export function askPhotoAgain(state: State, facts: Facts): Turn | null {
  const { photoAsked, focus } = state
  if (!photoAsked || photoAsked.aside || focus !== null) return null
  return askAgain(state, photoAsked.photo, 'none-named', facts)
}

const PHOTO = '(?:รูป|ภาพ|ไฟล์)'
const WHETHER = '(?:หรือยัง|รึยัง|แล้วยัง|หรือเปล่า|หรือป่าว|รึเปล่า|รึป่าว|หรือไม่|ใช่ไหม|ไหม|มั้ย|มั๊ย|ไม๊|ยัง)'
const ASKS_WHETHER_IT_CAME = [
  new RegExp(`(?:ได้รับ|ได้|รับ|เห็น|เจอ)${PHOTO}\\S{0,24}?${WHETHER}`, 'u'),
  new RegExp(`${PHOTO}\\S{0,24}?(?:ถึง|ได้รับ|เข้า|ไปแล้ว)\\s*(?:แล้ว)?\\s*${WHETHER}`, 'u'),
  /\b(?:did|have|has|do)\b.*\b(?:get|got|receive|received|see|arrive|arrived)\b.*\b(?:photos?|pictures?|images?)\b/iu,
  /\b(?:did|have|has|is|was)\b.*\b(?:photos?|pictures?|images?)\b.*\b(?:arrive|arrived|received|there|get through)\b/iu,
]

const noPhoto: Message = { kind: 'text', text: say('photos.asked.none'), shortcuts: menuShortcuts }

/** The answer to whether a photo came: only the stored ones tell. Null where the words ask something else. */
export function takePhotoQuestion(state: State, text: string, facts: Facts): Turn | null {
  const plain = readable(text)
  if (!ASKS_WHETHER_IT_CAME.some((each) => each.test(plain))) return null
  const draft = draftPapers(state, facts)
  const matter = { kind: 'photo', ...(draft && { draft }) } as const
  return {
    state,
    effects: [{ kind: 'look-first', matter, otherwise: [{ kind: 'say', message: noPhoto }] }],
  }
}
