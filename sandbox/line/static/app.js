import { el } from './element.js'
import { createLog } from './log.js'
import { createPhone } from './phone.js'
import { order, toast } from './server.js'
import { createTrouble } from './trouble.js'
import { currentLanguage, switchLanguage, words } from './words.js'

const byId = (id) => document.getElementById(id)
const phonesElement = byId('phones')
const tabs = byId('tabs')
const panels = { log: byId('log'), trouble: byId('trouble') }

const phones = new Map()
const names = new Map()
const drafts = new Map()
const log = createLog(panels.log, names)
const trouble = createTrouble(panels.trouble)
let account = ''
/** On a narrow screen: the user ID of the phone that is shown, or the name of a panel. */
let current

function drawTabs() {
  const tab = (id, label) =>
    el('button', { type: 'button', 'data-shows': id, onclick: () => show(id) }, label)
  tabs.replaceChildren(
    ...[...names].map(([userId, name]) => tab(userId, name)),
    tab('log', words('log')),
    tab('trouble', words('trouble')),
  )
  show(current)
}

function show(id) {
  current = id
  for (const [userId, { element }] of phones) element.classList.toggle('is-current', userId === id)
  for (const [name, panel] of Object.entries(panels)) panel.classList.toggle('is-current', name === id)
  for (const tab of tabs.children) {
    const isCurrent = tab.dataset.shows === id
    tab.setAttribute('aria-pressed', String(isCurrent))
    if (isCurrent) tab.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  }
  // Hidden elements cannot scroll, so scroll to the newest message when the phone is shown.
  phones.get(id)?.toEnd()
}

function tellPerson(view) {
  let phone = phones.get(view.userId)
  if (!phone) {
    phone = createPhone(view.userId, account, drafts)
    phones.set(view.userId, phone)
    names.set(view.userId, view.name)
    byId('nobody')?.remove()
    phonesElement.append(phone.element)
    current ??= view.userId
    drawTabs()
  }
  phone.tell(view)
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
  state.people.forEach(tellPerson)
  const traffic = [
    ...state.calls.map((call) => ({ at: call.at, tell: () => log.call(call) })),
    ...state.deliveries.map((delivery) => ({ at: delivery.at, tell: () => log.delivery(delivery) })),
  ]
  traffic.sort((a, b) => a.at - b.at).forEach(({ tell }) => tell())
  trouble.tell(state.settings)
  if (current !== undefined && !phones.has(current) && !(current in panels)) current = [...phones.keys()][0]
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
          void order('people', { name: input.value }).then((isDone) => isDone && dialog.close())
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

for (const name of ['log', 'trouble']) {
  const toggle = byId(`toggle-${name}`)
  toggle.addEventListener('click', () => {
    panels[name].hidden = !panels[name].hidden
    toggle.setAttribute('aria-pressed', String(!panels[name].hidden))
  })
}
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
