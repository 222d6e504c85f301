import { utf8 } from '@muster/shared'

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let rest = n
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1
  return rest
})

function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff
  for (let n = 0; n < bytes.length; n++) rest = (TABLE[(rest ^ (bytes[n] ?? 0)) & 0xff] ?? 0) ^ (rest >>> 8)
  return (rest ^ 0xffffffff) >>> 0
}

/** Numbers as they stand in a ZIP file, low byte first: `[value, bytes]`. */
function little(...fields: readonly (readonly [value: number, bytes: number])[]): number[] {
  return fields.flatMap(([value, bytes]) =>
    Array.from({ length: bytes }, (_, n) => (value >>> (8 * n)) & 0xff),
  )
}

// 1 January 1980, the first day that ZIP knows: the same files are the same bytes.
const NO_DATE = 0x21

/** Texts as files of a ZIP archive (APPNOTE 6.3, stored as they are: a mini-program has nothing that packs). */
export function zipOf(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  const listed: Uint8Array[] = []
  let offset = 0
  for (const [path, text] of Object.entries(files)) {
    const [name, bytes] = [utf8(path), utf8(text)]
    const about = little(
      [20, 2],
      [0x0800, 2],
      [0, 2],
      [0, 2],
      [NO_DATE, 2],
      [crc32(bytes), 4],
      [bytes.length, 4],
      [bytes.length, 4],
      [name.length, 2],
      [0, 2],
    )
    const local = Uint8Array.from([...little([0x04034b50, 4]), ...about, ...name])
    parts.push(local, bytes)
    const rest = little([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4])
    listed.push(Uint8Array.from([...little([0x02014b50, 4], [20, 2]), ...about, ...rest, ...name]))
    offset += local.length + bytes.length
  }
  const size = listed.reduce((sum, { length }) => sum + length, 0)
  const count = listed.length
  const end = Uint8Array.from(
    little([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [offset, 4], [0, 2]),
  )
  return joined([...parts, ...listed, end])
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
