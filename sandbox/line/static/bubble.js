import { el } from './element.js'
import { drawFlex } from './flex.js'
import { drawPicture } from './picture.js'
import { act } from './server.js'
import { drawSticker } from './sticker.js'
import { createTapper } from './tap.js'
import { drawTemplate } from './template.js'
import { timeOf, words } from './words.js'

const LINK = /(https?:\/\/[^\s<>"']+)/

/** Text with its web addresses as links, as a phone shows them. */
function linked(text) {
  return text
    .split(LINK)
    .filter(Boolean)
    .map((part) =>
      LINK.test(part) ? el('a', { href: part, target: '_blank', rel: 'noopener noreferrer' }, part) : part,
    )
}

const say = (text) => el('p', { className: 'bubble' }, linked(text))

function place({ title, address, latitude, longitude }) {
  return el(
    'div',
    { className: 'bubble is-place' },
    el(
      'div',
      {},
      el('strong', {}, title),
      el('p', {}, address),
      el('small', {}, `${latitude}, ${longitude}`),
    ),
  )
}

const content = (id) => `/sandbox/contents/${id}`

function drawOwn({ id, message }) {
  switch (message.type) {
    case 'text':
      return say(message.text)
    case 'sticker':
      return drawSticker(message)
    case 'image':
      return el('img', { src: content(id), alt: words('photo'), className: 'photo' })
    case 'audio':
      return el('audio', { src: content(id), controls: true, className: 'voice' })
    case 'video':
      return el('p', { className: 'bubble' }, words('video'))
    case 'file':
      return el(
        'a',
        { href: content(id), download: message.fileName, className: 'bubble is-file' },
        el('span', {}, message.fileName, el('small', {}, `${message.fileSize.toLocaleString()} B`)),
      )
    case 'location':
      return place(message)
  }
}

function drawTheirs(message, tapper) {
  switch (message.type) {
    case 'text':
      return say(message.text)
    case 'textV2':
      return say(message.text.replaceAll('{{', '{').replaceAll('}}', '}'))
    case 'sticker':
      return drawSticker(message)
    case 'image':
      return drawPicture(message.previewImageUrl, 'photo')
    case 'video':
      return el('video', {
        src: message.originalContentUrl,
        poster: message.previewImageUrl,
        controls: true,
        className: 'photo',
      })
    case 'audio':
      return el('audio', { src: message.originalContentUrl, controls: true, className: 'voice' })
    case 'location':
      return place(message)
    case 'flex':
      return drawFlex(message.contents, tapper)
    case 'template':
      return drawTemplate(message.template, tapper)
  }
}

/** What the phone's lock screen shows of a message: a card's alternative text, the text, or the kind. */
export function notificationOf(message) {
  return (
    message.altText ?? message.text ?? words({ image: 'photo', audio: 'voice' }[message.type] ?? message.type)
  )
}

/** One line of the chat: bubble and time; the person's own messages can be unsent. */
export function drawEntry(userId, entry) {
  const time = el('time', { dateTime: new Date(entry.at).toISOString() }, timeOf(entry.at))
  if (entry.from === 'bot') {
    const { sender } = entry.message
    return el(
      'div',
      { className: 'entry is-theirs' },
      el('span', { className: 'avatar', 'aria-hidden': 'true' }),
      el(
        'div',
        { className: 'entry-body' },
        sender?.name ? el('small', { className: 'sender' }, sender.name) : undefined,
        drawTheirs(entry.message, createTapper(userId, entry.id)),
      ),
      time,
    )
  }
  if (entry.unsent) return el('p', { className: 'unsent' }, words('unsent'))
  const unsend = el(
    'button',
    {
      type: 'button',
      className: 'unsend',
      onclick: () => void act(userId, { do: 'unsend', messageId: entry.id }),
    },
    words('unsend'),
  )
  return el(
    'div',
    { className: 'entry is-own' },
    el('div', { className: 'entry-side' }, unsend, time),
    drawOwn(entry),
  )
}
