// The server takes no tap older than a day.
const OLDEST_SECONDS = 86_400

/**
 * Seconds since a tap, for the server to reckon its moment by its own clock: this phone's may be wrong, but it is wrong by as much at both ends.
 * `tappedAt`: epoch ms by this phone's clock.
 */
export function secondsSince(tappedAt: number): number {
  return Math.min(OLDEST_SECONDS, Math.max(0, Math.round((Date.now() - tappedAt) / 1000)))
}
