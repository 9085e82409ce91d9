import { el } from './element.js'
import { setting } from './server.js'
import { words } from './words.js'

const KINDS = [
  'error500',
  'rateLimit',
  'badToken',
  'monthlyLimit',
  'reset',
  'hang',
  'lostAnswer',
  'refuseRich',
  'notReady',
  'cutContent',
]
const PATHS = ['message', 'push', 'reply', 'profile', 'content', 'loading', 'token']

const button = (label, what) => el('button', { type: 'button', onclick: () => void setting(what) }, label)

function orderForm() {
  const kind = el(
    'select',
    {},
    KINDS.map((name) => el('option', { value: name }, words(name))),
  )
  const times = el('input', { type: 'number', min: 1, max: 1000, value: 1 })
  const path = el('input', { type: 'text', maxLength: 100, list: 'trouble-paths' })
  const submit = (event) => {
    event.preventDefault()
    void setting({
      do: 'next',
      kind: kind.value,
      times: Number(times.value),
      ...(path.value && { path: path.value }),
    })
  }
  return el(
    'form',
    { className: 'trouble-form', onsubmit: submit },
    el('label', {}, words('kind'), kind),
    el('label', {}, words('times'), times),
    el('label', {}, words('path'), path),
    el(
      'datalist',
      { id: 'trouble-paths' },
      PATHS.map((it) => el('option', { value: it })),
    ),
    el('button', { type: 'submit', className: 'is-main' }, words('order')),
  )
}

function check(label, checked, what) {
  const box = el('input', {
    type: 'checkbox',
    checked,
    onchange: () => void setting({ do: what, on: box.checked }),
  })
  return el('label', { className: 'is-check' }, box, label)
}

function quotaForm() {
  const input = el('input', { type: 'number', min: 0 })
  const submit = (event) => {
    event.preventDefault()
    void setting({ do: 'quota', limit: input.value === '' ? 'none' : Number(input.value) })
  }
  return el(
    'form',
    { className: 'trouble-row', onsubmit: submit },
    el('label', {}, words('quotaHint'), input),
    el('button', { type: 'submit' }, words('set')),
  )
}

const letGo = (label, order) => button(words(label), { do: 'letGo', order })

/** The trouble panel: fixed forms, and the state of the switches, which is redrawn. */
export function createTrouble(element) {
  const planned = el('div', { className: 'trouble-state' })
  const toBot = el('div', { className: 'trouble-state' })
  const quota = el('p')

  function drawPlanned({ planned: orders, hanging }) {
    const lines = orders.map(({ kind, left, path }) =>
      el('li', {}, `${words(kind)} × ${left}${path ? ` · ${path}` : ''}`),
    )
    planned.replaceChildren(
      lines.length > 0 ? el('ul', {}, lines) : el('p', { className: 'hint' }, words('nothingPlanned')),
      hanging > 0 ? button(`${words('release')} (${hanging})`, { do: 'release' }) : '',
    )
  }

  function drawToBot({ held, isHolding, redelivery, twice }) {
    toBot.replaceChildren(
      check(words('redelivery'), redelivery, 'redelivery'),
      check(words('twice'), twice, 'twice'),
      isHolding ? el('p', {}, `${words('held')}: ${held}`) : '',
      el(
        'div',
        { className: 'trouble-row' },
        isHolding
          ? [letGo('letGo', 'asSent'), letGo('letGoReversed', 'reversed'), letGo('letGoTogether', 'together')]
          : button(words('hold'), { do: 'hold' }),
      ),
    )
  }

  return {
    tell(settings) {
      drawPlanned(settings)
      drawToBot(settings)
      const limit = settings.quota === 'none' ? words('unlimited') : settings.quota
      quota.textContent = `${words('used')} ${settings.usage} / ${limit}`
    },
    reset() {
      const heading = (key) => el('h3', {}, words(key))
      element.replaceChildren(
        el('h2', {}, words('trouble')),
        heading('nextCalls'),
        orderForm(),
        heading('planned'),
        planned,
        heading('toBot'),
        toBot,
        heading('quota'),
        quota,
        quotaForm(),
        el('p', { className: 'trouble-end' }, button(words('clear'), { do: 'clear' })),
      )
    },
  }
}
