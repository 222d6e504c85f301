import type { Role } from './schema'

const rank: Record<Role, number> = {
  resident: 0,
  volunteer: 1,
  keeper: 2,
  auditor: 2,
  leader: 2,
  secretary: 3,
  street: 4,
}

/** One grants only roles below one's own, and only to people who stand below oneself now. */
export function mayGrant(granter: Role, granted: Role, current: Role | undefined): boolean {
  return rank[granted] < rank[granter] && (current === undefined || rank[current] < rank[granter])
}

/** 李秀梅 → 李*梅, 马俊 → 马*, 马 → *, Mr. Brown → M*n. What members see of each other; by code points, so that rare characters stay whole. */
export function maskName(name: string): string {
  const letters = [...name]
  const first = letters[0] ?? ''
  const last = letters.at(-1) ?? ''
  if (letters.length <= 1) return name && '*'
  return letters.length === 2 ? `${first}*` : `${first}*${last}`
}

/** What members and the public read for somebody who wishes not to be named. */
export const ANONYMOUS = '一位志愿者'

/** A name as members see it. */
export function shownName({ name, hidden }: { name: string; hidden: boolean }): string {
  return hidden ? ANONYMOUS : maskName(name)
}
