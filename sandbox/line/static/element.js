/**
 * Creates an element. `properties` are set directly, `data-…`, `aria-…` and `role` as attributes. Texts
 * become text nodes, never HTML, so that nothing a person or bot writes can run.
 */
export function el(name, properties = {}, ...children) {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined) continue
    if (/^(data-|aria-|role$|for$|list$)/.test(key)) element.setAttribute(key, value)
    else if (key.startsWith('on')) element.addEventListener(key.slice(2), value)
    else element[key] = value
  }
  element.append(
    ...children.flat().filter((child) => child !== undefined && child !== null && child !== false),
  )
  return element
}
