import { el } from './element.js'
import { act, asBase64 } from './server.js'
import { drawSticker, STICKERS } from './sticker.js'
import { words } from './words.js'

/** A hidden file input behind a button. */
function chooser(label, accept, send) {
  const input = el('input', { type: 'file', hidden: true, accept })
  input.addEventListener('change', async () => {
    const file = input.files[0]
    input.value = ''
    if (file) await send(file)
  })
  return [el('button', { type: 'button', onclick: () => input.click() }, label), input]
}

/** The input area below the chat. `drafts` keeps unfinished text when the phone is redrawn. */
export function drawComposer(userId, drafts) {
  const send = (what) => act(userId, what)
  const input = el('textarea', {
    rows: 1,
    value: drafts.get(userId) ?? '',
    placeholder: words('write'),
    'aria-label': words('write'),
    maxLength: 5000,
  })
  input.addEventListener('input', () => drafts.set(userId, input.value))
  const submit = async () => {
    const text = input.value.trim()
    if (text === '') return
    input.value = ''
    drafts.delete(userId)
    if (!(await send({ do: 'say', text }))) input.value = text
  }
  input.addEventListener('keydown', (event) => {
    // Enter also confirms a word in an input method; only a plain Enter sends.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    void submit()
  })

  const more = el('details', { className: 'more' })
  const closing = (what) => () => {
    more.open = false
    void send(what)
  }
  const plain = (label, what) => el('button', { type: 'button', onclick: closing(what) }, label)
  more.append(
    el('summary', { 'aria-label': words('more'), title: words('more') }, '+'),
    el(
      'div',
      { className: 'more-menu' },
      chooser(words('photo'), 'image/jpeg,image/png', async (file) => {
        more.open = false
        await send({ do: 'photo', type: file.type, bytes: await asBase64(file) })
      }),
      plain(words('samplePhoto'), { do: 'samplePhoto' }),
      plain(words('voice'), { do: 'voice' }),
      plain(words('location'), { do: 'location' }),
      chooser(words('file'), '', async (file) => {
        more.open = false
        await send({ do: 'file', name: file.name, bytes: await asBase64(file) })
      }),
      el(
        'div',
        { className: 'more-stickers', role: 'group', 'aria-label': words('sticker') },
        STICKERS.map(({ stickerId, name }) =>
          el(
            'button',
            { type: 'button', title: words(name), onclick: closing({ do: 'sticker', stickerId }) },
            drawSticker({ packageId: '', stickerId }),
          ),
        ),
      ),
    ),
  )
  more.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return
    more.open = false
    more.querySelector('summary').focus()
  })
  return el(
    'form',
    { className: 'composer', onsubmit: (event) => (event.preventDefault(), void submit()) },
    more,
    input,
    el(
      'button',
      { type: 'submit', className: 'send', 'aria-label': words('send'), title: words('send') },
      '➤',
    ),
  )
}
