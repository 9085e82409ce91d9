import { MongoError, notImplemented } from '../errors.ts'
import { isDoc, setField, type Doc, type Maybe, type Value } from '../values/value.ts'

type Project = (doc: Doc) => Doc

/** A tree of paths: a leaf keeps (`true`) or drops a field. */
interface Tree {
  [field: string]: boolean | Tree
}

/** Parses the projection of a `find`: the paths to keep, or the paths to drop. */
export function parseProjection(spec: Doc): Project {
  const tree: Tree = {}
  for (const [path, value] of Object.entries(spec)) place(tree, path.split('.'), leafOf(path, value), path)
  const isPlainId = (name: string, node: boolean | Tree) => name === '_id' && typeof node === 'boolean'
  const modes = new Set(
    Object.entries(tree).flatMap(([name, node]) => (isPlainId(name, node) ? [] : modesOf(node))),
  )
  if (modes.has(true) && modes.has(false)) {
    const [isInclusion] = modes
    throw new MongoError(isInclusion ? 31254 : 31253, 'Cannot do exclusion and inclusion in one projection')
  }
  const idMode = Object.hasOwn(tree, '_id') ? tree['_id'] : undefined
  if (modes.has(false) || (modes.size === 0 && idMode === false)) return (doc) => exclude(doc, tree)
  if (modes.size === 0 && idMode === undefined) return (doc) => doc
  const keep: Tree = idMode === undefined ? { _id: true, ...tree } : tree
  return (doc) => include(doc, keep)
}

function leafOf(path: string, value: Value): boolean {
  if (path.split('.').some((part) => part.startsWith('$'))) throw notImplemented(`a projection to '${path}'`)
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean')
    return Boolean(value)
  throw notImplemented(`expressions in a projection ('${path}')`)
}

function place(tree: Tree, parts: string[], leaf: boolean, path: string): void {
  const [name = '', ...rest] = parts
  const existing = Object.hasOwn(tree, name) ? tree[name] : undefined
  if (rest.length === 0) {
    if (existing !== undefined) throw new MongoError(31250, `Path collision at ${path}`)
    tree[name] = leaf
    return
  }
  if (existing !== undefined && typeof existing !== 'object') {
    throw new MongoError(31249, `Path collision at ${path} remaining portion ${rest.join('.')}`)
  }
  const branch: Tree = existing ?? {}
  tree[name] = branch
  place(branch, rest, leaf, path)
}

function modesOf(node: boolean | Tree): boolean[] {
  return typeof node === 'boolean' ? [node] : Object.values(node).flatMap(modesOf)
}

function exclude(doc: Doc, tree: Tree): Doc {
  const out: Doc = {}
  for (const [name, value] of Object.entries(doc)) {
    const node = Object.hasOwn(tree, name) ? tree[name] : undefined
    if (node !== false) setField(out, name, typeof node === 'object' ? excludeIn(value, node) : value)
  }
  return out
}

function excludeIn(value: Value, tree: Tree): Value {
  if (Array.isArray(value)) return value.map((item) => excludeIn(item, tree))
  return isDoc(value) ? exclude(value, tree) : value
}

/** Keeps the fields in the document's order. */
function include(doc: Doc, tree: Tree): Doc {
  const out: Doc = {}
  for (const [name, value] of Object.entries(doc)) {
    const node = Object.hasOwn(tree, name) ? tree[name] : undefined
    const kept = node === true ? value : typeof node === 'object' ? includeIn(value, node) : undefined
    if (kept !== undefined) setField(out, name, kept)
  }
  return out
}

function includeIn(value: Value, tree: Tree): Maybe {
  if (Array.isArray(value)) return value.map((one) => includeIn(one, tree)).filter((one) => one !== undefined)
  return isDoc(value) ? include(value, tree) : undefined
}
