import { el } from './element.js'
import { order } from './server.js'
import { exactTimeOf, words } from './words.js'

/** Lines kept on the page. */
const LONGEST = 300

const pretty = (value) =>
  el('pre', { tabIndex: 0 }, typeof value === 'string' ? value : JSON.stringify(value, null, 2))

const part = (label, value) =>
  value === undefined || value === '' ? [] : [el('h3', {}, label), pretty(value)]

/** A short description of a webhook's events. */
const kindOf = (event) => [event.type, event.message?.type].filter(Boolean).join(' · ')

function drawDelivery(delivery, names) {
  const { events, status, ms, reason, isRedelivery, id, body, at } = delivery
  const isGood = reason === 'OK'
  const who = names.get(events[0]?.source?.userId)
  const what = [...events.map(kindOf), who, isRedelivery && words('redelivered')].filter(Boolean).join(' · ')
  return el(
    'details',
    { className: `log-line is-webhook ${isGood ? '' : 'is-bad'}` },
    el(
      'summary',
      {},
      el('span', { className: 'log-time' }, exactTimeOf(at)),
      el('span', { className: 'log-what' }, `${words('webhook')}: ${what || '[]'}`),
      el(
        'span',
        { className: 'log-status' },
        isGood ? `${status} · ${ms} ms` : `${status || '—'} ${reason} · ${ms} ms`,
      ),
    ),
    ...part(words('sent'), events),
    ...part(words('answered'), body),
    el(
      'button',
      { type: 'button', onclick: () => void order(`deliveries/${id}/redelivery`, {}) },
      words('redeliver'),
    ),
  )
}

function drawCall(call) {
  const { method, path, status, body, answer, at, fault, requestId, retryKey } = call
  const isGood = status >= 200 && status < 300 && !fault
  const outcome = [fault && words(fault), status || words(fault === 'reset' ? 'cutOff' : 'waiting')].filter(
    Boolean,
  )
  return el(
    'details',
    { className: `log-line is-call ${isGood ? '' : 'is-bad'}` },
    el(
      'summary',
      {},
      el('span', { className: 'log-time' }, exactTimeOf(at)),
      el('span', { className: 'log-what' }, `${method} ${path}`),
      el('span', { className: 'log-status' }, outcome.join(' · ')),
    ),
    ...part(words('sent'), body),
    ...part(words('answered'), answer),
    el(
      'small',
      {},
      [`x-line-request-id: ${requestId}`, retryKey && `X-Line-Retry-Key: ${retryKey}`]
        .filter(Boolean)
        .join('\n'),
    ),
  )
}

/** The traffic, newest first. `names` gives a person's name by user ID. */
export function createLog(element, names) {
  const list = el('div', { className: 'log-list' })
  const empty = el('p', { className: 'hint' })
  const heading = el('h2')
  element.append(heading, empty, list)
  const lines = new Map()

  function put(key, line) {
    const old = lines.get(key)
    if (old) {
      line.open = old.open
      old.replaceWith(line)
    } else list.prepend(line)
    lines.set(key, line)
    empty.hidden = true
    if (lines.size > LONGEST) {
      const [oldest, its] = lines.entries().next().value
      its.remove()
      lines.delete(oldest)
    }
  }

  return {
    call: (call) => put(`${call.host} ${call.id}`, drawCall(call)),
    delivery: (delivery) => put(`webhook ${delivery.id}`, drawDelivery(delivery, names)),
    reset() {
      lines.clear()
      list.replaceChildren()
      heading.textContent = words('log')
      empty.textContent = words('noTraffic')
      empty.hidden = false
    },
  }
}
