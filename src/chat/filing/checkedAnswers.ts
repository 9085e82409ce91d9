import { answersInOrder } from './answersInOrder.ts'
import { type Block, paragraph } from '../message.ts'
import { cutLabel, graphemes } from '../../lib/cutLabel.ts'
import { languages } from '../../lib/language.ts'
import { say, type Text } from '../../domain/text.ts'
import type { Service } from '../../domain/services/service.ts'
import type { Answers } from '../../domain/questions/when.ts'
import type { Question } from '../../domain/questions/question.ts'

const isAsLastTime = ({ id, again }: Question, answers: Answers, before: Answers) =>
  again === 'same-service' && before[id] === answers[id]

const asLastTime = (value: Text) => say('chat.check.as-last-time', { value: { text: value } })

/**
 * The answers. Those about the asker are shown apart from those about the applicant.
 * @param again what the person gave last time: what of it is wanted in the same way now is marked
 */
export function matterBlocks(service: Service, answers: Answers, again: Answers = {}): Block[] {
  const shown = answersInOrder(service, answers)
  const facts = (about: 'matter' | 'asker'): Block => ({
    kind: 'facts',
    rows: shown
      .filter((each) => each.about === about)
      .map(({ question, label, value }) => {
        const isSame = isAsLastTime(question, answers, again)
        return { label, value: isSame ? asLastTime(value) : value }
      }),
  })
  if (!shown.some(({ about }) => about === 'asker')) return [facts('matter')]
  return [
    paragraph(say('chat.check.matter'), 'strong'),
    facts('matter'),
    paragraph(say('chat.check.asker'), 'strong'),
    facts('asker'),
  ]
}

type Answered = ReturnType<typeof answersInOrder>[number]

/** An answer with more letters is cut on the check page. */
const MOST_LETTERS = 28
/** Letters in a line of a card at LINE's largest size, and such lines that the check page has for answers. */
const LINE_LETTERS = 20
/** Letters of a count with its unit, a day or a sum. */
const SHORT = 9
/** Letters of what marks an answer as that of last time. */
const AS_LAST_TIME = 15
const MOST_LINES = 11
/** The same where a button leads to the rest. */
const MOST_BESIDE_MORE = 9

/** The answer in the words of its button, and a day without its weekday. */
export function briefValue({ question, answer, value }: Answered): Text {
  if (question.kind === 'day') return say('chat.answer.short-day', { day: { shortDay: answer } })
  if (question.kind === 'choice') {
    const option = question.options.find(({ id }) => id === answer)
    return option ? { words: option.short ?? option.label } : value
  }
  return 'typed' in value ? { typed: cutLabel(value.typed, MOST_LETTERS) } : value
}

const letters = (words: string) => [...graphemes.segment(words)].length

/** About how many letters texts have together. Of those with a key only counts and days are shown here, which are short. */
const lettersOf = (...texts: readonly Text[]): number =>
  Math.max(
    ...languages.map((language) =>
      texts.reduce(
        (sum, text) =>
          sum +
          ('typed' in text ? letters(text.typed) : 'words' in text ? letters(text.words[language]) : SHORT),
        0,
      ),
    ),
  )

/** Letters of the names of missing papers, with how many more there are. */
function missingLetters(missing: Text): number {
  const names = 'key' in missing ? missing.params?.['papers'] : null
  return names && typeof names === 'object' && 'words' in names
    ? lettersOf({ words: names.words }, missing) + SHORT
    : lettersOf(missing)
}

/** A line of the check page, without a label where the value says what it is; `letters`: about how long it is. */
interface Line {
  readonly label?: Text
  readonly text: Text
  readonly letters: number
}

/** Answers that need no label: everybody knows their own name, telephone, status and workplace. */
const clearAlone = ['name', 'phone', 'status', 'workplace']

/**
 * What the check page shows of the answers, and whether it leaves any out or cuts one: those are on a page of their own
 * (`matterBlocks`). Whose matter it is stands there only where it is somebody else's.
 * @param again see `matterBlocks`
 * @param missing the papers that are said to be missing; they are never left out
 * @param above lines that the card has above the answers
 */
export function briefMatter(
  service: Service,
  answers: Answers,
  again: Answers = {},
  missing: Text | null = null,
  above = 0,
): { readonly blocks: Block[]; readonly isWhole: boolean } {
  const all = answersInOrder(service, answers).filter(({ id }) => id !== 'for-whom')
  const valueOf = (wanted: string) => {
    const found = all.find(({ id }) => id === wanted)
    return found && briefValue(found)
  }
  const asker = valueOf('asker-name')
  const relation = valueOf('asker-relation') ?? { typed: '' }
  const name = valueOf('name')
  const said = (id: string): Line[] => {
    const text = valueOf(id)
    return text ? [{ text, letters: lettersOf(text) }] : []
  }
  const lines: readonly Line[] = [
    ...(asker && name
      ? [
          { text: say('chat.check.owner', { name: { text: name } }), letters: lettersOf(name) + SHORT },
          {
            text: say('chat.check.by', { name: { text: asker }, relation: { text: relation } }),
            letters: lettersOf(asker, relation) + SHORT,
          },
          { text: say('chat.check.agreed'), letters: LINE_LETTERS },
        ]
      : said('name')),
    ...['phone', 'status', 'workplace'].flatMap(said),
    ...all
      .filter(({ id, about }) => about === 'matter' && !clearAlone.includes(id))
      .map((each) => {
        const label = { words: each.question.shortLabel ?? each.question.label }
        const value = briefValue(each)
        const isSame = isAsLastTime(each.question, answers, again)
        return {
          label,
          text: isSame ? asLastTime(value) : value,
          letters: lettersOf(label, value) + 2 + (isSame ? AS_LAST_TIME : 0),
        }
      }),
  ]
  const missingRows = missing ? [{ label: say('chat.paper.not-there'), value: missing }] : []
  // One line more for the row itself: its gap and label.
  const taken = above + (missing ? 1 + Math.ceil((SHORT + missingLetters(missing)) / LINE_LETTERS) : 0)
  const upTo = (count: number) =>
    lines.slice(0, count).reduce((sum, each) => sum + Math.ceil(each.letters / LINE_LETTERS), taken)
  const isCut = all.some(
    ({ value }) => 'typed' in value && cutLabel(value.typed, MOST_LETTERS) !== value.typed,
  )
  const isWhole = !isCut && upTo(lines.length) <= MOST_LINES
  const shown = lines.filter((_, index) => upTo(index + 1) <= (isWhole ? MOST_LINES : MOST_BESIDE_MORE))
  const ofAnswers = shown.flatMap(({ label, text }) => (label ? [{ label, value: text }] : []))
  const facts = [...ofAnswers, ...missingRows]
  return {
    blocks: [
      ...shown.flatMap(({ label, text }) => (label ? [] : [paragraph(text)])),
      ...(facts.length > 0 ? [{ kind: 'facts', rows: facts } as const] : []),
    ],
    isWhole,
  }
}
