import { type Block, type Button, button, type Message, paragraph } from '../message.ts'
import { say, type Text } from '../../domain/text.ts'
import { menuFooter, menuShortcuts, personButton, personShort } from '../shortcuts.ts'
import { type ItemId, levels, levelWords } from '../../domain/survey/surveyItems.ts'
import type { profileFields } from '../../domain/survey/surveyProfile.ts'
import type { SurveySet } from '../../domain/survey/surveySets.ts'

/** Optional parts that the bot offers after the thanks, each once. */
export type SurveyPart = 'more' | 'profile'

/** What a card with the survey's first item says before it: that the hand-over is done. */
interface Opening {
  readonly title: Text
  readonly blocks: readonly Block[]
  /** A button in the place of “skip this one”, which is among the shortcuts. */
  readonly beside: readonly Button[]
}

/**
 * One item with its five levels in one row. The notice of a completed request is the first item's card, so that thanks
 * and question are in sight together.
 */
export function itemCard(survey: string, set: SurveySet, item: ItemId, opening?: Opening): Message {
  const asked = set.items.includes(item) ? set.items : set.more
  const rate = (level: '1' | '2' | '3' | '4' | '5' | 'skip') =>
    ({ kind: 'rate', survey, item, level, set: String(set.version) }) as const
  const skip = button(say('survey.skip-item'), rate('skip'))
  const skipAll = (label: Text) => button(label, { kind: 'skip-survey', survey })
  return {
    kind: 'card',
    title: opening?.title ?? say('survey.progress', { no: asked.indexOf(item) + 1, of: asked.length }),
    blocks: [
      ...(opening?.blocks ?? []),
      paragraph({ words: set.wordsOf(item) }, 'strong'),
      paragraph(say('survey.asked'), 'small'),
      {
        kind: 'scale',
        levels: levels.map((level) => ({
          number: String(level),
          button: button(
            say('survey.level', { level, words: { words: levelWords[level].button } }),
            rate(`${level}`),
          ),
        })),
      },
    ],
    // At the foot, small and away from the levels, so that nobody presses one for the other.
    footer: [
      ...(opening ? [] : [skip]),
      skipAll(say('survey.skip-short')),
      ...(opening?.beside ?? []),
      personShort,
    ],
    shortcuts: [skip, skipAll(say('survey.skip-all')), button(say('chat.shortcut.menu'), { kind: 'menu' })],
  }
}

/** The first item, on the card that says that the hand-over is done. */
export function firstItemCard(survey: string, set: SurveySet, opening?: Opening): Message {
  return itemCard(survey, set, set.items[0] ?? 'O1', opening)
}

export function commentCard(survey: string): Message {
  return {
    kind: 'card',
    title: say('survey.comment-title'),
    blocks: [
      paragraph(say('survey.comment-ask')),
      paragraph(say('survey.comment-private')),
      {
        kind: 'buttons',
        buttons: [button(say('survey.comment-skip'), { kind: 'skip-comment', survey }, 'secondary')],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** Thanks, with buttons for the optional parts that are left. */
export function thanksCard(survey: string, set: SurveySet, left: readonly SurveyPart[]): Message {
  const offers = [
    ...(left.includes('more') && set.more.length > 0
      ? [
          button(
            say('survey.more-offer', { count: set.more.length }),
            { kind: 'more-items', survey },
            'secondary',
          ),
        ]
      : []),
    ...(left.includes('profile')
      ? [
          button(
            say('survey.profile-offer'),
            { kind: 'profile', survey, field: 'sex', value: 'begin' },
            'secondary',
          ),
        ]
      : []),
  ]
  if (offers.length === 0) {
    return { kind: 'text', text: say('survey.profile-thanks'), shortcuts: menuShortcuts }
  }
  return {
    kind: 'card',
    title: say('survey.thanks'),
    blocks: [paragraph(say('survey.thanks-text')), { kind: 'buttons', buttons: offers }],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** Whether the office may contact the person; a message apart from the survey, of which it shows no answer. */
export function callBackCard(reference: string, days: number): Message {
  const answer = (yes: 'yes' | 'no') => ({ kind: 'call-back', reference, yes }) as const
  return {
    kind: 'card',
    title: say('survey.call-back.title'),
    blocks: [
      paragraph(say('survey.call-back.text', { reference, days }), 'small'),
      {
        kind: 'buttons',
        buttons: [
          button(say('survey.call-back.yes'), answer('yes'), 'secondary'),
          button(say('survey.call-back.no'), answer('no'), 'secondary'),
        ],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** One optional question about the person. The way out is at the foot, so that all values are in sight. */
export function profileCard(survey: string, field: (typeof profileFields)[number]): Message {
  const { id } = field
  const tap = (value: string) => ({ kind: 'profile', survey, field: id, value }) as const
  return {
    kind: 'card',
    title: { words: field.words },
    blocks: [
      {
        kind: 'buttons',
        look: 'columns',
        buttons: field.values.map((each) => button({ words: each.words }, tap(each.id), 'secondary')),
      },
    ],
    footer: [button(say('survey.skip-item'), tap('skip')), personButton],
    shortcuts: menuShortcuts,
  }
}
