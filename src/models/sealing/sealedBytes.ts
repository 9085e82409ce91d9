import type { Schema, SchemaType } from 'mongoose'

/** The context that sealed bytes are bound to, from the document's id and the (sub)document that holds them. */
export type SealedAs = (id: string, holder: Readonly<Record<string, unknown>>) => string

/**
 * The schema's word for sealed bytes. Whatever is sealed is declared with it, in an array or a subdocument too: that is
 * how `npm run keys -- rotate` finds it. `sealedAs` gives the context that the model seals with.
 */
export function sealedBytes(sealedAs: SealedAs): { type: BufferConstructor; sealedAs: SealedAs } {
  return { type: Buffer, sealedAs }
}

export interface SealedField {
  /** Names from the document down, arrays not counted: `history`, `sealedReason`. */
  readonly path: readonly string[]
  /** Null: the schema has bytes here without saying how they are sealed. */
  readonly sealedAs: SealedAs | null
}

function sealedAsOf(type: SchemaType): SealedAs | null {
  const options: unknown = type.options
  return typeof options === 'object' && options !== null && 'sealedAs' in options
    ? (options.sealedAs as SealedAs)
    : null
}

/** Every path of a schema that holds bytes, through arrays and subdocuments. */
export function sealedFieldsOf(schema: Schema): SealedField[] {
  const found: SealedField[] = []
  schema.eachPath((name, type) => {
    const path = name.split('.')
    const inside: unknown = 'schema' in type ? type.schema : undefined
    const isBytes = type.instance === 'Buffer' || type.getEmbeddedSchemaType()?.instance === 'Buffer'
    if (isBytes) found.push({ path, sealedAs: sealedAsOf(type) })
    else if (inside) {
      for (const field of sealedFieldsOf(inside as Schema))
        found.push({ ...field, path: [...path, ...field.path] })
    }
  })
  return found
}
