import { z } from 'zod'

/** A file that came with a form. Its name is what the browser says. */
export const Upload = z.object({ name: z.string(), bytes: z.instanceof(Buffer) })

/** The fields and files of a form sent as `multipart/form-data`; of several fields of one name the last. */
export async function multipartFields(body: Buffer, contentType: string): Promise<Record<string, unknown>> {
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': contentType },
  }).formData()
  const fields = await Promise.all(
    [...form].map(async ([name, value]): Promise<[string, unknown]> => {
      if (typeof value === 'string') return [name, value]
      return [name, { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) }]
    }),
  )
  return Object.fromEntries(fields)
}
