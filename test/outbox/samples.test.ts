import assert from 'node:assert/strict'
import ts from 'typescript'
import { type Source, sourcesIn } from '../guards/support/sources.ts'
import { textKeys } from '../../src/locales/text.ts'
import { everyMessage } from './support/everyMessage.ts'
import { usualMessages } from './support/usualMessages.ts'

/** Titles of cards that need no sample of their own, each with the reason. */
const exempt: Readonly<Record<string, string>> = {
  'chat.sure.start-over-yes': 'a button',
  'chat.sure.discard-yes': 'a button',
  'chat.sure.text': 'a sentence of the card',
  'chat.sure.keep': 'a button',
  'photos.sent.location.alone': 'said as a text, before the card with the address',
  'notices.ready.where-id': 'a paragraph of the notice',
  'notices.ready.where': 'a paragraph of the notice',
  'notices.ready.received': 'a button',
  'chat.next.completed': 'nothing comes next',
  'chat.next.cancelled': 'nothing comes next',
  'chat.next.rejected': 'nothing comes next',
  'chat.next.expired': 'nothing comes next',
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The keys that an expression can be; in a template, every key that there is can stand for what `${}` brings. */
function keysIn(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isTemplateExpression(node)) {
    const spans = node.templateSpans.map(({ literal: { text } }) => `[\\w-]+${literal(text)}`)
    const pattern = new RegExp(`^${literal(node.head.text)}${spans.join('')}$`)
    return textKeys.filter((key) => pattern.test(key))
  }
  if (ts.isConditionalExpression(node)) return [...keysIn(node.whenTrue), ...keysIn(node.whenFalse)]
  return []
}

/** The keys of every `say(…)` in this part of a file. */
function saidIn(node: ts.Node): string[] {
  const [key] = ts.isCallExpression(node) && node.expression.getText() === 'say' ? node.arguments : []
  const own = key ? keysIn(key) : []
  const inside: string[] = []
  node.forEachChild((child) => {
    inside.push(...saidIn(child))
  })
  return [...own, ...inside]
}

/** What each key of a card’s title stands in: `title:` of a card, and what the function says that makes the title. */
function titlesIn({ path, text }: Source): [key: string, path: string][] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const functions = new Map<string, ts.Node>()
  const titles: string[] = []
  const note = (node: ts.Node): void => {
    if (ts.isFunctionDeclaration(node) && node.name) functions.set(node.name.text, node)
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer)
      functions.set(node.name.text, node.initializer)
    node.forEachChild(note)
  }
  note(file)
  const visit = (node: ts.Node): void => {
    const isCard =
      ts.isObjectLiteralExpression(node) &&
      /^kind: 'card'/m.test(node.properties.map((p) => p.getText()).join('\n'))
    for (const property of isCard ? node.properties : []) {
      if (!ts.isPropertyAssignment(property) || property.name.getText() !== 'title') continue
      const { initializer } = property
      const maker =
        ts.isCallExpression(initializer) && ts.isIdentifier(initializer.expression)
          ? functions.get(initializer.expression.text)
          : undefined
      titles.push(...saidIn(initializer), ...(maker ? saidIn(maker) : []))
    }
    node.forEachChild(visit)
  }
  visit(file)
  return titles.map((key) => [key, path])
}

const titles = new Map([...sourcesIn('src/chat'), ...sourcesIn('src/bot')].flatMap(titlesIn))

/** Every key in the title of a card that is drawn and measured. */
const measured = new Set(
  [...usualMessages.map(([, message]) => message), ...everyMessage].flatMap((message) =>
    message.kind === 'card'
      ? [...JSON.stringify(message.title).matchAll(/"key":"([^"]+)"/g)].map(([, key = '']) => key)
      : [],
  ),
)

describe('the cards that are drawn and measured', () => {
  it('are of every title that a card can have', () => {
    const missing = [...titles].flatMap(([key, path]) =>
      measured.has(key) || key in exempt ? [] : [`${key} (${path})`],
    )
    assert.deepEqual(missing, [], 'Add a sample of these to test/outbox/support')
  })

  it('are looked for by titles said at once, by choice, by template and by a function', () => {
    const some = [
      'chat.menu.title',
      'notices.fix.tell-which',
      'photos.sent.video.alone',
      'chat.doubt.sum-title',
    ]
    assert.deepEqual(
      some.filter((key) => !titles.has(key)),
      [],
    )
  })

  it('need every exemption', () => {
    assert.deepEqual(
      Object.keys(exempt).filter((key) => measured.has(key) || !titles.has(key)),
      [],
    )
  })
})
