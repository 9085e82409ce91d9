import { z } from 'zod'
import { badBody, badProperty, Refusal } from '../refusal.ts'
import type { ErrorDetail } from '../refusal.ts'
import { message as messageSchema, NOT_DRAWN } from './message.ts'
import type { Message } from './message.ts'

type Path = readonly PropertyKey[]

/** `['messages', 0, 'text']` as LINE writes it: `messages[0].text`. */
export const written = (path: Path) =>
  path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${String(key)}`))
    .join('')

/** LINE's text for a problem whose schema gives no text of its own. */
export const wording: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'May not be empty' : 'invalid property'
    case 'invalid_value':
      return issue.input === undefined
        ? 'May not be empty'
        : `Must be one of the following values: [${issue.values.map(String).join(', ')}]`
    case 'invalid_union':
      return `Must be one of the following values: [${[issue['options']].flat().map(String).join(', ')}]`
    case 'unrecognized_keys':
      return 'unknown field'
    case 'too_big':
    case 'too_small':
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return 'invalid property'
  }
}

/** One detail per problem; each unknown property is a problem of its own. */
export function problemsOf(error: z.ZodError): { path: Path; message: string }[] {
  return error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: [...issue.path, key], message: issue.message }))
      : [{ path: issue.path, message: issue.message }],
  )
}

/** Errors inside a card have another path format: `/body/contents/0` in Flex, `template/actions/0/uri` in templates. */
function cardDetail({ path, message }: { path: Path; message: string }): ErrorDetail {
  const property = path[0] === 'contents' ? `/${path.slice(1).join('/')}` : path.join('/')
  return { message: message.replace(/^(Length|Size) must/, 'size must').replace(/^Must/, 'must'), property }
}

const isCard = (path: Path) => path[0] === 'contents' || path[0] === 'template'

function checkOne(value: unknown, index: number): Message {
  const type = z.object({ type: z.enum(NOT_DRAWN) }).safeParse(value)
  if (type.success)
    throw badBody([
      {
        message: `LINE knows ${type.data.type} messages, the practice room does not`,
        property: `messages[${index}].type`,
      },
    ])
  const result = messageSchema.safeParse(value, { error: wording })
  if (result.success) return result.data
  const problems = problemsOf(result.error)
  const plain = problems.filter(({ path }) => !isCard(path))
  if (plain.length > 0)
    throw badBody(
      plain.map(({ path, message }) => ({ message, property: written(['messages', index, ...path]) })),
    )
  throw new Refusal(400, {
    // The no-break space after the bracket is LINE's (seen in line-bot-sdk-go issue 657).
    message: `A message (messages[${index}])\u00a0in the request body is invalid`,
    details: problems.map(cardDetail),
  })
}

/**
 * The messages of a send, checked as LINE does.
 * @throws {Refusal} 400 for the first message that breaks a rule, with one detail per broken rule.
 */
export function checkMessages(value: unknown): Message[] {
  if (value === undefined) throw badBody([{ message: 'May not be empty', property: 'messages' }])
  if (!Array.isArray(value)) throw badProperty('messages')
  if (value.length < 1 || value.length > 5)
    throw badBody([{ message: 'Size must be between 1 and 5', property: 'messages' }])
  return value.map(checkOne)
}
