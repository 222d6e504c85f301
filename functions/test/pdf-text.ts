import { inflateSync } from 'node:zlib'

/** The texts of a PDF made here: what its fonts' ToUnicode tables say of the glyphs that its page shows. */
export function textOf(pdf: Buffer): string {
  const raw = pdf.toString('latin1')
  const objects = new Map(
    [...raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body]) => [id!, body!]),
  )
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body))
  return pages.map((page) => textOn(page, objects)).join('\n')
}

function textOn(page: string, objects: Map<string, string>): string {
  const resources = objects.get(/\/Resources (\d+) 0 R/.exec(page)![1]!)!
  const fonts = new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => {
      const toUnicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id!)!)![1]!
      const letters = [
        ...streamOf(objects.get(toUnicode)!).matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/g),
      ].flatMap(([, from, , list]) =>
        [...list!.matchAll(/<([0-9a-f ]*)>/g)].map(
          // A ligature, `ff`, stands for several letters.
          ([, hex], n) => [Number.parseInt(from!, 16) + n, hex!.replaceAll(' ', '')] as const,
        ),
      )
      return [
        name!,
        new Map(letters.map(([glyph, hex]) => [glyph, Buffer.from(hex, 'hex').swap16().toString('utf16le')])),
      ]
    }),
  )
  const content = streamOf(objects.get(/\/Contents (\d+) 0 R/.exec(page)![1]!)!)
  let font = ''
  let text = ''
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) font = name
    for (const [, hex] of (shown ?? '').matchAll(/<([0-9a-f]+)>/g))
      for (const glyph of hex!.match(/.{4}/g) ?? [])
        text += fonts.get(font)?.get(Number.parseInt(glyph, 16)) ?? '?'
    if (shown) text += '\n'
  }
  return text
}

function streamOf(body: string): string {
  const bytes = Buffer.from(/stream\n([\s\S]*?)\nendstream/.exec(body)![1]!, 'latin1')
  return (/FlateDecode/.test(body) ? inflateSync(bytes) : bytes).toString('latin1')
}
