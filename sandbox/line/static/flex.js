import { el } from './element.js'
import { drawPicture } from './picture.js'

// Pixel values of LINE's keywords, as its own simulator draws them.
const SPACE = { none: '0', xs: '2px', sm: '4px', md: '8px', lg: '12px', xl: '16px', xxl: '20px' }
const FONT = {
  xxs: 11,
  xs: 13,
  sm: 14,
  md: 16,
  lg: 19,
  xl: 22,
  xxl: 29,
  '3xl': 35,
  '4xl': 48,
  '5xl': 74,
}
const PICTURE = {
  xxs: '40px',
  xs: '60px',
  sm: '80px',
  md: '100px',
  lg: '120px',
  xl: '140px',
  xxl: '160px',
  '3xl': '180px',
  '4xl': '200px',
  '5xl': '220px',
  full: '100%',
}
const BORDER = { none: '0', light: '0.5px', normal: '1px', medium: '2px', 'semi-bold': '3px', bold: '4px' }
const TEXT_ALIGN = { start: 'start', center: 'center', end: 'end' }
const GRAVITY = { top: 'flex-start', center: 'center', bottom: 'flex-end' }

const space = (value) => SPACE[value] ?? value

/** A font size that scales with the phone's if the component asks for it. */
function fontSize(size, scaling) {
  const px = FONT[size] ?? Number.parseFloat(size)
  return scaling ? `calc(${px}px * var(--font-scale))` : `${px}px`
}

/** The flex factor of a part in a horizontal or baseline row, or in a column with a height. */
function share(style, part, layout) {
  const isRow = layout !== 'vertical'
  const flex = part.flex ?? (isRow && !['icon', 'separator'].includes(part.type) && !part.width ? 1 : 0)
  style.flex = flex === 0 ? '0 0 auto' : isRow ? `${flex} 1 0` : `${flex} 0 auto`
  if (flex === 0 && isRow) style.maxWidth = '100%'
}

function place(style, part, layout) {
  share(style, part, layout)
  if (part.margin) style[layout === 'vertical' ? 'marginTop' : 'marginInlineStart'] = space(part.margin)
  if (part.position === 'absolute') style.position = 'absolute'
  if (part.offsetTop) style.top = space(part.offsetTop)
  if (part.offsetBottom) style.bottom = space(part.offsetBottom)
  if (part.offsetStart) style.insetInlineStart = space(part.offsetStart)
  if (part.offsetEnd) style.insetInlineEnd = space(part.offsetEnd)
  if (part.gravity && layout === 'horizontal') style.alignSelf = GRAVITY[part.gravity]
}

function font(style, part, scaling) {
  if (part.size) style.fontSize = fontSize(part.size, scaling)
  if (part.color) style.color = part.color
  if (part.weight === 'bold') style.fontWeight = '700'
  if (part.style === 'italic') style.fontStyle = 'italic'
  if (part.decoration && part.decoration !== 'none') style.textDecoration = part.decoration
}

function drawText(part) {
  const text = el('div', { className: 'flex-text' })
  const { style } = text
  style.fontSize = fontSize(part.size ?? 'md', part.scaling)
  font(style, part, part.scaling)
  if (part.align) style.textAlign = TEXT_ALIGN[part.align]
  if (part.lineSpacing) style.lineHeight = `calc(1.4em + ${part.lineSpacing})`
  if (part.wrap) text.classList.add('is-wrapped')
  if (part.wrap && part.maxLines) {
    text.classList.add('is-clamped')
    style.webkitLineClamp = part.maxLines
  }
  const spans = part.contents?.map((span) => {
    const element = el('span', {}, span.text)
    font(element.style, span, part.scaling)
    return element
  })
  text.append(...(spans?.length ? spans : [part.text]))
  return text
}

function drawShaped(part, className) {
  const picture = drawPicture(part.url, className)
  const { style } = picture
  style.aspectRatio = (part.aspectRatio ?? '1:1').replace(':', '/')
  style.objectFit = part.aspectMode === 'cover' ? 'cover' : 'contain'
  if (part.backgroundColor) style.backgroundColor = part.backgroundColor
  return picture
}

function drawImage(part) {
  const frame = el('div', { className: 'flex-image' })
  const picture = drawShaped(part, 'flex-picture')
  picture.style.width = PICTURE[part.size ?? 'md'] ?? part.size
  frame.style.justifyContent = { start: 'flex-start', end: 'flex-end' }[part.align] ?? 'center'
  frame.append(picture)
  return frame
}

function drawIcon(part) {
  const icon = drawShaped(part, 'flex-icon')
  icon.style.height = fontSize(part.size ?? 'md', part.scaling)
  return icon
}

function drawButton(part, path, tapper) {
  const look = `flex-button is-${part.style ?? 'link'} is-${part.height ?? 'md'}`
  const button = tapper.button(`${path}.action`, part.action, look, el('span', {}, part.action.label))
  if (part.color)
    button.style[part.style === undefined || part.style === 'link' ? 'color' : 'backgroundColor'] = part.color
  if (part.scaling) button.style.fontSize = fontSize('md', true)
  return button
}

function drawVideo(part) {
  const video = el('video', { src: part.url, poster: part.previewUrl, controls: true, preload: 'none' })
  video.className = 'flex-video'
  video.style.aspectRatio = (part.aspectRatio ?? '20:13').replace(':', '/')
  return video
}

function drawBox(part, path, tapper) {
  const box = el('div', { className: `flex-box is-${part.layout}` })
  const { style } = box
  if (part.spacing) style.gap = space(part.spacing)
  if (part.backgroundColor) style.backgroundColor = part.backgroundColor
  if (part.background) {
    const { angle, startColor, centerColor, centerPosition, endColor } = part.background
    const center = centerColor ? `${centerColor} ${centerPosition ?? '50%'}, ` : ''
    style.backgroundImage = `linear-gradient(${angle}, ${startColor}, ${center}${endColor})`
  }
  if (part.borderWidth)
    style.border = `${BORDER[part.borderWidth] ?? part.borderWidth} solid ${part.borderColor ?? '#000'}`
  if (part.cornerRadius) style.borderRadius = space(part.cornerRadius)
  for (const side of ['width', 'maxWidth', 'height', 'maxHeight']) if (part[side]) style[side] = part[side]
  if (part.paddingAll) style.padding = space(part.paddingAll)
  if (part.paddingTop) style.paddingTop = space(part.paddingTop)
  if (part.paddingBottom) style.paddingBottom = space(part.paddingBottom)
  if (part.paddingStart) style.paddingInlineStart = space(part.paddingStart)
  if (part.paddingEnd) style.paddingInlineEnd = space(part.paddingEnd)
  if (part.justifyContent) style.justifyContent = part.justifyContent
  if (part.alignItems) style.alignItems = part.alignItems
  part.contents.forEach((child, index) => {
    const element = draw(child, `${path}.contents.${index}`, tapper)
    place(element.style, child, part.layout)
    box.append(element)
  })
  return box
}

function drawAny(part, path, tapper) {
  switch (part.type) {
    case 'box':
      return drawBox(part, path, tapper)
    case 'text':
      return drawText(part)
    case 'button':
      return drawButton(part, path, tapper)
    case 'image':
      return drawImage(part)
    case 'icon':
      return drawIcon(part)
    case 'video':
      return drawVideo(part)
    case 'separator': {
      const line = el('div', { className: 'flex-separator' })
      if (part.color) line.style.backgroundColor = part.color
      return line
    }
    default:
      return el('div')
  }
}

function draw(part, path, tapper) {
  const element = drawAny(part, path, tapper)
  return part.action && part.type !== 'button'
    ? tapper.whole(element, `${path}.action`, part.action)
    : element
}

function drawBubble(bubble, path, tapper) {
  const card = el('article', {
    className: `flex-bubble is-${bubble.size ?? 'mega'}`,
    dir: bubble.direction ?? 'ltr',
  })
  for (const name of ['header', 'hero', 'body', 'footer']) {
    if (!bubble[name]) continue
    const look = bubble.styles?.[name] ?? {}
    const block = el(
      'div',
      { className: `flex-block is-${name}` },
      draw(bubble[name], `${path}.${name}`, tapper),
    )
    if (look.backgroundColor) block.style.backgroundColor = look.backgroundColor
    if (look.separator) block.style.borderTop = `1px solid ${look.separatorColor ?? '#d4d6da'}`
    card.append(block)
  }
  return bubble.action ? tapper.whole(card, `${path}.action`, bubble.action) : card
}

export function drawFlex(contents, tapper) {
  if (contents.type === 'bubble') return drawBubble(contents, 'contents', tapper)
  const cards = contents.contents.map((bubble, index) =>
    drawBubble(bubble, `contents.contents.${index}`, tapper),
  )
  return el('div', { className: 'carousel', tabIndex: 0 }, cards)
}
