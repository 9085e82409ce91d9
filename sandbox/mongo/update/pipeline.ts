import { MongoError, notImplemented, within } from '../errors.ts'
import { readExpression } from '../query/expressions/read.ts'
import { partsOfPath } from '../query/expressions/paths.ts'
import { parseSet } from '../query/setFields.ts'
import { parseProjection } from '../query/project.ts'
import { typeName } from '../values/kind.ts'
import { shown } from '../values/shown.ts'
import { isDoc, type Doc, type Value } from '../values/value.ts'

/** One stage of a pipeline that is an update: a document in, its successor out. */
export type Step = (doc: Doc) => Doc

const STEPS: Record<string, (spec: Value, name: string) => Step> = {
  $set: setting,
  $addFields: setting,
  $unset: unsetting,
  $replaceWith: replacing,
}

/** The error for a stage that is no document. An `update` command with one is refused whole. */
export function notADocument(): MongoError {
  return new MongoError(14, "Each element of the 'pipeline' array must be an object")
}

/** Parses the stages of an update. Throws MongoDB's error for a wrong one. */
export function parseSteps(stages: readonly Value[]): Step[] {
  return stages.map((stage) => {
    if (!isDoc(stage)) throw notADocument()
    const [entry, another] = Object.entries(stage)
    if (!entry || another) {
      throw new MongoError(40323, 'A pipeline stage specification object must contain exactly one field.')
    }
    const [name, spec] = entry
    const read = Object.hasOwn(STEPS, name) ? STEPS[name] : undefined
    if (!read) throw notImplemented(`the stage ${name} in an update`)
    return read(spec, name)
  })
}

function setting(spec: Value, name: string): Step {
  if (!isDoc(spec)) {
    throw new MongoError(40272, `${name} specification stage must be an object, got ${typeName(spec)}`)
  }
  return within(name, () => parseSet(spec))
}

function unsetting(spec: Value, name: string): Step {
  if (typeof spec !== 'string' && !Array.isArray(spec)) {
    throw new MongoError(31002, '$unset specification must be a string or an array')
  }
  const paths = typeof spec === 'string' ? [spec] : spec
  if (paths.length === 0) {
    throw new MongoError(31119, '$unset specification must be a string or an array with at least one field')
  }
  const dropped = paths.map((path): [string, Value] => {
    if (typeof path !== 'string') {
      throw new MongoError(
        31120,
        '$unset specification must be a string or an array containing only string values',
      )
    }
    return [path, 0]
  })
  return within(name, () => {
    for (const [i, [path]] of dropped.entries()) {
      partsOfPath(path)
      const isTwice = dropped.slice(0, i).some(([other]) => other === path)
      if (isTwice) throw new MongoError(31250, `Path collision at ${path}`)
    }
    return parseProjection(Object.fromEntries(dropped))
  })
}

function replacing(spec: Value, name: string): Step {
  const expression = within(name, () => readExpression(spec))
  return (doc) => {
    const next = expression({ root: doc })
    if (isDoc(next)) return next
    throw new MongoError(
      40228,
      `'replacement document'  must evaluate to an object, but resulting value was: ${shown(next)}. Type of resulting ` +
        `value: '${typeName(next)}'.`,
    )
  }
}
