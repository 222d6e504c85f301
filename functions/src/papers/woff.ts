import { inflateSync } from 'node:zlib'

const WOFF_HEADER = 44
const WOFF_ENTRY = 20
const SFNT_HEADER = 12
const SFNT_ENTRY = 16

/**
 * The TrueType font in a WOFF file (W3C WOFF 1.0, §3–5). pdfkit reads WOFF too, but unpacks a table anew for each glyph: half a minute a page;
 * unpacked once, it is a tenth of a second. From WOFF2 it cannot take a subset.
 */
export function sfntOf(woff: Buffer): Buffer {
  const tables = woff.readUInt16BE(12)
  const sfnt = Buffer.alloc(woff.readUInt32BE(16))
  const power = Math.floor(Math.log2(tables))
  woff.copy(sfnt, 0, 4, 8)
  sfnt.writeUInt16BE(tables, 4)
  sfnt.writeUInt16BE(16 * 2 ** power, 6)
  sfnt.writeUInt16BE(power, 8)
  sfnt.writeUInt16BE(16 * (tables - 2 ** power), 10)
  let end = SFNT_HEADER + SFNT_ENTRY * tables
  for (let n = 0; n < tables; n++) {
    const from = WOFF_HEADER + WOFF_ENTRY * n
    const to = SFNT_HEADER + SFNT_ENTRY * n
    const [offset, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(from + at))
    if (offset === undefined || packed === undefined || length === undefined) throw new Error('no WOFF file')
    const raw = woff.subarray(offset, offset + packed)
    const table = packed < length ? inflateSync(raw) : raw
    // Tag and checksum are the same, offset and length are where the table is now.
    woff.copy(sfnt, to, from, from + 4)
    woff.copy(sfnt, to + 4, from + 16, from + 20)
    sfnt.writeUInt32BE(end, to + 8)
    sfnt.writeUInt32BE(length, to + 12)
    table.copy(sfnt, end)
    end += Math.ceil(length / 4) * 4
  }
  return sfnt
}
