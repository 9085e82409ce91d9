import type { messagingApi } from '@line/bot-sdk'
import type { Block, Button, Message, ScaleLevel, Stage } from '../chat/message.ts'
import type { ListItem, Text } from '../domain/text.ts'
import type { Language } from '../lib/language.ts'
import { unbroken } from '../lib/lineEnds.ts'
import { longestIn, widthOf } from '../lib/lines.ts'
import { unreachable } from '../lib/unreachable.ts'
import { toAction } from './actions.ts'
import { buttonColumns, buttonRows, groupedButtons } from './buttonRows.ts'
import { limits } from './limits.ts'
import { footerOf } from './plain.ts'
import { stageMarks, stageText } from './timeline.ts'
import { words } from './wording.ts'

type Component = messagingApi.FlexComponent
type Card = Extract<Message, { kind: 'card' }>

/** Text and background colours with a contrast of at least 4.5:1 (WCAG 2.2 AA). */
const colours = {
  ink: '#1F2933',
  soft: '#52606D',
  accent: '#0B5D4B',
  onAccent: '#FFFFFF',
  button: '#E6F2EF',
  line: '#D5DBE1',
  grave: '#F2F4F6',
}

const plainLetters = {
  type: 'text',
  wrap: true,
  // Uses the font size that the person has set in LINE.
  scaling: true,
  size: 'md',
  color: colours.ink,
} as const

function line(source: Text, language: Language, style: Partial<messagingApi.FlexText> = {}): Component {
  return { ...plainLetters, text: unbroken(words(source, language)), ...style }
}

function listItem(item: ListItem, mark: string, language: Language): Component {
  return {
    type: 'box',
    layout: 'horizontal',
    spacing: 'sm',
    contents: [
      { type: 'text', text: mark, flex: 0, scaling: true, color: colours.soft },
      {
        type: 'box',
        layout: 'vertical',
        flex: 1,
        contents: [
          line(item.text, language),
          ...(item.details ?? []).map((detail) =>
            line(detail, language, { size: 'sm', color: colours.soft }),
          ),
        ],
      },
    ],
  }
}

/** Mark, font weight and colour give the same information, so the reader needs only one of them. */
function stageLine(stage: Stage, language: Language): Component {
  const now = stage.mark === 'now'
  const color = stage.mark === 'ahead' ? colours.soft : colours.ink
  return {
    type: 'box',
    layout: 'horizontal',
    spacing: 'sm',
    contents: [
      { type: 'text', text: stageMarks[stage.mark], flex: 0, scaling: true, size: 'sm', color },
      line(stageText(stage), language, { size: 'sm', color, flex: 1, weight: now ? 'bold' : 'regular' }),
    ],
  }
}

/**
 * What makes a box 40 px high, as a finger needs, with one line of any letters: LINE has no least height, and a padding
 * that is enough for small letters is too much for the largest.
 */
const post = (height: string): Component => ({
  type: 'box',
  layout: 'vertical',
  flex: 0,
  height,
  contents: [],
})
const tappable: { readonly padding: Partial<messagingApi.FlexBox>; readonly post: Component } = {
  padding: { paddingAll: '3px' },
  post: post('34px'),
}

/** A button as a box: LINE cuts off the long label of a button, but wraps a box's text at any font size. */
function buttonBox(button: Button, language: Language, grave: boolean, small = false): Component {
  const primary = button.look === 'primary'
  const quiet = button.look === 'quiet'
  const accent = grave ? colours.soft : colours.accent
  const ground = primary
    ? { backgroundColor: accent }
    : quiet
      ? {}
      : { backgroundColor: grave ? colours.grave : colours.button }
  const label = line(button.short ?? button.label, language, {
    align: 'center',
    gravity: 'center',
    ...(primary && { weight: 'bold' }),
    ...(small && { size: 'sm' }),
    color: primary ? colours.onAccent : accent,
  })
  return {
    type: 'box',
    layout: 'horizontal',
    action: toAction(button, language, limits.flexLabel),
    cornerRadius: 'md',
    // Beside another button, the words have all the width.
    ...(small ? { paddingAll: 'none' } : tappable.padding),
    ...ground,
    contents: [label, small ? post('40px') : tappable.post],
  }
}

/** Buttons beside each other, equally wide and high. */
function buttonRow(buttons: readonly Button[], language: Language, grave: boolean): Component {
  const [only, other] = buttons
  if (only && !other) return buttonBox(only, language, grave)
  const boxes = buttons.map((button) => buttonBox(button, language, grave, true))
  return { type: 'box', layout: 'horizontal', spacing: 'sm', contents: boxes }
}

/** Rows of buttons; a long list of them stands closer, so that more of it is in sight. */
function buttonGroup(rows: readonly (readonly Button[])[], language: Language, grave: boolean): Component[] {
  const drawn = rows.map((row) => buttonRow(row, language, grave))
  return drawn.length === 0
    ? []
    : [{ type: 'box', layout: 'vertical', spacing: drawn.length > 3 ? 'xs' : 'sm', contents: drawn }]
}

/** A long list of buttons, each in a row, in smaller letters. */
const buttonList = (buttons: readonly Button[], language: Language, grave: boolean): Component => ({
  type: 'box',
  layout: 'vertical',
  spacing: 'xs',
  contents: buttons.map((each) => buttonBox(each, language, grave, true)),
})

/** A label and its value in one flow, so that a short fact is one line. */
function factLine({ label, value }: { label: Text; value: Text }, language: Language): Component {
  return {
    ...plainLetters,
    contents: [
      { type: 'span', text: `${unbroken(words(label, language))}: `, color: colours.soft },
      { type: 'span', text: unbroken(words(value, language)), weight: 'bold' },
    ],
  }
}

/**
 * The levels of a scale in one row: equally large and of one colour, so that nothing leans to one of them. The row has
 * room for numbers only, so the words stand below at its two ends; a screen reader reads each level's words with its button.
 */
function scaleBox(levels: readonly ScaleLevel[], language: Language): Component {
  const box = ({ number, button }: ScaleLevel): Component => ({
    type: 'box',
    layout: 'horizontal',
    flex: 1,
    action: toAction(button, language, limits.flexLabel),
    cornerRadius: 'md',
    ...tappable.padding,
    backgroundColor: colours.button,
    contents: [
      line({ typed: number }, language, {
        align: 'center',
        gravity: 'center',
        flex: 1,
        color: colours.accent,
      }),
      tappable.post,
    ],
  })
  const end = (level: ScaleLevel | undefined, align: 'start' | 'end'): Component[] =>
    level ? [line(level.button.label, language, { size: 'sm', align, flex: 1, color: colours.ink })] : []
  return {
    type: 'box',
    layout: 'vertical',
    spacing: 'xs',
    contents: [
      { type: 'box', layout: 'horizontal', spacing: 'sm', contents: levels.map(box) },
      {
        type: 'box',
        layout: 'horizontal',
        contents: [...end(levels[0], 'start'), ...end(levels.at(-1), 'end')],
      },
    ],
  }
}

function block(source: Block, language: Language, grave: boolean, large: boolean): Component[] {
  switch (source.kind) {
    case 'paragraph':
      return [
        line(source.text, language, {
          ...(source.look === 'strong' && { weight: 'bold' }),
          ...(source.look === 'small' && { size: 'sm', color: colours.soft }),
        }),
      ]
    case 'list':
      return source.items.map((item, index) =>
        listItem(item, source.numbered ? `${index + 1}.` : '•', language),
      )
    case 'facts':
      return [
        {
          type: 'box',
          layout: 'vertical',
          spacing: 'xs',
          contents: source.rows.map((row) => factLine(row, language)),
        },
      ]
    case 'buttons': {
      // Where each button has a row, it has room for all its words.
      const buttons = large ? source.buttons.map(({ short: _, ...button }) => button) : source.buttons
      if (source.look === 'list' && !large) return [buttonList(buttons, language, grave)]
      const rows =
        source.look === 'columns' && !large
          ? buttonColumns(buttons, language)
          : buttonRows(buttons, language, large)
      return buttonGroup(rows, language, grave)
    }
    case 'scale':
      return [scaleBox(source.levels, language)]
    case 'timeline':
      return source.stages.map((stage) => stageLine(stage, language))
    case 'image':
      // 180 px: with title and number in sight at once, and a scanner at the counter reads it.
      return [{ type: 'image', url: source.uri, size: '3xl', aspectMode: 'fit' }]
    case 'rule':
      return [{ type: 'separator', color: colours.line }]
    default:
      return unreachable(source)
  }
}

/** Letters in the row at the foot, in the largest size. */
const FOOT = 27

/** The shares of labels in the row at the foot: room for the longest word of each, then for all its words. */
function footShares(labels: readonly string[]): number[] {
  const least = labels.map((label) => longestIn(label) + 1)
  const wanted = labels.map((label, index) => Math.max(0, widthOf(label) + 1 - (least[index] ?? 0)))
  const sum = (parts: readonly number[]) => parts.reduce((before, each) => before + each, 0)
  const left = Math.max(0, FOOT - sum(least))
  const share = sum(wanted) === 0 ? 0 : Math.min(1, left / sum(wanted))
  return least.map((each, index) => Math.round(10 * (each + share * (wanted[index] ?? 0))))
}

/** The buttons at a card's foot: one row of equal height, each at least as wide as its words need. */
function footerBox(
  buttons: readonly Button[],
  language: Language,
  grave: boolean,
): Component & { type: 'box' } {
  const labels = buttons.map((button) => words(button.short ?? button.label, language))
  const shares = footShares(labels)
  return {
    type: 'box',
    layout: 'horizontal',
    spacing: 'xs',
    paddingAll: 'none',
    // The letters of the first and the last button never touch the border.
    paddingStart: 'sm',
    paddingEnd: 'sm',
    contents: buttons.map((button, index) => ({
      type: 'box',
      layout: 'horizontal',
      flex: shares[index] ?? 1,
      paddingTop: '3px',
      paddingBottom: '3px',
      action: toAction(button, language, limits.flexLabel),
      contents: [
        line(button.short ?? button.label, language, {
          size: 'sm',
          align: 'center',
          gravity: 'center',
          flex: 1,
          decoration: 'underline',
          color: grave ? colours.soft : colours.accent,
        }),
        tappable.post,
      ],
    })),
  }
}

/** The sizes of “large and short”, by those of an ordinary card. */
const larger: Readonly<Record<string, string>> = { sm: 'lg', md: 'xl' }

/** The same component with all its words in larger letters; the foot stays one row. */
function enlarged(part: Component): Component {
  if (part.type === 'text') return { ...part, size: larger[part.size ?? 'md'] ?? 'xl' }
  return part.type === 'box' ? { ...part, contents: part.contents.map(enlarged) } : part
}

function headerBox(
  title: Text,
  language: Language,
  grave: boolean,
  sized: (parts: Component[]) => Component[],
): messagingApi.FlexBox {
  return {
    type: 'box',
    layout: 'vertical',
    paddingAll: '3px',
    paddingStart: 'md',
    paddingEnd: 'md',
    backgroundColor: grave ? colours.grave : colours.accent,
    contents: sized([
      line(title, language, {
        weight: 'bold',
        color: grave ? colours.ink : colours.onAccent,
      }),
    ]),
  }
}

/** A card as a Flex bubble. @param large in large letters */
export function toBubble(card: Card, language: Language, large = false): messagingApi.FlexBubble {
  const sized = (parts: Component[]) => (large ? parts.map(enlarged) : parts)
  const grave = card.tone === 'grave'
  const sentence = card.look === 'sentence'
  const bubble: messagingApi.FlexBubble = {
    type: 'bubble',
    size: 'mega',
    ...(!sentence && { header: headerBox(card.title, language, grave, sized) }),
    body: {
      type: 'box',
      layout: 'vertical',
      spacing: 'sm',
      paddingAll: '7px',
      ...(!sentence && { paddingTop: '5px', paddingBottom: '5px' }),
      contents: sized([
        ...(sentence ? [line(card.title, language)] : []),
        ...groupedButtons(card.blocks).flatMap((each) => block(each, language, grave, large)),
      ]),
    },
  }
  return withFooter(bubble, footerOf(card), language, grave)
}

/** The bubble with its footer, unless LINE would then refuse the whole card because of its size. */
function withFooter(
  bubble: messagingApi.FlexBubble,
  buttons: readonly Button[],
  language: Language,
  grave: boolean,
): messagingApi.FlexBubble {
  if (buttons.length === 0) return bubble
  const whole: messagingApi.FlexBubble = {
    ...bubble,
    footer: footerBox(buttons, language, grave),
    styles: { footer: { separator: true, separatorColor: colours.line } },
  }
  return Buffer.byteLength(JSON.stringify(whole)) <= limits.bubble ? whole : bubble
}
