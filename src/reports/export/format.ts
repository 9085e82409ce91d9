/**
 * The number that every exported file carries. It rises when a column, its meaning or the place of a line changes, so
 * that whoever reads files by a program knows which rules they follow (docs/exports.md).
 */
export const EXPORT_FORMAT = 1
