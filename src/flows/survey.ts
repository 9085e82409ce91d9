import { cleanText } from '../lib/cleanText.ts'
import { holdsPrivateNumber } from '../lib/privateNumber.ts'
import { type Button, button, type Message, paragraph, say } from './message.ts'
import { menuShortcuts } from './shortcuts.ts'
import type { State } from './state.ts'
import { chatItems, type ItemId, levels, levelWords, surveyItem } from './surveyItems.ts'
import { profileFields } from './surveyProfile.ts'
import { courtesy, tell, type Turn } from './turn.ts'

const COMMENT = 'comment'
const PROFILE = 'profile.'
const DONE = 'done'
const MAX_COMMENT = 1000

type Survey = NonNullable<State['survey']>

function itemShortcuts(survey: string, item: ItemId): Button[] {
  return [
    button(say('chat.survey.skip-item'), { kind: 'rate', survey, item, level: 'skip' }),
    button(say('chat.survey.skip-all'), { kind: 'skip-survey', survey }),
    button(say('chat.shortcut.menu'), { kind: 'menu' }),
  ]
}

/** One item with its five levels; the first also stands in the notice that a request is completed. */
export function itemCard(survey: string, item: ItemId): Message {
  return {
    kind: 'card',
    title: say('chat.survey.progress', {
      no: chatItems.findIndex((id) => id === item) + 1,
      of: chatItems.length,
    }),
    blocks: [
      paragraph({ words: surveyItem(item).words }, 'strong'),
      {
        kind: 'buttons',
        buttons: [
          ...levels.map((level) =>
            button(
              say('chat.survey.level', { level, words: { words: levelWords[level].button } }),
              { kind: 'rate', survey, item, level: `${level}` },
              'secondary',
            ),
          ),
          button(say('chat.survey.skip-item'), { kind: 'rate', survey, item, level: 'skip' }, 'quiet'),
          button(say('chat.survey.skip-all'), { kind: 'skip-survey', survey }, 'quiet'),
        ],
      },
    ],
    shortcuts: itemShortcuts(survey, item),
  }
}

/** The first question of a survey. */
export function firstItemCard(survey: string): Message {
  return itemCard(survey, chatItems[0])
}

function commentCard(survey: string): Message {
  return {
    kind: 'card',
    title: say('chat.survey.comment-title'),
    blocks: [
      paragraph(say('chat.survey.comment-ask')),
      paragraph(say('chat.survey.comment-private'), 'small'),
      {
        kind: 'buttons',
        buttons: [button(say('chat.survey.comment-skip'), { kind: 'skip-comment', survey }, 'secondary')],
      },
    ],
    shortcuts: menuShortcuts,
  }
}

function thanksCard(survey: string): Message {
  const first = profileFields[0]
  return {
    kind: 'card',
    title: say('chat.survey.thanks'),
    blocks: [
      paragraph(say('chat.survey.thanks-text')),
      {
        kind: 'buttons',
        buttons: [
          button(
            say('chat.survey.profile-offer'),
            { kind: 'profile', survey, field: first.id, value: 'begin' },
            'secondary',
          ),
        ],
      },
    ],
    shortcuts: menuShortcuts,
  }
}

function profileCard(survey: string, field: (typeof profileFields)[number]): Message {
  return {
    kind: 'card',
    title: { words: field.words },
    blocks: [
      {
        kind: 'buttons',
        buttons: [
          ...field.values.map(({ id, words }) =>
            button({ words }, { kind: 'profile', survey, field: field.id, value: id }, 'secondary'),
          ),
          button(
            say('chat.survey.skip-item'),
            { kind: 'profile', survey, field: field.id, value: 'skip' },
            'quiet',
          ),
        ],
      },
    ],
    shortcuts: menuShortcuts,
  }
}

function currentCard(survey: Survey): Message[] {
  const item = chatItems.find((id) => id === survey.next)
  if (item) return [itemCard(survey.id, item)]
  if (survey.next === COMMENT) return [commentCard(survey.id)]
  const field = profileFields.find(({ id }) => PROFILE + id === survey.next)
  return field ? [profileCard(survey.id, field)] : []
}

function old(state: State): Turn {
  const cards = state.survey ? currentCard(state.survey) : []
  return courtesy(state, { kind: 'text', text: say('chat.survey.old'), shortcuts: menuShortcuts }, ...cards)
}

function done(state: State, id: string): State {
  return { ...state, survey: { id, next: DONE } }
}

/** The first item of a survey has come to stand last on the screen, by a notice. */
export function asked(state: State, id: string): Turn {
  if (state.survey?.id === id) return { state, effects: [] }
  return { state: { ...state, survey: { id, next: chatItems[0] } }, effects: [] }
}

/** A tapped level. A survey begins with its first item; any other item counts only when it is being asked. */
export function rate(state: State, id: string, itemId: string, level: string): Turn {
  const item = chatItems.find((each) => each === itemId)
  const expected = state.survey?.id === id ? state.survey.next : chatItems[0]
  if (!item || item !== expected) return old(state)
  const following = chatItems[chatItems.indexOf(item) + 1]
  const survey = { id, next: following ?? COMMENT }
  return {
    // a comment on another survey is not waited for any more
    state: {
      ...state,
      survey,
      focus: following ? (state.focus === 'comment' ? null : state.focus) : 'comment',
    },
    effects: [
      { kind: 'rate', survey: id, item, level: level === 'skip' ? null : Number(level) },
      { kind: 'say', message: following ? itemCard(id, following) : commentCard(id) },
    ],
  }
}

/** The person does not want to answer (any further); what was answered counts. */
export function skipSurvey(state: State, id: string): Turn {
  if (state.survey?.id === id && (state.survey.next === DONE || state.survey.next.startsWith(PROFILE)))
    return old(state)
  const skipped: Message = { kind: 'text', text: say('chat.survey.skipped'), shortcuts: menuShortcuts }
  // another survey that is being answered goes on
  if (state.survey && state.survey.id !== id) return tell(state, skipped)
  return tell({ ...done(state, id), focus: state.focus === 'comment' ? null : state.focus }, skipped)
}

/** Words typed where the comment was asked. */
export function comment(state: State, survey: Survey, typed: string): Turn {
  // never cut inside a surrogate pair
  const words = cleanText(typed)
    .slice(0, MAX_COMMENT)
    .replace(/[\ud800-\udbff]$/, '')
  if (holdsPrivateNumber(words)) {
    return tell(state, { kind: 'text', text: say('chat.answer.private-number') }, commentCard(survey.id))
  }
  return {
    state: { ...done(state, survey.id), focus: state.draft ? 'draft' : null },
    effects: [
      ...(words ? [{ kind: 'comment', survey: survey.id, comment: words } as const] : []),
      { kind: 'say', message: thanksCard(survey.id) },
    ],
  }
}

export function skipComment(state: State, id: string): Turn {
  if (state.survey?.id !== id || state.survey.next !== COMMENT) return old(state)
  return comment(state, state.survey, '')
}

/** Part 1 of the questionnaire, offered after the thanks: one optional question at a time. */
export function profile(state: State, id: string, fieldId: string, value: string): Turn {
  const at = profileFields.findIndex((field) => field.id === fieldId)
  const field = profileFields[at]
  if (!field || state.survey?.id !== id) return old(state)
  if (value === 'begin') {
    if (state.survey.next !== DONE || at !== 0) return old(state)
    return tell({ ...state, survey: { id, next: PROFILE + field.id } }, profileCard(id, field))
  }
  if (state.survey.next !== PROFILE + field.id) return old(state)
  const known = field.values.some((each) => each.id === value)
  const following = profileFields[at + 1]
  return {
    state: { ...state, survey: { id, next: following ? PROFILE + following.id : 'closed' } },
    effects: [
      ...(known ? [{ kind: 'profile', survey: id, field: field.id, value } as const] : []),
      {
        kind: 'say',
        message: following
          ? profileCard(id, following)
          : { kind: 'text', text: say('chat.survey.profile-thanks'), shortcuts: menuShortcuts },
      },
    ],
  }
}
