import { readdirSync, readFileSync } from 'node:fs'
import type { Chain } from '../../src/duty/chain/chain'

export interface Case {
  name: string
  text: string
  expected: Chain
}

/** Every case in the folder beside this file: the paste and what a careful human reads from it. */
export function readCases(): Case[] {
  const at = (name: string) => new URL(`./cases/${name}`, import.meta.url)
  return readdirSync(at(''))
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({
      name: file.replace('.txt', ''),
      text: readFileSync(at(file), 'utf8'),
      expected: JSON.parse(readFileSync(at(file.replace('.txt', '.json')), 'utf8')) as Chain,
    }))
}

/** A chain as it is compared: names and addresses after NFKC, title and notes by their letters alone. */
export const comparable = (chain: Chain) => ({
  ...chain,
  title: letters(chain.title),
  entries: chain.entries.map((entry) => ({
    ...entry,
    name: entry.name.normalize('NFKC'),
    address: entry.address?.normalize('NFKC') ?? null,
    note: letters(entry.note),
  })),
})

const letters = (words: string | null) =>
  words?.normalize('NFKC').replace(/\s|\p{P}|\p{S}|\p{M}|\u200d/gu, '') ?? null
