/** What a browser would send of the form of a section of the settings: every input as it stands there. */
export function formOf(html: string): Record<string, string> {
  const form = /<form[^>]*class="settings-form".*?<\/form>/s.exec(html)?.[0] ?? ''
  const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  const plain = (words = '') =>
    words
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&lt;/g, '<')
      .replace(/&amp;/g, '&')
  const fields: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = attribute(tag, 'name')
    const isOff = attribute(tag, 'type') === 'checkbox' && !/\schecked/.test(tag)
    if (name !== undefined && !isOff) fields[name] = plain(attribute(tag, 'value'))
  }
  for (const [, name = '', words] of form.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>(.*?)<\/textarea>/gs)) {
    fields[name] = plain(words)
  }
  for (const [, name = '', options = ''] of form.matchAll(
    /<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs,
  )) {
    const chosen = /<option[^>]*selected[^>]*>/.exec(options)?.[0] ?? /<option[^>]*>/.exec(options)?.[0]
    fields[name] = attribute(chosen ?? '', 'value') ?? ''
  }
  return fields
}
