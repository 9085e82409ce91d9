import type { Connection, mongo } from 'mongoose'

export type Collection<Document extends mongo.Document> = mongo.Collection<Document>
export type Filter<Document> = mongo.Filter<Document>
export type Update<Document> = mongo.UpdateFilter<Document>

/** An index to create, with the name that MongoDB derives from its key (`state_1_dueAt_1`). */
interface Index {
  readonly key: Readonly<Record<string, 1 | -1>>
  readonly unique?: true
  readonly sparse?: true
  readonly expireAfterSeconds?: number
}

/** Makes the context that sealed bytes are bound to, from the document's id and the (sub)document that holds them. */
type SealedAs = (id: string, holder: Readonly<Record<string, unknown>>) => string

export interface SealedField {
  /** Field names from the top of the document, without array indexes: `history`, `sealedReason`. */
  readonly path: readonly string[]
  readonly sealedAs: SealedAs
}

type Leaf = string | number | boolean | Date | null | undefined

/** The path of every field of bytes in a value at `Path`, also inside arrays and subdocuments. */
type BytesIn<Value, Path extends string> = unknown extends Value
  ? never
  : Value extends Uint8Array
    ? Path
    : Value extends Leaf
      ? never
      : Value extends readonly (infer Each)[]
        ? BytesIn<Each, Path>
        : Value extends object
          ? BytesOf<Value, `${Path}.`>
          : never

/** The path of every field of bytes of a document: `sealed`, `history.sealedReason`. */
export type BytesOf<Document, Above extends string = ''> = {
  [Name in keyof Document & string]-?: BytesIn<Document[Name], `${Above}${Name}`>
}[keyof Document & string]

/** All bytes are sealed: the description names the context of each such field, or it does not compile. */
type Sealed<Document> = [BytesOf<Document>] extends [never]
  ? { readonly sealed?: never }
  : { readonly sealed: Readonly<Record<BytesOf<Document>, SealedAs>> }

type Audited<Document> = 'trail' extends keyof Document
  ? { readonly carriesTrail: true }
  : { readonly carriesTrail?: never }

type Details<Document> = { readonly indexes: readonly Index[] } & Sealed<Document> & Audited<Document>

interface LooseDetails {
  readonly indexes: readonly Index[]
  readonly sealed?: Readonly<Record<string, SealedAs>>
  readonly carriesTrail?: boolean
}

/** What a collection's description says besides the type of its documents. */
export interface Described {
  readonly name: string
  readonly indexes: readonly Index[]
  readonly sealed: readonly SealedField[]
  /** Whether its documents carry entries to the audit trail, in the field `trail`. */
  readonly carriesTrail: boolean
}

interface CollectionOf<Document extends mongo.Document> extends Described {
  on(connection: Connection): Collection<Document>
}

/**
 * Describes a collection: the type says what its documents hold, the rest what a type cannot say. Documents are
 * stored unchanged: no value is cast, no default is added and no field is removed.
 */
export function collection<Document extends mongo.Document>(
  name: string,
  details: Details<Document>,
): CollectionOf<Document>
export function collection<Document extends mongo.Document>(
  name: string,
  { indexes, sealed = {}, carriesTrail = false }: LooseDetails,
): CollectionOf<Document> {
  return {
    name,
    indexes,
    sealed: Object.entries(sealed).map(([path, sealedAs]) => ({ path: path.split('.'), sealedAs })),
    carriesTrail,
    on: (connection) => connection.collection<Document>(name),
  }
}

/** Creates a collection's indexes; existing ones stay unchanged. */
export async function makeIndexes(connection: Connection, { name, indexes }: Described): Promise<void> {
  if (indexes.length === 0) return
  await connection.collection(name).createIndexes(indexes.map((index) => ({ ...index })))
}

/** Whether a document matches the filter. */
export async function exists<Document extends mongo.Document>(
  documents: Collection<Document>,
  filter: Filter<Document>,
): Promise<boolean> {
  return (await documents.findOne(filter, { projection: { _id: 1 } })) !== null
}
