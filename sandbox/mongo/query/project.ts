import { parseExpression } from '../aggregate/expression.ts'
import { MongoError } from '../errors.ts'
import { field, isDoc, setField, type Doc, type Maybe, type Value } from '../values/value.ts'

type Project = (doc: Doc) => Doc
type Compute = (doc: Doc) => Maybe

/** A tree of paths: a leaf keeps, drops or computes a field. */
interface Tree {
  [field: string]: boolean | Compute | Tree
}

/** Reads a projection of `find` or `$project`: fields kept, or dropped, or computed. */
export function parseProjection(spec: Doc): Project {
  const tree: Tree = {}
  for (const [path, value] of Object.entries(spec)) insert(tree, path.split('.'), value, path)
  const modes = new Set(Object.entries(tree).flatMap(([name, node]) => (name === '_id' ? [] : modesOf(node))))
  if (modes.has(true) && modes.has(false)) {
    throw new MongoError(31254, 'Cannot do exclusion and inclusion in one projection')
  }
  const idMode = Object.hasOwn(tree, '_id') ? tree['_id'] : undefined
  if (modes.has(false) || (modes.size === 0 && idMode === false)) return (doc) => exclude(doc, tree)
  if (modes.size === 0 && idMode === undefined) return (doc) => doc
  const keep: Tree = idMode === undefined ? { _id: true, ...tree } : tree
  return (doc) => include(doc, keep, doc)
}

/** Reads `$addFields` and `$set`: every leaf is computed and put over what is there. */
export function parseAddFields(spec: Doc): Project {
  const tree: Tree = {}
  for (const [path, value] of Object.entries(spec)) placeComputed(tree, path.split('.'), value, path)
  return (doc) => overlay(doc, tree, doc)
}

/** Reads `$unset` (a path or several). */
export function parseUnset(paths: readonly string[]): Project {
  const tree: Tree = {}
  for (const path of paths) place(tree, path.split('.'), false, path)
  return (doc) => exclude(doc, tree)
}

function insert(tree: Tree, parts: string[], value: Value, path: string): void {
  if (parts.some((part) => part.startsWith('$'))) {
    throw new MongoError(31324, `the embedded server does not project to '${path}'`)
  }
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') {
    return place(tree, parts, Boolean(value), path)
  }
  if (isDoc(value) && !Object.keys(value).some((name) => name.startsWith('$'))) {
    if (Object.keys(value).length === 0) {
      throw new MongoError(51270, 'An empty sub-projection is not a valid value. Found empty object at path')
    }
    for (const [name, inner] of Object.entries(value))
      insert(tree, [...parts, ...name.split('.')], inner, path)
    return
  }
  place(tree, parts, parseExpression(value), path)
}

/** A document of plain names stands for its fields: `{a: {b: 1}}` is `{'a.b': 1}`. */
function placeComputed(tree: Tree, parts: string[], value: Value, path: string): void {
  const names = isDoc(value) ? Object.keys(value) : []
  if (!isDoc(value) || names.length === 0 || names.some((name) => name.startsWith('$'))) {
    return place(tree, parts, parseExpression(value), path)
  }
  for (const [name, inner] of Object.entries(value)) placeComputed(tree, [...parts, name], inner, path)
}

function place(tree: Tree, parts: string[], leaf: boolean | Compute, path: string): void {
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

function modesOf(node: boolean | Compute | Tree): boolean[] {
  if (typeof node === 'boolean') return [node]
  return typeof node === 'function' ? [true] : Object.values(node).flatMap(modesOf)
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

/** Kept fields stay in the document's order, computed ones follow in the projection's order. */
function include(doc: Doc, tree: Tree, root: Doc): Doc {
  const out: Doc = {}
  for (const [name, value] of Object.entries(doc)) {
    const node = Object.hasOwn(tree, name) ? tree[name] : undefined
    const kept = node === true ? value : typeof node === 'object' ? includeIn(value, node, root) : undefined
    if (kept !== undefined) setField(out, name, kept)
  }
  addComputed(out, tree, root)
  return out
}

function includeIn(value: Value, tree: Tree, root: Doc): Maybe {
  if (Array.isArray(value))
    return value.map((one) => includeIn(one, tree, root)).filter((one) => one !== undefined)
  if (isDoc(value)) return include(value, tree, root)
  return modesOf(tree).length > 0 && hasComputed(tree) ? include({}, tree, root) : undefined
}

function hasComputed(node: boolean | Compute | Tree): boolean {
  return typeof node === 'function' || (typeof node === 'object' && Object.values(node).some(hasComputed))
}

function addComputed(out: Doc, tree: Tree, root: Doc): void {
  for (const [name, node] of Object.entries(tree)) {
    if (typeof node === 'function') assign(out, name, node(root))
    else if (typeof node === 'object' && field(out, name) === undefined && hasComputed(node)) {
      assign(out, name, include({}, node, root))
    }
  }
}

function assign(out: Doc, name: string, value: Maybe): void {
  if (value === undefined) Reflect.deleteProperty(out, name)
  else setField(out, name, value)
}

function overlay(doc: Doc, tree: Tree, root: Doc): Doc {
  const out: Doc = { ...doc }
  for (const [name, node] of Object.entries(tree)) {
    if (typeof node === 'function') assign(out, name, node(root))
    else if (typeof node === 'object') setField(out, name, overlayIn(field(doc, name), node, root))
  }
  return out
}

function overlayIn(value: Maybe, tree: Tree, root: Doc): Value {
  if (Array.isArray(value)) return value.map((item) => overlayIn(item, tree, root))
  return overlay(isDoc(value) ? value : {}, tree, root)
}
