import { answering } from '../answers/index.ts'
import { checkFingerprint, questionFingerprint } from './fingerprints.ts'
import { besideAnswers } from './besideAnswers.ts'
import { briefMatter, matterBlocks } from './checkedAnswers.ts'
import { askBelow, ownPapersBlocks } from './filingBlocks.ts'
import { type Block, button, type Button, type Message, paragraph } from '../message.ts'
import { say, type Text } from '../../domain/text.ts'
import { type ListedPaper, MISSING_PAPERS, paperLine, papersFor } from '../../domain/papers/paperList.ts'
import { backTo, progressOf } from './progress.ts'
import { missingButtons, missingWords, unsureWords } from './missingPapers.ts'
import { photoPapers } from '../../domain/papers/photoPapers.ts'
import { applicable, inTurn, withAssumed } from '../../domain/questions/questions.ts'
import { askOf, askOfHelper, type Question } from '../../domain/questions/question.ts'
import { services } from '../../domain/services/index.ts'
import type { Service } from '../../domain/services/service.ts'
import {
  draftFooter,
  firstDraftFooter,
  lentDraftFooter,
  menuFooter,
  menuShortcuts,
  personButton,
  questionShortcuts,
} from '../shortcuts.ts'
import { CHECK, type Draft } from '../state.ts'
import { isCardOf, withProblem } from '../problem.ts'
import { toneOf } from '../tone.ts'
import type { Facts } from '../turn.ts'

/** A form that the counter hands out is not asked for. */
const broughtOf = (papers: readonly ListedPaper[]) => papers.filter(({ handedOut }) => !handedOut)

/** The button that opens the list of papers that the draft needs. */
function papersButton(draft: Draft, papers: readonly ListedPaper[]): Button {
  const count = broughtOf(papers).length
  const tap = { kind: 'check', draft: draft.id, part: 'papers' } as const
  return count > 0
    ? {
        ...button(say('chat.check.papers', { count }), tap, 'secondary'),
        // No number: it stands among answers that have one.
        short: say('chat.check.papers-short'),
      }
    : { ...button(say('chat.service.papers'), tap, 'secondary'), short: say('chat.check.papers-none') }
}

/** How people write the answer, where the question has no example of its own. */
const exampleOf = ({ kind }: Question): Text | null =>
  kind === 'day' ? say('chat.answer.day-example') : null

function questionBlocks(question: Question, draft: Draft, papers: readonly ListedPaper[]): Block[] {
  const isPapers = question.id === 'papers'
  const told = question.hint ? { words: question.hint } : exampleOf(question)
  const hint: Block[] = told ? [paragraph(told)] : []
  const list: Block[] = isPapers ? [{ kind: 'buttons', buttons: [papersButton(draft, papers)] }] : []
  const asked = draft.lending === undefined ? askOf(question, draft.answers) : askOfHelper(question)
  return [paragraph({ words: asked }, 'strong'), ...hint, ...list]
}

/** Whose matter a helper fills in. */
const whoseMatter = ({ answers: { name } }: Draft) =>
  name === undefined ? say('lending.whose') : say('lending.whose-name', { name })

const footerOf = ({ id, asking, lending }: Draft) =>
  lending === undefined ? draftFooter(id, asking) : lentDraftFooter(id, asking)

/** Of as many choices on, the card leaves out the name of the service. */
const LONG_CHOICE = 5

function questionCard(service: Service, draft: Draft, question: Question, facts: Facts): Message {
  const all = inTurn(service, draft.answers, draft.asking)
  const first = all[0] === question
  const { place } = progressOf(service, draft)
  const papers = papersFor(service, draft.answers, facts.office)
  const shown = questionFingerprint(question, draft.answers, papers)
  const { before, after } = besideAnswers(service, draft, question)
  const answers = answering(question).buttons({ draft: draft.id, today: facts.today, shown })
  const buttons = [...before, ...answers, ...after]
  // The question and all its choices are in sight together.
  const isLong = question.kind === 'choice' && question.options.length >= LONG_CHOICE
  const isBare = isLong || question.id === 'papers' || question.id === MISSING_PAPERS
  const choices: readonly Block[] =
    question.id === MISSING_PAPERS
      ? missingButtons(question, service, draft.answers, { draft: draft.id, shown })
      : buttons.length > 0
        ? [{ kind: 'buttons', buttons, ...(isLong && { look: 'columns' }) }]
        : []
  return {
    kind: 'card',
    ...toneOf(service),
    title: say('chat.filing.progress', { no: place }),
    blocks: [
      ...(draft.lending === undefined ? [] : [paragraph(whoseMatter(draft), 'small')]),
      ...(isBare ? [] : [paragraph({ words: service.shortName }, 'small')]),
      ...(first && service.grave ? [paragraph({ words: service.grave.opening })] : []),
      ...questionBlocks(question, draft, papers),
      ...choices,
      ...(answers.length === 0 && !question.hint ? [paragraph(say('chat.answer.how-to-type'), 'small')] : []),
    ],
    footer: first && draft.lending === undefined ? firstDraftFooter(draft.id) : footerOf(draft),
    shortcuts: questionShortcuts(draft),
  }
}

/** How many photos were received, so that nobody sends them again. */
function photosReceived({ draftPhotos = {} }: Facts): Block[] {
  const count = Object.values(draftPhotos).reduce((sum, each) => sum + each, 0)
  return count > 0 ? [paragraph(say('photos.kept.received', { count }), 'small')] : []
}

function checkCard(service: Service, draft: Draft, facts: Facts, problem: Text | null): Message {
  const answers = withAssumed(service, draft.answers)
  const shown = checkFingerprint(service, answers, facts.office)
  const takesPhotos = draft.lending === undefined && photoPapers(service, answers, facts.office).length > 0
  const received = photosReceived(facts)
  const { blocks, isWhole } = briefMatter(service, answers, {
    again: draft.again,
    missing: missingWords(service, answers),
    unsure: unsureWords(service, answers),
    problem,
    // With a problem on it, the card leaves out all that is small.
    below: received.length > 0 && problem === null,
    buttons: takesPhotos ? 3 : 2,
  })
  return {
    kind: 'card',
    ...toneOf(service),
    title: say('chat.check.title'),
    blocks: [
      paragraph({ words: service.shortName }, 'small'),
      ...blocks,
      ...received,
      {
        kind: 'buttons',
        buttons: [
          draft.lending === undefined
            ? button(say('chat.check.submit'), { kind: 'submit', draft: draft.id, shown }, 'primary')
            : button(say('lending.give-back'), { kind: 'give-back', draft: draft.id }, 'primary'),
          {
            ...button(say('chat.check.change'), { kind: 'change', draft: draft.id }, 'secondary'),
            short: say('chat.check.change-short'),
          },
          papersButton(draft, papersFor(service, answers, facts.office)),
          ...(takesPhotos
            ? [
                {
                  ...button(say('photos.offer.send'), { kind: 'draft-photos', draft: draft.id }, 'secondary'),
                  short: say('photos.offer.short'),
                } as const,
              ]
            : []),
          ...(isWhole
            ? []
            : [
                {
                  ...button(
                    say('chat.check.answers'),
                    { kind: 'check', draft: draft.id, part: 'answers' },
                    'secondary',
                  ),
                  short: say('chat.check.answers-short'),
                } as const,
              ]),
        ],
      },
    ],
    footer: footerOf(draft),
    shortcuts: questionShortcuts(draft),
  }
}

/** The papers of a draft, and the way back to its question or to the check page. */
export function draftPapersCard(service: Service, draft: Draft, { office, draftPhotos }: Facts): Message {
  const answers = withAssumed(service, draft.answers)
  const papers = papersFor(service, answers, office)
  const list: Block[] =
    draft.asking === CHECK
      ? ownPapersBlocks(service, answers, office, draftPhotos)
      : [{ kind: 'list', numbered: true, items: broughtOf(papers).map(paperLine) }, ...askBelow(papers)]
  return {
    kind: 'card',
    ...toneOf(service),
    title: say('chat.service.papers'),
    blocks: [
      paragraph({ words: service.shortName }, 'small'),
      ...list,
      { kind: 'buttons', buttons: [button(backTo(service, draft), { kind: 'resume' }, 'primary')] },
    ],
    footer: footerOf(draft),
    shortcuts: questionShortcuts(draft),
  }
}

/** Every answer of a draft in full, and the way back to the check page. */
export function draftAnswersCard(service: Service, draft: Draft): Message {
  return {
    kind: 'card',
    ...toneOf(service),
    title: say('chat.check.answers'),
    blocks: [
      paragraph({ words: service.shortName }, 'small'),
      ...matterBlocks(service, withAssumed(service, draft.answers), draft.again),
      {
        kind: 'buttons',
        buttons: [button(say('chat.check.back'), { kind: 'check', draft: draft.id }, 'primary')],
      },
    ],
    footer: footerOf(draft),
    shortcuts: questionShortcuts(draft),
  }
}

/** Answers on one page of the list of what can be changed. */
const ON_ONE_PAGE = 8

/**
 * The answers that can be changed, at most eight at once.
 * @param page counted from 0
 * @param only the ids of those that may be meant; without it all
 */
export function changeCard(service: Service, draft: Draft, page = 0, only?: readonly string[]): Message {
  const all = applicable(service, draft.answers).filter(
    ({ id }) => (draft.lending === undefined || id !== 'for-whom') && (only?.includes(id) ?? true),
  )
  const shown = all.slice(page * ON_ONE_PAGE, (page + 1) * ON_ONE_PAGE)
  const others = all.length > ON_ONE_PAGE
  const next = (page + 1) * ON_ONE_PAGE < all.length ? page + 1 : 0
  return {
    kind: 'card',
    ...toneOf(service),
    title: say('chat.check.change-title'),
    blocks: [
      {
        kind: 'buttons',
        look: 'columns',
        buttons: shown.map((question) => ({
          ...button(
            { words: question.label },
            { kind: 'edit', draft: draft.id, question: question.id },
            'secondary',
          ),
          ...(question.shortLabel && { short: { words: question.shortLabel } }),
        })),
      },
    ],
    footer: [
      {
        ...button(say('chat.check.back'), { kind: 'check', draft: draft.id }),
        short: say('chat.shortcut.back'),
      },
      ...(others
        ? [button(say('chat.check.other'), { kind: 'change', draft: draft.id, page: String(next) })]
        : []),
      ...(draft.lending === undefined ? [personButton] : lentDraftFooter(draft.id, draft.asking).slice(1)),
    ],
    // The way back is at the foot.
    shortcuts: questionShortcuts(draft).slice(1),
  }
}

export function questionAsked(service: Service, draft: Draft): Question | undefined {
  return applicable(service, draft.answers).find(({ id }) => id === draft.asking)
}

/** The card of the draft's current question, or the check page; on this there is less room beside a problem. */
function cardBeside(draft: Draft, facts: Facts, problem: Text | null): Message {
  const service = facts.office.service(draft.service)
  const question = questionAsked(service, draft)
  return question ? questionCard(service, draft, question, facts) : checkCard(service, draft, facts, problem)
}

/** The card of the draft's current question, or the check page. */
export const currentCard = (draft: Draft, facts: Facts): Message => cardBeside(draft, facts, null)

/** The same card, which says first what was wrong with an answer, or what was corrected. */
export const currentWithProblem = (draft: Draft, facts: Facts, why: Text): Message =>
  withProblem(cardBeside(draft, facts, why), why)

/** Whether this message is the card of the draft's question, or its check page, also with a problem on it. */
export function isDraftCard(message: Message, draft: Draft, facts: Facts): boolean {
  const first = message.kind === 'card' ? message.blocks[0] : undefined
  const why = first?.kind === 'paragraph' ? first.text : null
  return [null, why].some((problem) => isCardOf(message, cardBeside(draft, facts, problem)))
}

/** The digest of what `currentCard` shows. */
export function draftFingerprint(draft: Draft, { office }: Facts): string {
  const service = office.service(draft.service)
  const { answers } = draft
  const question = questionAsked(service, draft)
  return question
    ? questionFingerprint(question, answers, papersFor(service, answers, office))
    : checkFingerprint(service, withAssumed(service, answers), office)
}

export function unfinishedCard(waiting: Service, wanted: Service): Message {
  return {
    kind: 'card',
    ...toneOf(waiting, wanted),
    title: say('chat.unfinished.title'),
    blocks: [
      paragraph(say('chat.unfinished.text', { service: { words: waiting.name } })),
      {
        kind: 'buttons',
        buttons: [
          button(say('chat.unfinished.resume'), { kind: 'resume' }, 'primary'),
          button(
            say('chat.unfinished.instead', { service: { words: wanted.shortName } }),
            { kind: 'file', service: wanted.id, instead: 'yes' },
            'secondary',
          ),
        ],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

export function sureCard(what: 'start-over' | 'discard', draft: Draft): Message {
  return {
    kind: 'card',
    ...toneOf(services[draft.service]),
    title: say(`chat.sure.${what}`),
    blocks: [
      paragraph(say('chat.sure.text')),
      {
        kind: 'buttons',
        buttons: [
          button(say('chat.sure.keep'), { kind: 'resume' }, 'primary'),
          button(say(`chat.sure.${what}-yes`), { kind: what, draft: draft.id, sure: 'yes' }, 'secondary'),
        ],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/**
 * Asks whether the request is sent although something that was typed on the check page changed nothing.
 * @param unread the words
 * @param shown the fingerprint of the check page
 */
export function sendAnywayCard(draft: Draft, unread: string, shown: string): Message {
  return {
    kind: 'card',
    ...toneOf(services[draft.service]),
    title: say('chat.check.unread', { typed: unread }),
    blocks: [
      {
        kind: 'buttons',
        buttons: [
          button(
            say('chat.check.send-anyway'),
            { kind: 'submit', draft: draft.id, shown, sure: 'yes' },
            'primary',
          ),
          button(say('chat.check.change'), { kind: 'change', draft: draft.id }, 'secondary'),
        ],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** Asks which one to cancel: the draft or a filed request. The program never guesses. */
export function whatToCancelCard(draft: Draft): Message {
  const service = services[draft.service]
  return {
    kind: 'card',
    ...toneOf(service),
    title: say('answers.cancel.what'),
    blocks: [
      {
        kind: 'buttons',
        buttons: [
          button(
            say('answers.cancel.draft', { service: { words: service.shortName } }),
            { kind: 'discard', draft: draft.id },
            'secondary',
          ),
          button(say('answers.cancel.request'), { kind: 'cancel', filed: 'yes' }, 'secondary'),
          button(say('answers.cancel.nothing'), { kind: 'resume' }, 'quiet'),
        ],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}
