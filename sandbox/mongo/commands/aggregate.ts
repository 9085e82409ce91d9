import type { Catalogue } from '../store/catalogue.ts'
import { findRows } from '../store/plan.ts'
import type { Doc } from '../values/value.ts'
import type { Page } from './page.ts'
import {
  countField,
  docField,
  docsField,
  namespaceOf,
  type Call,
  type Command,
  type Context,
} from './request.ts'
import { applyStage, readStages, type Stage } from './stages.ts'

export const AGGREGATE: Record<string, Command> = {
  aggregate: { fields: ['pipeline', 'cursor'], run: aggregate },
}

function aggregate({ catalogue, cursors }: Context, call: Call): Page {
  const namespace = namespaceOf(call)
  const stages = readStages(docsField(call.body, 'pipeline'))
  const docs = runPipeline(catalogue, call.database, namespace, stages)
  return cursors.first(namespace, docs, countField(docField(call.body, 'cursor') ?? {}, 'batchSize'))
}

/** A `$match`, a `$sort` and a `$limit` at the start use the indexes; a collection that is not there is empty. */
function runPipeline(
  catalogue: Catalogue,
  database: string,
  namespace: string,
  stages: readonly Stage[],
): Doc[] {
  const rest = [...stages]
  const match = rest[0]?.kind === 'match' ? rest.shift() : undefined
  const sort = rest[0]?.kind === 'sort' ? rest.shift() : undefined
  const limit = rest[0]?.kind === 'limit' ? rest.shift() : undefined
  const collection = catalogue.find(namespace)
  const rows = collection
    ? findRows(
        collection,
        match?.kind === 'match' ? match.filter : { kind: 'and', of: [] },
        sort?.kind === 'sort' ? sort.fields : [],
        limit?.kind === 'limit' ? limit.limit : 0,
      )
    : []
  return rest.reduce(
    (docs, stage) =>
      stage.kind === 'union'
        ? docs.concat(runPipeline(catalogue, database, `${database}.${stage.collection}`, stage.stages))
        : applyStage(stage, docs),
    rows.map((row) => row.doc),
  )
}
