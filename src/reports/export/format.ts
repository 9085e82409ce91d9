/**
 * The version of the file format, written into every export. Raise it when a column, its meaning or the place of a line
 * changes, so that programs know which rules a file follows (docs/exports.md).
 */
export const EXPORT_FORMAT = 2
