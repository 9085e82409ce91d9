type PickMode = 'date' | 'time' | 'datetime'

const isDay = (text: string) => {
  const time = Date.parse(`${text}T00:00:00Z`)
  // Date.parse would read 30 February as 2 March.
  return /^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time)
    ? new Date(time).toISOString().startsWith(text) && text <= '2100-12-31'
    : false
}

const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/** True when a date picker of this mode can hold the value: Gregorian, 1900 to 2100, no time zone. */
export function fitsPicker(mode: PickMode, value: string): boolean {
  switch (mode) {
    case 'date':
      return isDay(value)
    case 'time':
      return isTime(value)
    case 'datetime':
      return isDay(value.slice(0, 10)) && /^[Tt]$/.test(value.charAt(10)) && isTime(value.slice(11))
  }
}

/** True when `first` is earlier; both must have the format of the mode. */
export const isEarlier = (first: string, second: string) => first.toUpperCase() < second.toUpperCase()
