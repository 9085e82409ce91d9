import type { DeliveryReason } from '../types.ts'

/** Later than this counts as failed although the bot may have received it (Messaging API, "Check webhook error statistics"). */
const IN_TIME = 2000
/** How long to wait for an answer at all, so that a late one can be shown. */
const PATIENCE = 10_000

export interface Answer {
  status: number
  ms: number
  body: string
  reason: DeliveryReason
}

const isTimeout = (error: unknown) => error instanceof Error && error.name === 'TimeoutError'

/** How LINE classifies an answer that comes after this many milliseconds. */
export function judge(status: number, ms: number): DeliveryReason {
  if (ms > IN_TIME) return 'REQUEST_TIMEOUT'
  return status >= 200 && status < 300 ? 'OK' : 'ERROR_STATUS_CODE'
}

/** POSTs as LINE does and classifies the answer. Never throws: a failed connection counts as status 0. */
export async function post(url: string, body: Uint8Array, signature: string | null): Promise<Answer> {
  const started = performance.now()
  const elapsed = () => Math.round(performance.now() - started)
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'LineBotWebhook/2.0',
        ...(signature !== null && { 'x-line-signature': signature }),
      },
      body: new Uint8Array(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
    })
    const text = await response.text()
    const ms = elapsed()
    return { status: response.status, ms, body: text, reason: judge(response.status, ms) }
  } catch (error) {
    return {
      status: 0,
      ms: elapsed(),
      body: '',
      reason: isTimeout(error) ? 'REQUEST_TIMEOUT' : 'COULD_NOT_CONNECT',
    }
  }
}
