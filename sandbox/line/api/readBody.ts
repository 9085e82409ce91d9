import { Refusal } from '../refusal.ts'
import type { Route } from './routes.ts'

/** Line and column of the error, both from 1, if the engine reports them. */
function whereIn(text: string, error: unknown): { line: number; column: number } {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
  const before = text.slice(0, position === undefined ? text.length : Number(position)).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const { line, column } = whereIn(text, error)
    throw new Refusal(400, {
      message: `The request body could not be parsed as JSON (line: ${line}, column: ${column})`,
    })
  }
}

const MEDIA_TYPE = { json: 'application/json', form: 'application/x-www-form-urlencoded' }

const IMAGE_TYPES = ['image/jpeg', 'image/png']

function refuseType(contentType: string | undefined): never {
  throw new Refusal(415, { message: `The content type, ${contentType ?? 'null'}, is not supported` })
}

/** Parses the body by the route's rule. @throws {Refusal} 415 for another media type, 400 for bad JSON. */
export function readBody(takes: Route['takes'], contentType: string | undefined, raw: Uint8Array): unknown {
  if (takes === 'nothing' || (takes === 'optionalJson' && raw.length === 0)) return undefined
  const media = contentType?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (takes === 'image')
    return IMAGE_TYPES.includes(media) ? { bytes: raw, type: media } : refuseType(contentType)
  const kind = takes === 'form' ? 'form' : 'json'
  if (media !== MEDIA_TYPE[kind]) refuseType(contentType)
  const text = new TextDecoder().decode(raw)
  return kind === 'form' ? Object.fromEntries(new URLSearchParams(text)) : parseJson(text)
}
