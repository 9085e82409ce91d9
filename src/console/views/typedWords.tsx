import { z } from 'zod'
import type { Speak } from '../speak.ts'

/** Sentences and Thai words; ids, ticks and single English words are quickly entered again. */
const isTyped = (value: string) => /[^\x21-\x7e]/.test(value.trim())

const Form = z.record(z.string(), z.union([z.string(), z.array(z.string())])).catch({})

/** What somebody has typed into a form that was refused, to be copied; nothing when there was none. */
export function TypedWords({ form, speak }: { form: unknown; speak: Speak }) {
  const words = Object.values(Form.parse(form ?? {}))
    .flat()
    .filter(isTyped)
  if (words.length === 0) return null
  return (
    <section aria-labelledby="typed">
      <h2 id="typed">{speak.t('console.failure.typed')}</h2>
      <p>{speak.t('console.failure.typed-text')}</p>
      {words.map((value) => (
        <textarea readOnly rows={Math.min(8, value.split('\n').length + 1)} aria-labelledby="typed">
          {value}
        </textarea>
      ))}
    </section>
  )
}
