import { answersInOrder } from './answersInOrder.ts'
import { type Block, paragraph } from '../message.ts'
import { cutLabel } from '../../lib/cutLabel.ts'
import { type Language, languages } from '../../lib/language.ts'
import { linesOf } from '../../lib/lines.ts'
import { type Param, say, type Text } from '../../domain/text.ts'
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
/** Letters in a line of a card at LINE's largest size; a fact's value is in bold ones, which are wider. */
const LINE_LETTERS = { text: 20, fact: 19 }
/** What the check page has room for below its title and above one row of small buttons, in such lines. */
const MOST_LINES = 9.9
/** The space below a text of its own and below one of the facts, and a second row of buttons, in such lines. */
const GAP = { text: 1 / 8, fact: 1 / 16 }
const SECOND_ROW = 1.3

/** The answer in the words of its button, and a day without its weekday. */
export function briefValue({ question, answer, value }: Answered): Text {
  if (question.kind === 'day') return say('chat.answer.short-day', { day: { shortDay: answer } })
  if (question.kind === 'choice') {
    const option = question.options.find(({ id }) => id === answer)
    return option ? { words: option.short ?? option.label } : value
  }
  return 'typed' in value ? { typed: cutLabel(value.typed, MOST_LETTERS) } : value
}

/** Words of so many letters in all, in place of a text that has a key: the outbox looks up its words. */
const standIn = (letters: number) => 'XXXXX '.repeat(Math.ceil(letters / 6)).slice(0, letters)
/** Letters of a day without its weekday, and of the program's words around what is filled in. */
const DAY = { th: 7, en: 10 }
const AROUND = 55

function paramStandIn(param: Param, language: Language): string {
  if (typeof param !== 'object') return String(param)
  if ('words' in param) return param.words[language]
  return 'text' in param ? standInOf(param.text, language) : standIn(DAY[language])
}

/** A text that is about as long as this one. */
function standInOf(text: Text, language: Language): string {
  if ('typed' in text) return text.typed
  if ('words' in text) return text.words[language]
  const filledIn = Object.values(text.params ?? {}).map((param) => paramStandIn(param, language))
  return [...filledIn, standIn(around[text.key] ?? AROUND)].filter((each) => each !== '').join(' ')
}

/** Letters of the texts on a check page that have a key, without what is filled in; of the language that has more. */
const around: Readonly<Record<string, number>> = {
  'chat.answer.counted': 0,
  'chat.answer.short-day': 0,
  'chat.answer.school-year': 0,
  'chat.answer.baht': 5,
  'chat.paper.and-more': 10,
  'chat.check.as-last-time': 12,
  'chat.check.owner': 12,
  'chat.check.by': 11,
  'chat.check.agreed': 20,
  'chat.check.changed': 10,
  'chat.check.changed-also': 0,
}

/** About how many lines this has in the largest letters, with the space below it. */
function heightOf({ label, text }: Line, language: Language): number {
  const words = standInOf(text, language)
  return label
    ? linesOf(`${standInOf(label, language)}: ${words}`, LINE_LETTERS.fact) + GAP.fact
    : linesOf(words, LINE_LETTERS.text) + GAP.text
}

/** The same of several, in the language in which they are higher. */
const heightOfAll = (lines: readonly Line[]): number =>
  Math.max(...languages.map((language) => lines.reduce((sum, line) => sum + heightOf(line, language), 0)))

/** A line of the check page, without a label where the value says what it is. */
interface Line {
  readonly label?: Text
  readonly text: Text
}

/** Answers that need no label: everybody knows their own name, telephone, status and workplace. */
const clearAlone = ['name', 'phone', 'status', 'workplace']

/** What else stands on the check page. */
interface Beside {
  /** What the person gave last time: see `matterBlocks`. */
  readonly again?: Answers | undefined
  /** The papers that are said to be missing; they are never left out. */
  readonly missing: Text | null
  /** Those of which the person is not sure; never left out either. */
  readonly unsure: Text | null
  /** A text above the answers in place of the service's name: what was wrong, or was corrected. */
  readonly problem: Text | null
  /** A small line below the answers. */
  readonly below: boolean
  /** Small buttons, without the one that leads to all answers. */
  readonly buttons: number
}

const isSum = ({ kind }: Question) => kind === 'money'

/** Small buttons in a row. */
const ROW = 3

/**
 * What the check page shows of the answers, and whether it leaves any out or cuts one: those are on a page of their own
 * (`matterBlocks`). Whose matter it is stands there only where it is somebody else's.
 */
export function briefMatter(
  service: Service,
  answers: Answers,
  { again = {}, missing, unsure, problem, below, buttons }: Beside,
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
    return text ? [{ text }] : []
  }
  const labelled = (each: (typeof all)[number]) => {
    const value = briefValue(each)
    return {
      label: { words: each.question.shortLabel ?? each.question.label },
      text: isAsLastTime(each.question, answers, again) ? asLastTime(value) : value,
    }
  }
  const lines: readonly Line[] = [
    ...(asker && name
      ? [
          { text: say('chat.check.owner', { name: { text: name } }) },
          { text: say('chat.check.by', { name: { text: asker }, relation: { text: relation } }) },
          { text: say('chat.check.agreed') },
        ]
      : said('name')),
    ...['phone', 'status', 'workplace'].flatMap(said),
    ...all
      .filter(({ id, about, question }) => about === 'matter' && !clearAlone.includes(id) && !isSum(question))
      .map(labelled),
  ]
  // What the office is to pay is never left out.
  const sumRows = all.filter(({ question }) => isSum(question)).map(labelled)
  const paperRows = [
    ...(missing ? [{ label: say('chat.paper.not-there'), value: missing }] : []),
    ...(unsure ? [{ label: say('chat.paper.not-sure'), value: unsure }] : []),
  ]
  const always: readonly Line[] = [
    ...(problem ? [{ text: problem }] : []),
    ...sumRows,
    ...paperRows.map(({ label, value }) => ({ label, text: value })),
  ]
  // The service's name, in whose place a problem stands, is counted with the title.
  const beside = (below ? 1 : 0) - (problem ? 1 : 0)
  const upTo = (count: number) => heightOfAll([...always, ...lines.slice(0, count)]) + beside
  const isCut = all.some(
    ({ value }) => 'typed' in value && cutLabel(value.typed, MOST_LETTERS) !== value.typed,
  )
  const room = (count: number) => MOST_LINES - (count > ROW ? SECOND_ROW : 0)
  const isWhole = !isCut && upTo(lines.length) <= room(buttons)
  const shown = lines.filter((_, index) => upTo(index + 1) <= room(isWhole ? buttons : buttons + 1))
  const ofAnswers = shown.flatMap(({ label, text }) => (label ? [{ label, value: text }] : []))
  const ofSums = sumRows.map(({ label, text }) => ({ label, value: text }))
  const facts = [...ofAnswers, ...ofSums, ...paperRows]
  return {
    blocks: [
      ...shown.flatMap(({ label, text }) => (label ? [] : [paragraph(text)])),
      ...(facts.length > 0 ? [{ kind: 'facts', rows: facts } as const] : []),
    ],
    isWhole,
  }
}
