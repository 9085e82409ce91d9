const RANKS = ['ร้อยตรี', 'ร้อยโท', 'ร้อยเอก', 'พันตรี', 'พันโท', 'พันเอก', 'ร\\.ต\\.', 'ร\\.ท\\.', 'ร\\.อ\\.']

/** Titles as people write them (office correspondence rules and daily use), as sources of regular expressions. */
export const TITLES: readonly string[] = [
  ...RANKS.flatMap((rank) => [rank, `ว่าที่\\s*${rank}`]).flatMap((rank) => [rank, `${rank}\\s*หญิง`]),
  ...['สิบตรี', 'สิบโท', 'สิบเอก', 'จ่าสิบตรี', 'จ่าสิบโท', 'จ่าสิบเอก', 'ส\\.ต\\.', 'ส\\.ท\\.', 'ส\\.อ\\.'],
  ...['จ\\.ส\\.ต\\.', 'จ\\.ส\\.ท\\.', 'จ\\.ส\\.อ\\.', 'พ\\.ต\\.', 'พ\\.ท\\.', 'พ\\.อ\\.'],
  ...['ร\\.ต\\.ต\\.', 'ร\\.ต\\.ท\\.', 'ร\\.ต\\.อ\\.', 'พ\\.ต\\.ต\\.', 'พ\\.ต\\.ท\\.', 'พ\\.ต\\.อ\\.'],
  ...['ผศ\\.\\s*ดร\\.', 'รศ\\.\\s*ดร\\.', 'ศ\\.\\s*ดร\\.', 'ผศ\\.', 'รศ\\.', 'ศ\\.', 'ดร\\.'],
  ...[
    'ม\\.ร\\.ว\\.',
    'ม\\.ล\\.',
    'น\\.ส\\.',
    'นางสาว',
    'นาง',
    'นาย',
    'เด็กชาย',
    'เด็กหญิง',
    'ด\\.ช\\.',
    'ด\\.ญ\\.',
  ],
  ...['พระมหา', 'พระครู', 'พระ', 'สามเณร', 'คุณ', 'ครู', 'mr', 'mrs', 'ms', 'miss', 'dr'],
]

// A title without a dot counts only when a space follows it: นางนวล is a name.
const TITLE = new RegExp(
  `^(?:${[...TITLES]
    .sort((a, b) => b.length - a.length)
    .map((title) => (title.endsWith('\\.') ? `${title}\\s*` : `${title}\\.?\\s+`))
    .join('|')})`,
  'i',
)

/**
 * A name without its titles, for searching only. A title without a dot and without a space after it
 * (“นางสาวสมหญิง”, “นางนวล”) cannot be told from the name, so it stays.
 */
export function withoutTitle(name: string): string {
  const rest = name.replace(TITLE, '')
  return rest === name ? name : withoutTitle(rest)
}
