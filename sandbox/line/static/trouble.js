import { el } from './element.js'
import { setting } from './server.js'
import { words } from './words.js'

const KINDS = [
  'error500',
  'rateLimit',
  'monthlyLimit',
  'reset',
  'hang',
  'lostAnswer',
  'refuseRich',
  'notReady',
  'cutContent',
]
const PATHS = ['push', 'reply', 'profile', 'content', 'loading', 'token']

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

function quotaForm(quota) {
  const input = el('input', { type: 'number', min: 0, value: quota === 'none' ? '' : quota })
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

/** The trouble panel: a form that stays, and the state of the switches that is drawn anew. */
export function createTrouble(element) {
  let form
  const state = el('div', { className: 'trouble-state' })
  const heading = el('h2')

  function draw({ planned, hanging, held, isHolding, redelivery, twice, quota, usage }) {
    const orders = planned.map(({ kind, left, path }) =>
      el('li', {}, `${words(kind)} × ${left}${path ? ` · ${path}` : ''}`),
    )
    state.replaceChildren(
      el('h3', {}, words('planned')),
      orders.length > 0 ? el('ul', {}, orders) : el('p', { className: 'hint' }, words('nothingPlanned')),
      hanging > 0 ? button(`${words('release')} (${hanging})`, { do: 'release' }) : '',
      el('h3', {}, words('toBot')),
      check(words('redelivery'), redelivery, 'redelivery'),
      check(words('twice'), twice, 'twice'),
      el(
        'div',
        { className: 'trouble-row' },
        isHolding
          ? [
              button(`${words('letGo')} (${held})`, { do: 'letGo', order: 'asSent' }),
              button(words('letGoReversed'), { do: 'letGo', order: 'reversed' }),
            ]
          : button(words('hold'), { do: 'hold' }),
      ),
      el('h3', {}, `${words('quota')} · ${words('used')} ${usage}`),
      quotaForm(quota),
      button(words('clear'), { do: 'clear' }),
    )
  }

  return {
    tell: draw,
    reset() {
      form?.remove()
      form = orderForm()
      heading.textContent = words('trouble')
      element.replaceChildren(heading, el('h3', {}, words('nextCalls')), form, state)
    },
  }
}
