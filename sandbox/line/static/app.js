import { el } from './element.js'
import { createExercises } from './exercises.js'
import { createLog } from './log.js'
import { createPhone } from './phone.js'
import { order, toast } from './server.js'
import { createShown, isNarrow } from './shown.js'
import { createTrouble } from './trouble.js'
import { currentLanguage, switchLanguage, words } from './words.js'

const byId = (id) => document.getElementById(id)
const phonesElement = byId('phones')
const tabs = byId('tabs')
const panels = { exercises: byId('exercises'), log: byId('log'), trouble: byId('trouble') }

const phones = new Map()
const names = new Map()
const drafts = new Map()
const log = createLog(panels.log, names)
const trouble = createTrouble(panels.trouble)
const exercises = createExercises(panels.exercises)
const shown = createShown()
/** Phones out of sight that have received something. */
const news = new Set()
let account = ''
/** On a narrow screen: the panel that is shown instead of a phone. */
let panel

function drawTabs() {
  const tab = (id, label) =>
    el('button', { type: 'button', 'data-shows': id, onclick: () => show(id) }, label)
  tabs.replaceChildren(
    ...[...names].map(([userId, name]) => tab(userId, name)),
    ...Object.keys(panels).map((name) => tab(name, words(name))),
  )
  drawShown()
}

/** Brings a phone into sight, or on a narrow screen a panel. */
function show(id) {
  panel = id in panels ? id : undefined
  if (!panel) shown.use(id)
  drawShown()
  tabs.querySelector(`[data-shows="${id}"]`)?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
}

function drawShown() {
  const inSight = shown.among(phonesElement.clientWidth || document.body.clientWidth)
  const hasPanel = panel !== undefined && isNarrow()
  for (const [userId, phone] of phones) {
    const appears = inSight.has(userId) && !phone.element.classList.contains('is-shown')
    phone.element.classList.toggle('is-shown', inSight.has(userId))
    if (inSight.has(userId)) news.delete(userId)
    // Hidden elements cannot scroll, so scroll to the newest message when the phone is shown.
    if (appears) phone.toEnd()
  }
  for (const [name, element] of Object.entries(panels)) element.classList.toggle('is-current', name === panel)
  for (const tab of tabs.children) {
    const { shows } = tab.dataset
    tab.setAttribute('aria-pressed', String(hasPanel ? shows === panel : inSight.has(shows)))
    tab.classList.toggle('has-news', news.has(shows))
    tab.title = news.has(shows) ? words('hasNews') : ''
  }
}

function tellPerson(view) {
  let phone = phones.get(view.userId)
  if (!phone) {
    phone = createPhone(view.userId, account, drafts)
    phones.set(view.userId, phone)
    names.set(view.userId, view.name)
    const use = () => shown.use(view.userId)
    phone.element.addEventListener('focusin', use)
    phone.element.addEventListener('pointerdown', use)
    byId('nobody')?.remove()
    phonesElement.append(phone.element)
    if (!shown.has(view.userId)) shown.add(view.userId)
    drawTabs()
  }
  if (phone.tell(view) && !phone.element.classList.contains('is-shown')) {
    news.add(view.userId)
    drawShown()
  }
}

function tellState(state) {
  account = state.account
  document.documentElement.lang = currentLanguage()
  document.title = words('title')
  for (const element of document.querySelectorAll('[data-words]'))
    element.textContent = words(element.getAttribute('data-words'))
  phones.clear()
  names.clear()
  phonesElement.replaceChildren(el('p', { id: 'nobody', className: 'hint' }, words('nobody')))
  log.reset()
  trouble.reset()
  exercises.reset()
  state.people.forEach(tellPerson)
  const traffic = [
    ...state.calls.map((call) => ({ at: call.at, tell: () => log.call(call) })),
    ...state.deliveries.map((delivery) => ({ at: delivery.at, tell: () => log.delivery(delivery) })),
  ]
  traffic.sort((a, b) => a.at - b.at).forEach(({ tell }) => tell())
  trouble.tell(state.settings)
  shown.keepOnly(phones)
  drawTabs()
}

function tellDelivery(delivery) {
  log.delivery(delivery)
  if (delivery.reason === 'NOTHING_SENT') toast(words('noWebhook'))
  else if (delivery.reason !== 'OK') toast(`${words('botFailed')} (${delivery.status || delivery.reason})`)
}

/** Opens the stream of changes; the browser reconnects by itself. */
function listen() {
  const stream = new EventSource('/sandbox/live')
  const on = (event, tell) => stream.addEventListener(event, ({ data }) => tell(JSON.parse(data)))
  on('state', tellState)
  on('person', tellPerson)
  on('call', log.call)
  on('delivery', tellDelivery)
  on('settings', trouble.tell)
  stream.addEventListener('open', () => (byId('offline').hidden = true))
  stream.addEventListener('error', () => (byId('offline').hidden = false))
}

async function addPerson() {
  const input = el('input', {
    type: 'text',
    required: true,
    maxLength: 60,
    'aria-label': words('personName'),
  })
  const dialog = el(
    'dialog',
    { className: 'dialog', onclose: () => dialog.remove() },
    el(
      'form',
      {
        onsubmit: (event) => {
          event.preventDefault()
          void order('people', { name: input.value }).then((isDone) => {
            if (!isDone) return
            dialog.close()
            show([...names.keys()].at(-1))
          })
        },
      },
      el('h2', {}, words('personName')),
      input,
      el(
        'div',
        { className: 'dialog-buttons' },
        el('button', { type: 'button', onclick: () => dialog.close() }, words('cancel')),
        el('button', { type: 'submit', className: 'is-main' }, words('add')),
      ),
    ),
  )
  document.body.append(dialog)
  dialog.showModal()
}

for (const name of Object.keys(panels)) {
  const toggle = byId(`toggle-${name}`)
  toggle.addEventListener('click', () => {
    panels[name].hidden = !panels[name].hidden
    toggle.setAttribute('aria-pressed', String(!panels[name].hidden))
  })
}
new ResizeObserver(drawShown).observe(phonesElement)
byId('add-person').addEventListener('click', () => void addPerson())
byId('language').addEventListener('click', async () => {
  switchLanguage()
  const button = byId('language')
  button.textContent = currentLanguage() === 'th' ? 'English' : 'ไทย'
  button.lang = currentLanguage() === 'th' ? 'en' : 'th'
  tellState(await (await fetch('/sandbox/state')).json())
})
if (currentLanguage() === 'en') {
  byId('language').textContent = 'ไทย'
  byId('language').lang = 'th'
}
listen()
