import type { ComponentChildren } from 'preact'
import type { Speak } from '../speak.ts'
import { Typed } from './typed.tsx'

/** The bar above the sheet, only on the screen: a link back, and how to print. */
function PrintBar({ back, speak }: { back: string; speak: Speak }) {
  const { t } = speak
  return (
    <div class="print-bar">
      <a class="button" href={back}>
        {t('print.bar.back')}
      </a>
      <button type="button" class="primary" data-print hidden>
        {t('print.bar.print')}
      </button>
      <span class="small">{t('print.bar.how')}</span>
    </div>
  )
}

/**
 * A page to print, with a bar above it on the screen. `atOnce`: a press on “print” has opened it, so that the browser's
 * dialog opens by itself where scripts run.
 */
export function PrintPage({
  back,
  atOnce = false,
  speak,
  children,
}: {
  back: string
  atOnce?: boolean
  speak: Speak
  children: ComponentChildren
}) {
  return (
    <div class="printable" {...(atOnce && { 'data-print-now': '' })}>
      <PrintBar back={back} speak={speak} />
      {children}
    </div>
  )
}

interface SheetProps {
  /** The kind, which names the style. */
  readonly kind: 'memo' | 'slip' | 'missing' | 'day' | 'handbook'
  readonly speak: Speak
  readonly children: ComponentChildren
}

/** The content of the paper, in its own language. */
export function Sheet({ kind, speak, children }: SheetProps) {
  return (
    <article class={`sheet ${kind}`} lang={speak.language}>
      {children}
    </article>
  )
}

/** A dotted line to write on. */
export function Blank({ room }: { room: 'short' | 'long' | 'sign' }) {
  return <span class={`blank ${room}`} />
}

export function Rows({ rows }: { rows: readonly (readonly [label: string, value: ComponentChildren])[] }) {
  return (
    <dl class="rows">
      {rows.map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The office's days and hours, each stretch on one line. */
export function Hours({ lines }: { lines: readonly string[] }) {
  return (
    <p class="hours">
      {lines.map((line) => (
        <span class="whole">{line}</span>
      ))}
    </p>
  )
}

export interface Ticked {
  readonly name: string
  readonly details?: readonly string[]
  /** The state of the paper; printed bold. */
  readonly mark?: string
  /** An officer's note about it. */
  readonly written?: string
}

/** Papers, each with a number and a box to tick by hand. */
export function TickList({ items }: { items: readonly Ticked[] }) {
  return (
    <ol class="ticks">
      {items.map(({ name, details = [], mark, written }) => (
        <li>
          <div>
            <span class="box" />
            <span>
              {name}
              {mark !== undefined && <strong> {mark}</strong>}
              {written !== undefined && (
                <strong>
                  {': '}
                  <Typed text={written} />
                </strong>
              )}
              {details.map((detail) => (
                <>
                  {' '}
                  <span class="detail">{detail}</span>
                </>
              ))}
            </span>
          </div>
        </li>
      ))}
    </ol>
  )
}

interface SignatureProps {
  /** The role of the person who signs: “ผู้ขอ”. */
  readonly of: string
  /** Null: the person writes it by hand. */
  readonly name: string | null
  readonly dated?: true
  readonly speak: Speak
}

/** A line for a signature, with the name in brackets below. */
export function Signature({ of, name, dated, speak }: SignatureProps) {
  const { t } = speak
  return (
    <div class="signature">
      <p>
        {t('print.sign.signed')} <Blank room="sign" /> {of}
      </p>
      <p class="name">({name === null ? <Blank room="sign" /> : <Typed text={name} />})</p>
      {dated && (
        <p class="name">
          {t('print.sign.day')} <Blank room="sign" />
        </p>
      )}
    </div>
  )
}
